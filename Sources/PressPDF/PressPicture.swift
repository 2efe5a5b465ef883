internal import Foundation
internal import PressDrawing

/// A picture as a press file holds it: a JPEG untouched, a PNG as pixels.
///
/// Its colours have no profile: what a PNG or JPEG says of one is dropped. A PNG without any colour is stored
/// as gray, so that a black logo is black ink alone.
struct PressPicture {
  let width: Int
  let height: Int
  /// Channels of `bytes`: 1 gray, 3 red, green and blue, 4 inks.
  let channels: Int
  /// Whether `bytes` are a JPEG's file rather than rows of pixels.
  let isJPEG: Bool
  /// Whether 255 stands for no ink.
  let isInverted: Bool
  let bytes: Data
  /// A byte a pixel, 255 opaque; nil when all of it is.
  let alpha: Data?

  init(_ image: EncodedImage, pixels: SceneSources.Pixels) throws(PDFError) {
    switch image.format {
    case .jpeg:
      let frame = try JPEGFrame(image.bytes)
      (width, height, channels) = (frame.width, frame.height, frame.components)
      (isJPEG, isInverted) = (true, frame.components == 4 && frame.isAdobe)
      (bytes, alpha) = (image.bytes, nil)
    case .png:
      let bitmap = try pixels(image)
      (width, height, isJPEG, isInverted) = (bitmap.width, bitmap.height, false, false)
      let isGray = bitmap.isNeutral
      channels = isGray ? 1 : 3
      bytes = bitmap.bytes(of: isGray ? 0..<1 : 0..<3)
      let alpha = bitmap.layout == .rgba ? bitmap.bytes(of: 3..<4) : Data()
      self.alpha = alpha.allSatisfy { $0 == 255 } ? nil : alpha
    }
  }

  var spaceName: String { channels == 1 ? "/DeviceGray" : channels == 3 ? "/DeviceRGB" : "/DeviceCMYK" }

  /// What the bytes' ends stand for, as both languages write it.
  var decode: String {
    "[" + [String](repeating: isInverted ? "1 0" : "0 1", count: channels).joined(separator: " ") + "]"
  }
}

extension Bitmap {
  /// Whether every pixel that can be seen is black, white or gray.
  fileprivate var isNeutral: Bool {
    let channels = layout.channels
    guard channels >= 3 else { return true }
    return pixels.withUnsafeBufferPointer { pixels in
      for at in stride(from: 0, to: pixels.count, by: channels) {
        if channels == 4, pixels[at + 3] == 0 { continue }
        guard pixels[at] == pixels[at + 1], pixels[at] == pixels[at + 2] else { return false }
      }
      return true
    }
  }

  /// Some of the channels, side by side.
  fileprivate func bytes(of range: Range<Int>) -> Data {
    let channels = layout.channels
    guard range.count < channels else { return Data(pixels) }
    var out: [UInt8] = []
    out.reserveCapacity(width * height * range.count)
    for at in stride(from: 0, to: pixels.count, by: channels) {
      for channel in range { out.append(pixels[at + channel]) }
    }
    return Data(out)
  }
}
