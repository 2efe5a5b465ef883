internal import CTurboJPEG
package import Foundation
package import PressDots
package import PressDrawing

/// Pixels in, a JPEG file out, by TurboJPEG, whose errors return.
package enum JPEGEncoder {
  /// A baseline JPEG, in gray or with colour at half the resolution, as cameras and messengers write it.
  ///
  /// - Parameters:
  ///   - picture: alpha is left out, so lay a transparent one on a ground first.
  ///   - quality: by the Independent JPEG Group's scale, 1 for hardly anything kept of the picture to 100 for nearly
  ///     all; what lies outside is the nearest of them.
  /// - Throws: `RenderingError.drawing` when TurboJPEG cannot, which takes a picture over 65,535 pixels a side.
  package static func encode(_ picture: Bitmap, quality: Int) throws(RenderingError) -> Data {
    let isGray = picture.layout == .gray
    let format = isGray ? TJPF_GRAY : picture.layout == .rgb ? TJPF_RGB : TJPF_RGBA
    return try encode(picture, format, isGray ? TJSAMP_GRAY : TJSAMP_420, quality)
  }

  /// Four inks as they stand, one in each channel of a bitmap, at the highest quality; the file bears Adobe's mark, by
  /// which they are inverted.
  static func encode(inks: Bitmap) throws(RenderingError) -> Data {
    try encode(inks, TJPF_CMYK, TJSAMP_444, 100)
  }

  private static func encode(
    _ picture: Bitmap, _ format: TJPF, _ sampling: TJSAMP, _ quality: Int
  ) throws(RenderingError) -> Data {
    guard let handle = tjInitCompress() else { throw .drawing(reason: "out of memory") }
    defer { tjDestroy(handle) }
    var bytes: UnsafeMutablePointer<UInt8>?
    var size: UInt = 0
    defer { tjFree(bytes) }
    let status = tjCompress2(
      handle, picture.pixels, Int32(picture.width), 0, Int32(picture.height), format.rawValue, &bytes, &size,
      Int32(sampling.rawValue), Int32(min(max(quality, 1), 100)), TJFLAG_ACCURATEDCT)
    guard status == 0, let bytes else { throw .drawing(reason: String(cString: tjGetErrorStr2(handle))) }
    return Data(bytes: bytes, count: Int(size))
  }

  /// The picture as it comes back from a JPEG file; nil when there is no way there or back.
  package static func roundTrip(_ picture: Bitmap, quality: Int) -> Bitmap? {
    guard let file = try? encode(picture, quality: quality) else { return nil }
    return try? ImageDecoder.decodeJPEG(file)
  }
}
