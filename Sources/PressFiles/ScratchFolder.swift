package import Foundation
internal import Synchronization

/// A folder for what other programs read and write; it is gone when its owner is.
package final class ScratchFolder: Sendable {
  package let url: URL

  /// Those that are there, for who ends the process in the middle of its work.
  private static let all = Mutex<Set<URL>>([])

  package init() throws(PressFailure) {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("qrpress-\(UUID().uuidString)")
    self.url = url
    ScratchFolder.all.withLock { _ = $0.insert(url) }
    do {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    } catch {
      throw PressFailure(
        .cannotCreate, "scratch", "no folder for temporary files can be made in '\(url.path)'",
        hint: "set TMPDIR to a folder that can be written to")
    }
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
    ScratchFolder.all.withLock { _ = $0.remove(url) }
  }

  /// Removes all that there are: a process that a signal ends lets no owner go.
  package static func removeAll() {
    for url in all.withLock({ $0 }) { try? FileManager.default.removeItem(at: url) }
  }

  package func path(_ name: String) -> String { url.appendingPathComponent(name).path }
}
