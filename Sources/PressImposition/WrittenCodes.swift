internal import PressDrawing
internal import PressInspection
internal import PressLinks
internal import PressPDF
internal import PressReading
internal import PressReports

/// The codes of a page that qrpress wrote, read from its content: nobody has to draw or to search the page for them.
///
/// What is reported is what was drawn, not what can be seen: who takes it for granted looks for it somewhere else.
enum WrittenCodes {
  private static let dotsPerModule = 4
  private static let quietZone = 4

  /// Codes with their boxes from the trim's top left corner; nil unless the content is known to the last stroke, and
  /// both decoders read everything on it that is like a symbol.
  ///
  /// - Parameter onPlates: whether each has to be on one plate alone wherever it is looked for.
  static func codes(
    of page: SourcePage, in source: SourceDocument, onPlates: Bool = true
  ) -> [PictureVerification.Code]? {
    guard let grids = source.grids(of: page) else { return nil }
    var codes: [PictureVerification.Code] = []
    for grid in grids {
      guard var code = code(in: grid) else { return nil }
      code.plates = onPlates ? .reported(true) : nil
      code.box = Rect(
        x: grid.box.minX - page.trim.minX, y: grid.box.minY - page.trim.minY,
        width: grid.box.size.width, height: grid.box.size.height)
      codes.append(code)
    }
    return codes
  }

  private static func code(in grid: DrawnModuleGrid) -> PictureVerification.Code? {
    let side = grid.columns
    guard side == grid.rows, (21...177).contains(side), side % 4 == 1, let picture = picture(of: grid)
    else { return nil }
    let zxing = ZXingReader.read(picture, kinds: [.qr])
    let zbar = ZBarReader.read(picture)
    guard zxing.count == 1, zbar.count == 1, zxing[0].sequence == nil, zxing[0].isSame(as: zbar[0]) else {
      return nil
    }
    var code = PictureVerification.Code(
      text: zxing[0].text, platform: FollowLink.recognise(zxing[0].text)?.platform.key, zxing: true,
      zbar: true,
      level: zxing[0].level, version: (side - 17) / 4)
    code.module = grid.box.size.width / Double(side)
    return code
  }

  /// The cells with a quiet zone around them.
  private static func picture(of grid: DrawnModuleGrid) -> Bitmap? {
    let (dots, zone) = (dotsPerModule, quietZone * dotsPerModule)
    let width = grid.columns * dots + 2 * zone
    let height = grid.rows * dots + 2 * zone
    var pixels = [UInt8](repeating: 255, count: width * height)
    for (index, isDark) in grid.cells.enumerated() where isDark {
      let (row, column) = index.quotientAndRemainder(dividingBy: grid.columns)
      for y in 0..<dots {
        let start = (zone + row * dots + y) * width + zone + column * dots
        for x in start..<start + dots { pixels[x] = 0 }
      }
    }
    return Bitmap(width: width, height: height, layout: .gray, pixels: pixels)
  }
}
