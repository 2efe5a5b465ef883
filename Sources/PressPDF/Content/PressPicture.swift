internal import Foundation
internal import PressDrawing

/// A picture as a press file holds it: a JPEG untouched, a PNG as pixels.
///
/// A picture without any colour is stored as gray, which prints with black ink alone (PDF 1.7, 10.3.3), in a
/// quarter of the bytes that four inks would take. Colours of a screen are converted to inks where a press asks
/// for it, by the profile that the picture carries, else as sRGB; without a press they are sRGB.
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

  /// - Parameter colors: how screen colours become inks; nil leaves them as they are.
  init(
    _ image: EncodedImage, from sources: SceneSources, colors: ProcessColors? = nil
  ) throws(PDFError) {
    var screen: Bitmap?
    if colors == nil { screen = try sources.screenPixels(image) }
    if image.format == .jpeg, screen == nil {
      let frame = try JPEGFrame(image.bytes)
      guard colors != nil, frame.components == 3 else {
        (width, height, channels) = (frame.width, frame.height, frame.components)
        // Inks are taken as inverted with and without Adobe's segment, as browsers and `ImageDecoder` do: who made the
        // picture has seen it so.
        (isJPEG, isInverted) = (true, frame.components == 4)
        (bytes, alpha) = (image.bytes, nil)
        return
      }
    }
    let bitmap: Bitmap
    if let screen { bitmap = screen } else { bitmap = try sources.pixels(image) }
    (width, height, isJPEG, isInverted) = (bitmap.width, bitmap.height, false, false)
    if bitmap.isNeutral {
      channels = 1
      bytes = Data(bitmap.bytes(of: 0..<1))
    } else if let colors {
      channels = 4
      // A photograph's shadows are mixed of four inks: a black among them of black ink alone would be a hole.
      // What is drawn (PNG) has its blacks and grays as lines, areas and type.
      bytes = Data(
        try colors.inks(
          of: bitmap.bytes(of: 0..<3), in: PictureProfile.read(image), keepsNeutrals: image.format == .png))
    } else {
      channels = 3
      bytes = Data(bitmap.bytes(of: 0..<3))
    }
    let alpha = bitmap.layout == .rgba ? bitmap.bytes(of: 3..<4) : []
    self.alpha = alpha.allSatisfy { $0 == 255 } ? nil : Data(alpha)
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
  fileprivate func bytes(of range: Range<Int>) -> [UInt8] {
    let channels = layout.channels
    guard range.count < channels else { return pixels }
    var out: [UInt8] = []
    out.reserveCapacity(width * height * range.count)
    for at in stride(from: 0, to: pixels.count, by: channels) {
      for channel in range { out.append(pixels[at + channel]) }
    }
    return out
  }
}
