internal import Foundation
internal import PressDiagnostics
package import PressFiles

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A folder that appears whole or not at all.
///
/// It knows what it may hold by name, and never removes anything else: a folder with other people's files in
/// it is neither replaced nor removed.
package struct OutputFolder {
  package let path: String
  /// Whether a file in it, by its name, is qrpress's.
  package let owns: @Sendable (String) -> Bool

  package init(path: String, owns: @escaping @Sendable (String) -> Bool) {
    self.path = path
    self.owns = owns
  }

  /// - Parameter names: of the files that may be in it.
  package init(path: String, names: [String]) {
    self.init(path: path) { names.contains($0) }
  }

  /// Writes into a folder beside the target and renames; one that is there already makes room first.
  package func write(_ parts: [AssetOutput.Part]) throws(PressFailure) {
    let last = (path as NSString).lastPathComponent
    guard !path.isEmpty, !["/", ".", ".."].contains(last) else {
      throw PressFailure(
        .cannotCreate, "cannot-create", "'\(path.isEmpty ? "/" : path)' cannot be the folder of an asset",
        hint: "give it a name of its own: 'embed/'")
    }
    let isThere = try isReplaceable()
    let temporary = beside("new")
    temporary.discard()
    try OutputFile.makeFolder(temporary.path)
    do throws(PressFailure) {
      for part in parts { try OutputFile.write(part.bytes, to: "\(temporary.path)/\(part.name)") }
      try move(temporary, replacing: isThere)
    } catch {
      temporary.discard()
      throw error
    }
  }

  /// Removes it, with what qrpress wrote into it.
  package func remove() {
    guard isFolder else { return }
    let old = beside("old")
    old.discard()
    // At once, where nothing else is in it.
    if foreign == nil, rename(path, old.path) == 0 { return old.discard() }
    discard()
  }

  /// Removes a killed run's, known by its suffix.
  package func discard() {
    guard isFolder else { return }
    for name in entries where owns(name) || name.hasSuffix(OutputFile.temporarySuffix) {
      unlink("\(path)/\(name)")
    }
    rmdir(path)
  }

  private func move(_ temporary: OutputFolder, replacing isThere: Bool) throws(PressFailure) {
    let old = beside("old")
    old.discard()
    if isThere, rename(path, old.path) != 0 {
      throw OutputFile.failure("cannot replace the folder", path, errno)
    }
    guard rename(temporary.path, path) == 0 else {
      let code = errno
      if isThere { rename(old.path, path) }
      throw OutputFile.failure("cannot put in place the folder", path, code)
    }
    old.discard()
  }

  /// Whether a folder is there that may go; false when there is nothing.
  private func isReplaceable() throws(PressFailure) -> Bool {
    var found = stat()
    guard lstat(path, &found) == 0 else { return false }
    guard isFolder else { throw OutputFile.failure("cannot make the folder", path, ENOTDIR) }
    if let foreign {
      throw PressFailure(
        .cannotCreate, "cannot-create",
        "the folder '\(path)' holds '\(foreign)', which is not qrpress's, and is not replaced",
        hint: "choose a new folder, or move that file away")
    }
    return true
  }

  private var isFolder: Bool {
    var found = stat()
    return lstat(path, &found) == 0 && found.st_mode & S_IFMT == S_IFDIR
  }

  private var entries: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  /// The first thing in it that is not ours.
  private var foreign: String? { entries.first { !owns($0) } }

  private func beside(_ mark: String) -> OutputFolder {
    OutputFolder(path: "\(path).\(mark).\(getpid())\(OutputFile.temporarySuffix)", owns: owns)
  }
}
