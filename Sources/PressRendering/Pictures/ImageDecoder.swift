internal import CPNG
package import Foundation
internal import PNGShim
package import PressDots
package import PressDrawing
internal import PressSyntax

/// PNG, JPEG and WebP files in, pixels out.
package enum ImageDecoder {
  /// What the first bytes say; nil when they are neither.
  package static func format(of bytes: Data) -> EncodedImage.Format? {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
    return bytes.starts(with: [0xFF, 0xD8, 0xFF]) ? .jpeg : nil
  }

  /// The pixels of any picture that people have codes in, upright by its Exif data; nil when it is no picture.
  ///
  /// For looking at: what is placed is made upright as a file, see `UprightImage`.
  package static func picture(_ bytes: Data) throws(RenderingError) -> Bitmap? {
    if isWebP(bytes) { return try decodeWebP(bytes).upright(from: Orientation(of: bytes)) }
    guard let format = format(of: bytes) else { return nil }
    return try decode(EncodedImage(format: format, bytes: bytes)).upright(from: Orientation(of: bytes))
  }

  package static func decode(_ image: EncodedImage) throws(RenderingError) -> Bitmap {
    switch image.format {
    case .png: try decodePNG(image.bytes)
    case .jpeg: try decodeJPEG(image.bytes)
    }
  }

  /// The pixels as they are seen in print: the inks of a CMYK photo by the printing condition's profile, other colours by
  /// the picture's own.
  static func decode(_ image: EncodedImage, _ colors: ColorConverter) throws(RenderingError) -> Bitmap {
    let hasInks = if image.format == .jpeg { try hasInks(image.bytes) } else { false }
    if !hasInks, let picture = try screen(image) { return picture }
    guard image.format == .jpeg else { return try decode(image) }
    return try decodeJPEG(image.bytes) { inks throws(RenderingError) in try colors.rgb(invertedInks: inks) }
  }

  /// The pixels in sRGB; nil where they are that as they lie in the file.
  package static func screen(_ image: EncodedImage) throws(RenderingError) -> Bitmap? {
    if let coded = try codedScreen(image) { return coded }
    guard let profile = image.profile else { return nil }
    let pixels = try decode(image)
    return ScreenColors(profile, of: pixels)?.convert(pixels)
  }

  /// Width and height in pixels, from the header alone.
  package static func size(of image: EncodedImage) throws(RenderingError) -> (width: Int, height: Int) {
    switch image.format {
    case .png:
      guard let header = PNGHeader(image.bytes) else {
        throw .unreadable(format: "PNG", reason: "its header is damaged")
      }
      return (header.width, header.height)
    case .jpeg:
      let header = try JPEGHeader(image.bytes)
      return (header.width, header.height)
    }
  }

  private static func decodePNG(_ bytes: Data) throws(RenderingError) -> Bitmap {
    guard let header = PNGHeader(bytes) else {
      throw .unreadable(format: "PNG", reason: "its header is damaged")
    }
    // libpng's simplified interface would allocate before anyone could object.
    guard Bitmap.fits(width: header.width, height: header.height) else {
      throw .tooLarge(width: header.width, height: header.height)
    }
    try PackedSize(
      format: "PNG", width: header.width, height: header.height,
      pixelsPerByte: 1032 * 8 / (max(1, header.bitDepth) * header.storedChannels)
    ).check(bytes.count)
    try PNGBomb.refuse(bytes, header)
    let bytes = header.isInterlaced && header.bitDepth == 16 ? try uninterlaced(bytes) : bytes
    let layout: Bitmap.Layout = header.isGray ? .gray : header.hasAlpha ? .rgba : .rgb
    var image = png_image()
    image.version = UInt32(PNG_IMAGE_VERSION)
    defer { png_image_free(&image) }
    let count = header.width * header.height * layout.channels
    var read: Int32 = 0
    // Not zeroed: a header that promises more than the file holds then takes no memory.
    let pixels = [UInt8](unsafeUninitializedCapacity: count) { target, filled in
      // Begun and finished inside one call: libpng keeps the pointer to the file between the two.
      read = bytes.withUnsafeBytes { source in
        guard png_image_begin_read_from_memory(&image, source.baseAddress, source.count) != 0 else {
          return 0
        }
        // As the specification has it; libpng would take sixteen bits for linear light.
        image.flags |= UInt32(PNG_IMAGE_FLAG_16BIT_sRGB)
        switch layout {
        case .gray: image.format = UInt32(PNG_FORMAT_GRAY)
        case .rgb: image.format = UInt32(PNG_FORMAT_RGB)
        case .rgba: image.format = UInt32(PNG_FORMAT_RGB | PNG_FORMAT_FLAG_ALPHA)
        }
        return png_image_finish_read(&image, nil, target.baseAddress, 0, nil)
      }
      filled = read != 0 ? count : 0
    }
    guard read != 0,
      let bitmap = Bitmap(
        width: header.width, height: header.height, layout: layout, pixels: pixels,
        resolution: header.dotsPerMetre.flatMap { Resolution(dotsPerInch: Double($0) * 0.0254) })
    else { throw .unreadable(format: "PNG", reason: reason(image)) }
    return bitmap
  }

  /// libpng's simplified interface mixes up the rows of such pictures.
  private static func uninterlaced(_ bytes: Data) throws(RenderingError) -> Data {
    var file = png_shim_file()
    guard bytes.withUnsafeBytes({ png_shim_uninterlace($0.baseAddress, $0.count, &file) }) == 1,
      let made = file.bytes
    else {
      let words = withUnsafeBytes(of: file.message) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      throw .unreadable(format: "PNG", reason: words)
    }
    return Data(bytesNoCopy: made, count: file.size, deallocator: .free)
  }

  private static func reason(_ image: png_image) -> String {
    let words = withUnsafeBytes(of: image.message) {
      String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
    }
    return words.isEmpty ? "libpng gives no reason" : words
  }
}

extension EncodedImage {
  /// The colour profile that its file carries; looked at before anything is decoded.
  fileprivate var profile: [UInt8]? {
    switch format {
    case .png: PNGProfile([UInt8](bytes))?.bytes
    case .jpeg: JPEGProfile([UInt8](bytes))?.bytes
    }
  }
}
