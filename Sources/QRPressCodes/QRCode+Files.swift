public import Foundation
internal import PressDots
public import PressDrawing
internal import PressReading
internal import PressSymbols

extension QRCode {
  /// A PNG, read back from its pixels by two decoders before it is given out.
  ///
  /// A module takes a whole number of dots; what is left over goes to the quiet zone. The resolution is in the file.
  ///
  /// - Parameters:
  ///   - side: of the picture, quiet zone included, over 0.
  ///   - resolution: dots per inch.
  /// - Throws: `QRCodeError`: `side`, `tooSmall`, `tooLarge`, `png`, or `failedCheck` when it does not scan.
  public func png(side: Length = .mm(30), resolution: Resolution = .print) throws(QRCodeError) -> Data {
    let (picture, geometry) = try picture(side: side, resolution)
    let check = QRCodeCheck(SymbolCheck.check(picture, at: geometry, expecting: symbol.encoded, kind: kind))
    guard check.passed else { throw .failedCheck(check) }
    do {
      return try PNGEncoder.encode(picture)
    } catch {
      throw .png(error.message)
    }
  }

  /// An SVG in millimetres, the modules as outlines that share no edge.
  ///
  /// Its outlines are drawn with four dots a module and read back by two decoders before it is given out.
  ///
  /// - Parameter side: of the picture, quiet zone included, up to 20 m; a module has a hundredth of a millimetre or more.
  /// - Throws: `QRCodeError`: `side`, `tooSmall`, or `failedCheck` when it does not scan.
  public func svg(side: Length = .mm(30)) throws(QRCodeError) -> String {
    try requireSize(side)
    let smallest = Length.mm(0.01) * Double(modules + 2 * quietZone)
    guard side >= smallest, let placement = placement(side: side, on: .exact) else {
      throw .tooSmall(side: side, minimum: smallest)
    }
    let check = try check(side: Resolution.print.length(dots: Double(4 * (modules + 2 * quietZone))))
    guard check.passed else { throw .failedCheck(check) }
    let matrix = symbol.matrix(moduleSide: placement.module, origin: placement.origin)
    let ground = Path.rect(Rect(.zero, Size(side, side)))
    return PlainSVG.document(
      size: Size(side, side), title: title, description: link,
      elements: [PlainSVG.fill(ground, color: "#ffffff"), PlainSVG.fill(matrix.outline, color: "#000000")])
  }

  /// Reads a picture of the code back as `png` would make it: two decoders, contrast, quiet zone and artwork grade.
  ///
  /// - Throws: `QRCodeError`: `side`, `tooSmall` or `tooLarge` when there can be no such picture.
  public func check(
    side: Length = .mm(30), resolution: Resolution = .print
  ) throws(QRCodeError) -> QRCodeCheck {
    let (picture, geometry) = try picture(side: side, resolution)
    return QRCodeCheck(SymbolCheck.check(picture, at: geometry, expecting: symbol.encoded, kind: kind))
  }

  /// ZBar turns what follows an ECI into UTF-8: its bytes are others, and ZXing judges alone.
  private var kind: SymbolCheck.Kind { symbol.isConverted ? .structuredAppend : .plain }

  private func requireSize(_ side: Length) throws(QRCodeError) {
    guard side.millimetres.isFinite, side <= .mm(20_000) else { throw .side(side) }
  }

  private func placement(side: Length, on grid: Grid) -> CodePlacement? {
    guard side > .zero, side.millimetres.isFinite, let zone = QuietZone(modules: quietZone) else {
      return nil
    }
    return CodePlacement(modules: modules, in: Rect(.zero, Size(side, side)), quietZone: zone, grid: grid)
  }

  private func picture(
    side: Length, _ resolution: Resolution
  ) throws(QRCodeError) -> (picture: Bitmap, geometry: SymbolGeometry) {
    try requireSize(side)
    guard resolution.dots(side).magnitude < 32_767 else { throw .tooLarge(side: side, resolution) }
    let dots = resolution.wholeDots(side)
    let whole = resolution.length(dots: Double(dots))
    let wanted = modules + 2 * quietZone
    guard let placement = placement(side: whole, on: .dots(resolution)), let moduleDots = placement.moduleDots
    else {
      throw .tooSmall(side: side, minimum: resolution.length(dots: Double(wanted)))
    }
    let matrix = symbol.matrix(moduleSide: placement.module, origin: placement.origin)
    guard let picture = Bitmap(matrix, width: dots, height: dots, at: resolution) else {
      throw .tooLarge(side: side, resolution)
    }
    let geometry = SymbolGeometry(
      left: resolution.wholeDots(placement.origin.x), top: resolution.wholeDots(placement.origin.y),
      moduleDots: moduleDots, modules: modules, quietZone: quietZone)
    return (picture, geometry)
  }
}
