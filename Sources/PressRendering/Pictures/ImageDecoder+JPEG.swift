internal import CTurboJPEG
package import Foundation
package import PressDots
internal import PressDrawing

/// What a JPEG's header says.
struct JPEGHeader {
  let width: Int
  let height: Int
  let isGray: Bool
  let isCMYK: Bool

  init(_ bytes: Data) throws(RenderingError) {
    guard let handle = tjInitDecompress() else {
      throw .unreadable(format: "JPEG", reason: "out of memory")
    }
    defer { tjDestroy(handle) }
    self = try JPEGHeader(bytes, handle)
  }

  fileprivate init(_ bytes: Data, _ handle: tjhandle) throws(RenderingError) {
    var (width, height, sampling, space) = (Int32(0), Int32(0), Int32(0), Int32(0))
    let status = bytes.withUnsafeBytes {
      tjDecompressHeader3(
        handle, $0.bindMemory(to: UInt8.self).baseAddress, UInt($0.count), &width, &height, &sampling, &space)
    }
    guard status == 0 else {
      throw .unreadable(format: "JPEG", reason: String(cString: tjGetErrorStr2(handle)))
    }
    guard width > 0, height > 0 else { throw .unreadable(format: "JPEG", reason: "its header is damaged") }
    self.width = Int(width)
    self.height = Int(height)
    isGray = space == TJCS_GRAY.rawValue
    isCMYK = space == TJCS_CMYK.rawValue || space == TJCS_YCCK.rawValue
  }
}

extension ImageDecoder {
  /// By TurboJPEG, whose errors return (libjpeg's own leave by longjmp).
  ///
  /// - Parameter inks: makes light of four inks a pixel, inverted; what is fair for looking at when nil.
  static func decodeJPEG(
    _ bytes: Data, inks: (([UInt8]) throws(RenderingError) -> [UInt8])? = nil
  ) throws(RenderingError) -> Bitmap {
    let (header, stored) = try pixels(ofJPEG: bytes)
    let pixels = header.isCMYK ? try inks?(stored) ?? withoutBlackInk(stored) : stored
    guard
      let bitmap = Bitmap(
        width: header.width, height: header.height, layout: header.isGray ? .gray : .rgb, pixels: pixels)
    else { throw .tooLarge(width: header.width, height: header.height) }
    return bitmap
  }

  /// Whether a JPEG is in four inks, which few readers of other files know.
  package static func hasInks(_ bytes: Data) throws(RenderingError) -> Bool { try JPEGHeader(bytes).isCMYK }

  /// The four inks of a photo as its file has them, one in each channel of a bitmap; nil when it has none.
  static func inks(ofJPEG bytes: Data) throws(RenderingError) -> Bitmap? {
    let (header, pixels) = try pixels(ofJPEG: bytes)
    guard header.isCMYK else { return nil }
    return Bitmap(width: header.width, height: header.height, layout: .rgba, pixels: pixels)
  }

  private static func pixels(
    ofJPEG bytes: Data
  ) throws(RenderingError) -> (header: JPEGHeader, pixels: [UInt8]) {
    guard let handle = tjInitDecompress() else {
      throw .unreadable(format: "JPEG", reason: "out of memory")
    }
    defer { tjDestroy(handle) }
    let header = try JPEGHeader(bytes, handle)
    guard Bitmap.fits(width: header.width, height: header.height) else {
      throw .tooLarge(width: header.width, height: header.height)
    }
    try PackedSize(format: "JPEG", width: header.width, height: header.height, pixelsPerByte: 512)
      .check(bytes.count)
    let channels = header.isGray ? 1 : header.isCMYK ? 4 : 3
    let format = header.isGray ? TJPF_GRAY : header.isCMYK ? TJPF_CMYK : TJPF_RGB
    let count = header.width * header.height * channels
    var status: Int32 = -1
    // Not zeroed: a header that promises more than the file holds then takes no memory.
    let pixels = [UInt8](unsafeUninitializedCapacity: count) { target, filled in
      status = bytes.withUnsafeBytes { source in
        tjDecompress2(
          handle, source.bindMemory(to: UInt8.self).baseAddress, UInt(source.count), target.baseAddress,
          Int32(header.width), 0, Int32(header.height), format.rawValue,
          TJFLAG_ACCURATEDCT | TJFLAG_STOPONWARNING | TJFLAG_LIMITSCANS)
      }
      filled = status == 0 ? count : 0
    }
    // TurboJPEG returns -1 for warnings too; a truncated file is one, and half a picture is none.
    guard status == 0 else {
      throw .unreadable(format: "JPEG", reason: String(cString: tjGetErrorStr2(handle)))
    }
    return (header, pixels)
  }

  /// CMYK JPEGs hold inverted inks (Adobe's habit): each channel times black is a fair RGB for looking at.
  private static func withoutBlackInk(_ inks: [UInt8]) -> [UInt8] {
    var rgb: [UInt8] = []
    rgb.reserveCapacity(inks.count / 4 * 3)
    for i in stride(from: 0, to: inks.count, by: 4) {
      let black = Int(inks[i + 3])
      for channel in 0..<3 { rgb.append(UInt8(Int(inks[i + channel]) * black / 255)) }
    }
    return rgb
  }
}
