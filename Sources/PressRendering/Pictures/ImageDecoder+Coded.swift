package import Foundation
package import PressDots
package import PressDrawing
internal import PressSyntax

extension ImageDecoder {
  /// The pixels of a PNG that says what its colours are in numbers (`cICP`, `cHRM`), in sRGB; nil where they are that as
  /// they lie in the file, and where a profile says it.
  ///
  /// - Throws: for what is brighter than paper (PQ, HLG), and for what is wider than screens (BT.2020).
  package static func codedScreen(_ image: EncodedImage) throws(RenderingError) -> Bitmap? {
    guard image.format == .png, let space = PNGColorSpace([UInt8](image.bytes)) else { return nil }
    let numbers: (primaries: [Double], curve: [Double])
    switch space {
    case .measured(let primaries):
      // libpng brings the values to the curve of a screen as it reads them.
      numbers = (primaries, power(2.2))
      let isScreen = zip(primaries, rec709).allSatisfy { abs($0 - $1) < 0.002 }
      if isScreen { return nil }
    case .coded(let primaries, let transfer, let matrix, let isFullRange):
      guard let known = ImageDecoder.primaries(primaries), let curve = curve(transfer), matrix == 0,
        isFullRange
      else {
        throw .colors(format: "PNG", kind: words(primaries, transfer, isPlain: matrix == 0 && isFullRange))
      }
      if primaries == 1, transfer == 13 { return nil }
      numbers = (known, curve)
    }
    let pixels = try decode(image)
    return ScreenColors(primaries: numbers.primaries, curve: numbers.curve, of: pixels)?.convert(pixels)
  }

  /// That a picture for a page is one.
  package static func requireStill(_ bytes: Data) throws(RenderingError) {
    guard format(of: bytes) == .png else { return }
    let frames = PNGChunks.frames(of: [UInt8](bytes))
    if frames > 1 { throw .animation(format: "PNG", frames: frames) }
  }

  private static let rec709 = [0.3127, 0.3290, 0.64, 0.33, 0.30, 0.60, 0.15, 0.06]

  /// White, red, green and blue as x and y; ITU-T H.273, table 2.
  private static func primaries(_ number: Int) -> [Double]? {
    switch number {
    case 1: rec709
    case 5: [0.3127, 0.3290, 0.64, 0.33, 0.29, 0.60, 0.15, 0.06]  // PAL
    case 6, 7: [0.3127, 0.3290, 0.630, 0.340, 0.310, 0.595, 0.155, 0.070]  // NTSC
    case 12: [0.3127, 0.3290, 0.680, 0.320, 0.265, 0.690, 0.150, 0.060]  // Display P3
    default: nil
    }
  }

  /// From a channel to light; ITU-T H.273, table 3.
  private static func curve(_ number: Int) -> [Double]? {
    switch number {
    // What television's cameras write, as its screens show it (BT.1886) and browsers too.
    case 1, 6, 14, 15: power(2.4)
    case 4: power(2.2)
    case 5: power(2.8)
    case 8: power(1)
    case 13: [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045, 0, 0]
    default: nil
    }
  }

  private static func power(_ exponent: Double) -> [Double] { [exponent, 1, 0, 0, 0, 0, 0] }

  private static func words(_ primaries: Int, _ transfer: Int, isPlain: Bool) -> String {
    switch (primaries, transfer) {
    case (_, 16): "the bright colours of HDR (PQ)"
    case (_, 18): "the bright colours of HDR (HLG)"
    case (9, _): "the wide colours of television (BT.2020)"
    default:
      isPlain ? "colours of a kind of its own (cICP \(primaries)/\(transfer))" : "the colours of video (cICP)"
    }
  }
}
