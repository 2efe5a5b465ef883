internal import CZlib
internal import Foundation
internal import PressDrawing
internal import PressSyntax

/// The colour profile that a picture's file carries.
enum PictureProfile {
  /// Larger than any profile that pictures carry, smaller than what a bomb unpacks to.
  private static let largest = 8 << 20

  /// Nil when there is none that can be read; its pixels are then sRGB.
  static func read(_ image: EncodedImage) -> Data? {
    switch image.format {
    case .png: png([UInt8](image.bytes))
    case .jpeg: JPEGProfile([UInt8](image.bytes))?.bytes.map { Data($0) }
    }
  }

  /// The chunk `iCCP`: a name, a NUL, the method 0 and deflated bytes.
  ///
  /// PNG 1.2, 4.2.2.4.
  private static func png(_ bytes: [UInt8]) -> Data? {
    let file = BigEndian(bytes: bytes)
    var at = 8
    while let length = file.unsigned(at, size: 4), at + 12 + length <= bytes.count {
      let name = bytes[(at + 4)..<(at + 8)]
      let body = bytes[(at + 8)..<(at + 8 + length)]
      if name.elementsEqual("iCCP".utf8) {
        guard let end = body.firstIndex(of: 0), end + 2 < body.endIndex else { return nil }
        return inflate(body[(end + 2)...])
      }
      // It stands before the pixels.
      if name.elementsEqual("IDAT".utf8) { return nil }
      at += 12 + length
    }
    return nil
  }

  private static func inflate(_ packed: ArraySlice<UInt8>) -> Data? {
    var size = max(4096, packed.count * 8)
    while true {
      size = min(size, largest)
      var (out, count) = ([UInt8](repeating: 0, count: size), UInt(size))
      switch uncompress(&out, &count, Array(packed), UInt(packed.count)) {
      case Z_OK: return Data(out.prefix(Int(count)))
      case Z_BUF_ERROR where size < largest: size *= 4
      default: return nil
      }
    }
  }
}
