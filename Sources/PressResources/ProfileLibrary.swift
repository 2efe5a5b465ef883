internal import Foundation
internal import PressFiles
internal import PressPDF

/// Profiles of printing conditions: FOGRA39 travels with qrpress, the others may be on the machine.
enum ProfileLibrary {
  /// Where systems and people keep profiles.
  private static var folders: [URL] {
    let home = FileManager.default.homeDirectoryForCurrentUser
    let everywhere = [
      "/usr/share/color/icc", "/usr/local/share/color/icc", "/Library/ColorSync/Profiles",
      "/System/Library/ColorSync/Profiles",
    ]
    let own = [".local/share/icc", ".local/share/color/icc", ".color/icc", "Library/ColorSync/Profiles"]
    return own.map { home.appending(path: $0) } + everywhere.map { URL(fileURLWithPath: $0) }
  }

  static func profile(of condition: KnownCondition) throws(PressFailure) -> Data {
    if condition == .fogra39 { return try Resources.cmykProfile() }
    let wanted = Set(condition.fileNames.map { $0.lowercased() })
    for folder in folders {
      let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
      // In order, so that of two profiles it is always the same.
      for name in names.sorted() where wanted.contains((name as NSString).lastPathComponent.lowercased()) {
        return try InputFile.bytes(folder.appending(path: name).path, shownAs: name, kind: "profile")
      }
    }
    let files = condition.fileNames.map { "'\($0)'" }.joined(separator: " or ")
    throw PressFailure(
      .inputMissing, "missing-file",
      "the profile of '\(condition.names[0])' is not on this machine: no \(files) in the usual folders",
      hint: "put it into '~/.local/share/icc', or give the file as the profile")
  }
}
