internal import CTurboJPEG
internal import Foundation
package import PressDots
package import PressDrawing

/// A picture whose file says how the camera was held, as a file that lies as it was seen.
///
/// Writers of vectors put a file's pixels as they lie, and readers of theirs differ in what they do with Exif data.
package enum UprightImage {
  /// Turns without loss: a JPEG's blocks where whole blocks fill it, else pixels, as PNG.
  ///
  /// Inks, which no PNG holds, are a JPEG of the highest quality then. The colour profile stays with the picture.
  package static func make(
    _ image: EncodedImage, from orientation: Orientation
  ) throws(RenderingError) -> EncodedImage {
    guard image.format == .jpeg else {
      let pixels = try ImageDecoder.decode(image).upright(from: orientation)
      return EncodedImage(format: .png, bytes: try PNGEncoder.encode(pixels))
    }
    let profile = CarriedProfile(jpeg: image.bytes)
    var bytes = try turned(image.bytes, orientation)
    if bytes == nil { bytes = try turnedInks(image.bytes, orientation) }
    if let bytes {
      return EncodedImage(format: .jpeg, bytes: profile?.added(toJPEG: bytes) ?? bytes)
    }
    let png = try PNGEncoder.encode(try ImageDecoder.decode(image).upright(from: orientation))
    guard let profile else { return EncodedImage(format: .png, bytes: png) }
    return EncodedImage(format: .png, bytes: try profile.added(toPNG: png))
  }

  /// Nil where the sides that would have to come first are no whole blocks.
  private static func turned(_ bytes: Data, _ orientation: Orientation) throws(RenderingError) -> Data? {
    guard let handle = tjInitTransform() else {
      throw .unreadable(format: "JPEG", reason: "out of memory")
    }
    defer { tjDestroy(handle) }
    var transform = tjtransform()
    transform.op = Int32(operation(orientation).rawValue)
    // Without the Exif data: they would turn it again.
    transform.options = TJXOPT_PERFECT | TJXOPT_COPYNONE
    var made: UnsafeMutablePointer<UInt8>?
    var size: UInt = 0
    defer { tjFree(made) }
    let status = bytes.withUnsafeBytes {
      tjTransform(
        handle, $0.bindMemory(to: UInt8.self).baseAddress, UInt($0.count), 1, &made, &size, &transform,
        TJFLAG_LIMITSCANS)
    }
    guard status == 0, let made else { return nil }
    return Data(bytes: made, count: Int(size))
  }

  /// Nil where there are no four inks.
  private static func turnedInks(_ bytes: Data, _ orientation: Orientation) throws(RenderingError) -> Data? {
    guard let inks = try ImageDecoder.inks(ofJPEG: bytes) else { return nil }
    return try JPEGEncoder.encode(inks: inks.upright(from: orientation))
  }

  private static func operation(_ orientation: Orientation) -> TJXOP {
    switch orientation {
    case .upright: TJXOP_NONE
    case .mirrored: TJXOP_HFLIP
    case .upsideDown: TJXOP_ROT180
    case .flipped: TJXOP_VFLIP
    case .transposed: TJXOP_TRANSPOSE
    case .leftSideUp: TJXOP_ROT90
    case .transversed: TJXOP_TRANSVERSE
    case .rightSideUp: TJXOP_ROT270
    }
  }
}
