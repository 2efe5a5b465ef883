package import Foundation

/// File names that come from data and may not lead out of a folder.
package enum ConfinedPath {
  /// The file that a relative name means inside a folder; nil when it is absolute or leads out, by `..` or by
  /// a symbolic link.
  package static func resolve(_ name: String, in folder: URL) -> URL? {
    guard !name.isEmpty, !name.hasPrefix("/"), !name.contains("\0") else { return nil }
    let root = folder.resolvingSymlinksInPath().standardizedFileURL.pathComponents
    let file = folder.appending(path: name).resolvingSymlinksInPath().standardizedFileURL
    let inside = file.pathComponents.starts(with: root) && file.pathComponents.count > root.count
    return inside ? file : nil
  }
}
