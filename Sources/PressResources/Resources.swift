package import Foundation
package import PressFiles

/// What travels with the binary: the built-in templates and the printing condition's profile.
package enum Resources {
  /// The folder `Templates` with the built-in bundles.
  package static func templates() throws(PressFailure) -> URL { try folder("Templates") }

  /// The folder `Templates/media` with the built-in media.
  package static func media() throws(PressFailure) -> URL { try folder("Templates").appending(path: "media") }

  /// The folder `Styles` with the built-in styles.
  package static func styles() throws(PressFailure) -> URL { try folder("Styles") }

  /// FOGRA39 (coated offset), the printing condition of process colours unless another is asked for.
  package static func cmykProfile() throws(PressFailure) -> Data {
    let file = try folder("Profiles").appending(path: "FOGRA39L_coated.icc")
    do {
      return try Data(contentsOf: file)
    } catch {
      throw PressFailure(
        .inputMissing, "missing-resource", "the colour profile '\(file.path)' cannot be read")
    }
  }

  /// Looks where QRPRESS_SHARE points, where an installed binary has it (`../share/qrpress`), and where the
  /// build put it, beside the binary.
  ///
  /// SwiftPM's own `Bundle.module` would end the process where it is missing.
  private static func folder(_ name: String) throws(PressFailure) -> URL {
    let binary = URL(fileURLWithPath: CommandLine.arguments.first ?? "").standardizedFileURL
    var candidates: [URL] = []
    if let share = ProcessInfo.processInfo.environment["QRPRESS_SHARE"] {
      candidates.append(URL(fileURLWithPath: share))
    }
    let executable = (Bundle.main.executableURL ?? binary).resolvingSymlinksInPath()
    let beside = executable.deletingLastPathComponent()
    candidates.append(beside.deletingLastPathComponent().appending(path: "share/qrpress"))
    candidates.append(beside.appending(path: "qrpress_PressResources.resources"))
    candidates.append(beside.appending(path: "qrpress_PressResources.bundle"))
    for candidate in candidates {
      let folder = candidate.appending(path: name)
      if FileManager.default.fileExists(atPath: folder.path) { return folder }
    }
    throw PressFailure(
      .inputMissing, "missing-resource", "the folder '\(name)' of qrpress is not beside the binary",
      hint: "install qrpress with 'make install', or set QRPRESS_SHARE to the folder that has it")
  }
}
