internal import Foundation
internal import PressDiagnostics
package import PressDrawing
internal import PressRendering
package import PressTemplates

/// Pictures that come as files.
package enum PictureFile {
  /// Looks at the bytes of an SVG, PNG or JPEG.
  package static let inspect: PictureInspector = { bytes throws(PictureError) in
    if let format = ImageDecoder.format(of: bytes) {
      let image = EncodedImage(format: format, bytes: bytes)
      let size = try attempt { () throws(RenderingError) in try ImageDecoder.size(of: image) }
      guard Bitmap.fits(width: size.width, height: size.height) else {
        throw PictureError(message: "the picture has more than 400 million pixels")
      }
      return .pixels(image, width: size.width, height: size.height)
    }
    guard bytes.prefix(4096).range(of: Data("<svg".utf8)) != nil else {
      throw PictureError(
        message: "this is no PNG, JPEG or SVG", hint: "export the artwork as SVG, PNG or JPEG")
    }
    let artwork = VectorArtwork(svg: bytes)
    return .drawing(artwork, try attempt { () throws(RenderingError) in try SVGPainter.size(of: artwork) })
  }

  /// The pixels of a PNG or JPEG file.
  package static func pixels(ofFileAt path: String) throws(PressFailure) -> Bitmap {
    let bytes: Data
    do {
      bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw PressFailure(.inputMissing, "missing-file", "the file '\(path)' cannot be read")
    }
    guard let format = ImageDecoder.format(of: bytes) else {
      throw PressFailure(
        .badData, "unreadable-picture", "'\(path)' is neither PNG nor JPEG",
        hint: "save the picture as PNG or JPEG")
    }
    do {
      return try ImageDecoder.decode(EncodedImage(format: format, bytes: bytes))
    } catch {
      throw PressFailure(
        .badData, [.error("unreadable-picture", "'\(path)': \(error.message)", hint: error.hint)])
    }
  }

  private static func attempt<T>(
    _ work: () throws(RenderingError) -> T
  ) throws(PictureError) -> T {
    do {
      return try work()
    } catch {
      throw PictureError(message: error.message, hint: error.hint)
    }
  }
}
