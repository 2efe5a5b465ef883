internal import CWebP
package import Foundation
package import PressDots
package import PressDrawing
internal import PressSyntax

extension ImageDecoder {
  /// Whether the first bytes are those of a WebP file.
  package static func isWebP(_ bytes: Data) -> Bool {
    bytes.starts(with: Data("RIFF".utf8)) && bytes.dropFirst(8).starts(with: Data("WEBP".utf8))
  }

  /// The pixels of a WebP file in sRGB, by the profile that it carries, and upright; nil when it is none.
  package static func webP(_ bytes: Data) throws(RenderingError) -> Bitmap? {
    guard isWebP(bytes) else { return nil }
    var pixels = try decodeWebP(bytes)
    if let profile = WebPProfile([UInt8](bytes)), let colors = ScreenColors(profile.bytes, of: pixels) {
      pixels = colors.convert(pixels)
    }
    return pixels.upright(from: Orientation(of: bytes))
  }

  /// The pixels of a WebP file that is not animated.
  static func decodeWebP(_ bytes: Data) throws(RenderingError) -> Bitmap {
    var features = WebPBitstreamFeatures()
    let status = bytes.withUnsafeBytes {
      WebPGetFeatures($0.bindMemory(to: UInt8.self).baseAddress, $0.count, &features)
    }
    guard status == VP8_STATUS_OK, features.width > 0, features.height > 0 else {
      throw .unreadable(format: "WebP", reason: "its header is damaged")
    }
    guard features.has_animation == 0 else {
      throw .unreadable(format: "WebP", reason: "it is animated")
    }
    let (width, height) = (Int(features.width), Int(features.height))
    guard Bitmap.fits(width: width, height: height) else { throw .tooLarge(width: width, height: height) }
    try PackedSize(format: "WebP", width: width, height: height).check(bytes.count)
    let layout: Bitmap.Layout = features.has_alpha != 0 ? .rgba : .rgb
    let stride = width * layout.channels
    var isWhole = false
    let pixels = [UInt8](unsafeUninitializedCapacity: stride * height) { target, filled in
      isWhole = bytes.withUnsafeBytes { source in
        let start = source.bindMemory(to: UInt8.self).baseAddress
        let decode = layout == .rgba ? WebPDecodeRGBAInto : WebPDecodeRGBInto
        return decode(start, source.count, target.baseAddress, target.count, Int32(stride)) != nil
      }
      filled = isWhole ? stride * height : 0
    }
    guard isWhole, let bitmap = Bitmap(width: width, height: height, layout: layout, pixels: pixels) else {
      throw .unreadable(format: "WebP", reason: "it is damaged or ends too early")
    }
    return bitmap
  }
}
