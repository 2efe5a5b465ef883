package import Foundation
internal import PressDiagnostics
package import PressFiles
package import PressTemplates

extension CodeLogo {
  /// Reads an SVG, PNG or JPEG to its end, so that a damaged one is found before anything is made.
  ///
  /// - Throws: `PressFailure` with status `inputMissing` or `badData`.
  package init(ofFileAt path: String, extent: Extent = .automatic) throws(PressFailure) {
    let bytes = try InputFile.bytes(path)
    do {
      try self.init(
        inspecting: bytes, beside: URL(fileURLWithPath: path).deletingLastPathComponent(), extent: extent)
    } catch {
      throw PressFailure(.badData, error.diagnostics(of: path))
    }
  }

  /// Reads a picture's bytes to their end.
  ///
  /// - Parameter folder: where it lies, for pictures that a drawing links to.
  package init(inspecting bytes: Data, beside folder: URL?, extent: Extent) throws(PictureError) {
    self.init(try PictureFile.inspect(bytes, beside: folder), extent: extent)
  }
}
