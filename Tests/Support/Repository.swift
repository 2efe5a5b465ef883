package import Foundation

/// Where the package lies, for tests that read what is in it.
package enum Repository {
  package static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A file or folder by its path from the root.
  package static func file(_ path: String) -> URL { root.appending(path: path) }
}
