package import Foundation
internal import PressDiagnostics
internal import PressDots
package import PressFiles
internal import PressRendering
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
    let picture = try PictureFile.inspect(bytes, beside: folder)
    do {
      if case .pixels(let image, _, _) = picture { _ = try ImageDecoder.decode(image) }
      self.init(picture, extent: extent)
    } catch {
      throw PictureError(message: error.message, hint: error.hint)
    }
  }
}
