package import Foundation

/// A folder for what other programs read and write; it is gone when its owner is.
package final class ScratchFolder: Sendable {
  package let url: URL

  package init() throws(PressFailure) {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("qrpress-\(UUID().uuidString)")
    do {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    } catch {
      throw PressFailure(
        .cannotCreate, "scratch", "no folder for temporary files can be made in '\(url.path)'",
        hint: "set TMPDIR to a folder that can be written to")
    }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  package func path(_ name: String) -> String { url.appendingPathComponent(name).path }
}
