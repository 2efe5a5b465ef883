import PressDrawing
import PressReading
import PressSymbols
import Testing

/// A symbol of a wanted version and level, and pictures of it.
struct StyledSample {
  let symbol: Symbol

  /// A link that fills most of the version.
  init(version: Int, level: ErrorCorrection) throws {
    let version = try #require(SymbolVersion(version))
    let bits = try #require(version.dataBits(at: level))
    let letters = Array("https://example.org/u/abcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    let count = min(400, max(6, bits / 8 - 4))
    let content = (0..<count).map {
      $0 < 20 ? letters[$0] : letters[($0 * 7 + version.number + level.letter.utf8.count) % letters.count]
    }
    symbol = try Symbol(
      bytes: content,
      requirements: .init(
        level: level, exactLevel: true, minimumVersion: version, maximumVersion: version))
  }

  /// With a quiet zone of 4 modules.
  func picture(
    _ style: SymbolStyle, dots: Int = 8, spread: Double = 0, clearing: ModuleArea? = nil
  ) throws -> Bitmap {
    let paths = try symbol.paths(
      style: style, moduleSide: .mm(1), origin: Point(.mm(4), .mm(4)), spread: .mm(spread),
      clearing: clearing)
    var raster = Raster(side: (symbol.modules + 8) * dots, dots: dots)
    raster.add(paths.all)
    return try raster.bitmap()
  }

  /// Full modules, 4 pixels each, of which some are light.
  func picture(clearing area: ModuleArea) throws -> Bitmap {
    try picture { symbol.isDark($0, $1) && !area.contains($0, $1) }
  }

  /// Full modules, 4 pixels each, of which some are inverted.
  func picture(inverting damaged: ModuleArea) throws -> Bitmap {
    try picture { symbol.isDark($0, $1) != damaged.contains($0, $1) }
  }

  private func picture(_ isDark: (_ row: Int, _ column: Int) -> Bool) throws -> Bitmap {
    let (dots, side) = (4, symbol.modules + 8)
    var pixels: [UInt8] = []
    for row in 0..<side {
      let line = (0..<side).flatMap { column in
        [UInt8](repeating: isDark(row - 4, column - 4) ? 0 : 255, count: dots)
      }
      for _ in 0..<dots { pixels += line }
    }
    return try #require(Bitmap(width: side * dots, height: side * dots, layout: .gray, pixels: pixels))
  }

  func isReadByZXing(_ picture: Bitmap) -> Bool {
    ZXingReader.read(picture).map(\.bytes) == [symbol.encoded]
  }

  func isReadByZBar(_ picture: Bitmap) -> Bool {
    ZBarReader.read(picture).map(\.bytes) == [symbol.encoded]
  }

  /// What does not read a picture: a line for a failure's message; nil when both do.
  func failure(_ picture: Bitmap) -> String? {
    switch (isReadByZXing(picture), isReadByZBar(picture)) {
    case (true, true): nil
    case (false, true): "ZXing"
    case (true, false): "ZBar"
    case (false, false): "ZXing and ZBar"
    }
  }
}
