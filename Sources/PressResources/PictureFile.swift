package import Foundation
internal import PressDiagnostics
internal import PressDots
package import PressDrawing
package import PressFiles
internal import PressRendering
internal import PressSVG
package import PressTemplates

/// Pictures that come as files.
package enum PictureFile {
  /// Looks at the bytes of an SVG, PNG, JPEG or WebP.
  ///
  /// - Parameter folder: where the file lies, for pictures that a drawing links to; nil takes none.
  package static func inspect(_ bytes: Data, beside folder: URL? = nil) throws(PictureError) -> Picture {
    if let format = ImageDecoder.format(of: bytes) {
      let image = EncodedImage(format: format, bytes: bytes)
      let size = try attempt { () throws(RenderingError) in try ImageDecoder.size(of: image) }
      guard Bitmap.fits(width: size.width, height: size.height) else {
        throw PictureError(message: "the picture has more than 400 million pixels")
      }
      // To its end: one that breaks off would only be found when it is drawn, and by then nobody knows whose it is.
      _ = try attempt { () throws(RenderingError) in try ImageDecoder.decode(image) }
      try attempt { () throws(RenderingError) in try ImageDecoder.requireStill(bytes) }
      // Who writes a press file knows profiles, not such numbers.
      if let screen = try attempt({ () throws(RenderingError) in try ImageDecoder.codedScreen(image) }) {
        return try plain(screen.upright(from: Orientation(of: bytes)))
      }
      return try upright(image, size)
    }
    if PDFPages.isPDF(bytes) {
      throw PictureError(
        message: "a PDF can only be the artwork or the foreground of a page, and its name ends in .pdf",
        hint: "export the picture as SVG, PNG or JPEG")
    }
    guard SVGSource.isSVG(bytes) else {
      // WebP has no place in a press file: its pixels have.
      if let pixels = try attempt({ () throws(RenderingError) in try ImageDecoder.webP(bytes) }) {
        return try plain(pixels)
      }
      throw foreign(bytes)
    }
    let artwork = try ArtworkSurvey.read(bytes, beside: folder)
    return try attempt { () throws(RenderingError) in
      if let size = try SVGPainter.size(of: artwork) { return .drawing(artwork, size) }
      let aspect = SVGStretch.isAskedFor(by: artwork.svg) ? nil : try SVGPainter.aspect(of: artwork)
      return .drawing(artwork, nil, aspect: aspect)
    }
  }

  /// Pixels in sRGB as a file.
  private static func plain(_ pixels: Bitmap) throws(PictureError) -> Picture {
    let png = try attempt { () throws(RenderingError) in try PNGEncoder.encode(pixels) }
    return .pixels(EncodedImage(format: .png, bytes: png), width: pixels.width, height: pixels.height)
  }

  /// What a picture of the kinds that are read is called, with its article, and how its name ends; nil for no such one.
  static func kind(of bytes: Data) -> (name: String, ending: String)? {
    switch ImageDecoder.format(of: bytes) {
    case .png: ("a PNG picture", "png")
    case .jpeg: ("a JPEG picture", "jpg")
    case nil:
      ImageDecoder.isWebP(bytes)
        ? ("a WebP picture", "webp") : SVGSource.isSVG(bytes) ? ("an SVG drawing", "svg") : nil
    }
  }

  private static func foreign(_ bytes: Data) -> PictureError {
    let usual = "export the artwork as SVG, PNG or JPEG"
    guard !bytes.isEmpty else { return PictureError(message: "the file is empty", hint: usual) }
    guard let format = ForeignFormat(of: bytes) else {
      return PictureError(message: "this is not a PNG, JPEG, WebP or SVG", hint: usual)
    }
    return PictureError(
      message: "this is \(format.name), not a PNG, JPEG, WebP or SVG", hint: format.hint)
  }

  /// A photograph as it was seen, whatever way the camera was held.
  private static func upright(
    _ image: EncodedImage, _ size: (width: Int, height: Int)
  ) throws(PictureError) -> Picture {
    let orientation = Orientation(of: image.bytes)
    guard orientation != .upright else {
      return .pixels(image, width: size.width, height: size.height)
    }
    let turned = try attempt { () throws(RenderingError) in try UprightImage.make(image, from: orientation) }
    return orientation.isTurned
      ? .pixels(turned, width: size.height, height: size.width)
      : .pixels(turned, width: size.width, height: size.height)
  }

  /// The pixels of a PNG, JPEG or WebP file, upright by its Exif data.
  package static func pixels(ofFileAt path: String) throws(PressFailure) -> Bitmap {
    try pixels(InputFile.bytes(path, isMapped: true), shownAs: path)
  }

  /// - Parameter kinds: what the caller reads, for the message.
  package static func pixels(
    _ bytes: Data, shownAs path: String, among kinds: String = "PNG, JPEG or WebP"
  ) throws(PressFailure) -> Bitmap {
    do {
      if let picture = try ImageDecoder.picture(bytes) { return picture }
    } catch {
      throw PressFailure(
        .badData, [.error("unreadable-picture", "'\(path)': \(error.message)", hint: error.hint)])
    }
    let format = ForeignFormat(of: bytes)
    let words = bytes.isEmpty ? "is empty" : (format.map { "is \($0.name), " } ?? "is ") + "not a \(kinds)"
    throw PressFailure(
      .badData, "unreadable-picture", "'\(path)' \(words)",
      hint: format?.hint ?? "save the picture as PNG or JPEG")
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
