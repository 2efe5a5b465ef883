import CQREncode
import PressDrawing
import PressSymbols
import Testing

@testable import PressReading

/// A symbol of libqrencode whose modules a test paints one by one, in gray.
struct Artwork {
  let sample: Sample
  let version: SymbolVersion
  /// sRGB of each module, row by row.
  var grays: [UInt8]

  init(_ sample: Sample) throws {
    self.sample = sample
    version = try #require(SymbolVersion(side: sample.side))
    grays = sample.cells.map { $0 & 1 == 1 ? 0 : 255 }
  }

  init(version: Int, _ level: QRecLevel = QR_ECLEVEL_M, _ text: String = "https://x.co/a") throws {
    try self.init(Sample(text, version: version, level: level))
    try #require(side == 4 * version + 17)
  }

  var side: Int { sample.side }
  var anatomy: SymbolAnatomy { SymbolAnatomy(of: version) }

  mutating func invert(_ row: Int, _ column: Int) { invert(at: row * side + column) }

  mutating func invert(at place: Int) { grays[place] = 255 - grays[place] }

  /// With a margin of 4 modules of white.
  func bitmap(width: Int, height: Int) throws -> Bitmap {
    let modules = side + 8
    var pixels = [UInt8](repeating: 255, count: modules * modules * width * height)
    for y in 4 * height..<(4 + side) * height {
      for x in 4 * width..<(4 + side) * width {
        pixels[y * modules * width + x] = grays[(y / height - 4) * side + x / width - 4]
      }
    }
    return try #require(
      Bitmap(width: modules * width, height: modules * height, layout: .gray, pixels: pixels))
  }

  func quality(dots: Int = 6) throws -> ArtworkQuality {
    try #require(
      ArtworkQuality(of: bitmap(width: dots, height: dots), at: sample.geometry(dots: dots)))
  }

  /// Where the symbol lies in a picture of so many pixels a module.
  func corners(width: Double, height: Double) -> Corners {
    let (left, right) = (4 * width, Double(4 + side) * width)
    let (top, bottom) = (4 * height, Double(4 + side) * height)
    return Corners(
      topLeft: PixelPoint(left, top), topRight: PixelPoint(right, top),
      bottomRight: PixelPoint(right, bottom), bottomLeft: PixelPoint(left, bottom))
  }

  /// The bytes of each block, error correction included.
  func blocks(at level: ErrorCorrection) throws -> [(bytes: [UInt8], block: CodewordBlock)] {
    let (anatomy, side) = (self.anatomy, self.side)
    let mask = try #require(FormatReading(version: version, isDark: sample.isDark)).mask
    let bytes = anatomy.codewords(at: level).map { places in
      places.reduce(UInt8(0)) { byte, place in
        let (row, column) = (place / side, place % side)
        let isSet = sample.isDark(row, column) != anatomy.isInverted(row, column, by: mask)
        return byte << 1 | (isSet ? 1 : 0)
      } << UInt8(8 - places.count)
    }
    return anatomy.blocks(at: level).map { block in (block.codewords.map { bytes[$0] }, block) }
  }
}

extension ArtworkQuality {
  /// The parameters that are not A.
  var fallen: [Parameter: ArtworkGrade] {
    Dictionary(
      uniqueKeysWithValues: measures.filter { $0.grade != .a }.map { ($0.parameter, $0.grade) })
  }
}
