import PressDrawing
import ZXingShim

/// Both decoders as a phone's app uses them, asked whether a content is there.
///
/// ZXing looks as it does by default, with tryHarder, tryRotate and tryDownscale, for QR alone (or Micro QR
/// alone); ZBar has its defaults but QR alone. The picture is given to them once, as it is.
struct DecoderPair {
  /// The content's bytes, without an ECI.
  let expected: [UInt8]
  let kind: SymbolCheck.Kind

  /// Whether ZXing reads the content in a gray picture; a picture that makes it give up is not read.
  func zxing(_ picture: Bitmap) -> Bool {
    picture.pixels.withUnsafeBufferPointer { pixels in
      expected.withUnsafeBufferPointer { bytes in
        zxing_shim_reads(
          pixels.baseAddress, Int32(picture.width), Int32(picture.height), kind == .micro ? 1 : 0,
          bytes.baseAddress, bytes.count) != 0
      }
    }
  }

  /// Whether ZBar reads the content in a gray picture; nil where it does not know the kind of symbol.
  func zbar(_ picture: Bitmap) -> Bool? {
    guard kind == .plain else { return nil }
    return ZBarReader.read(picture).contains { $0.bytes == expected }
  }
}
