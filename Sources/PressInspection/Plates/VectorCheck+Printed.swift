package import Foundation
internal import PressDiagnostics
internal import PressDots
package import PressDrawing
internal import PressReading
package import PressRendering
internal import PressSymbols

extension VectorCheck {
  /// Dots a module: Ghostscript fills every dot that a shape touches.
  private static let printedDots = 12

  /// Reads a code from the plates of a press, as Ghostscript separates them: what overprints is judged as it prints,
  /// where a drawing would show it as covering what lies below.
  ///
  /// - Parameters:
  ///   - file: a PDF whose first page's trim is the code's box.
  ///   - spots: named inks with what stands in for them; others count as black.
  ///   - separations: nil where the plates one by one do not matter.
  package func verdict(
    _ code: Code, printed file: Data, spots: [Color], converter: ColorConverter,
    separations: ExpectedSeparations?
  ) throws -> VectorVerdict {
    var fine = self
    fine.dots = VectorCheck.printedDots
    let side = (code.placement.modules + 2 * code.quietZone) * fine.dots
    let pages = try PlateSeparation.separate(
      file, as: .pdf, at: fine.resolution(code, fine.dots), pages: [1])
    let plates = try (pages.first?.plates ?? []).map { ink, picture in
      guard let fitted = picture.fitted(to: side) else {
        throw RenderingError.tooLarge(width: side, height: side)
      }
      return (ink: ink, picture: fitted)
    }
    let view = try Bitmap.composite(of: plates, spots, converter, side: side)
    let seen = Seen(
      picture: view.gray(), report: fine.look(at: view, code, [.white]),
      geometry: code.geometry(dots: fine.dots))
    var verdict = VectorVerdict(check: seen.report, seen: seen)
    guard let separations, verdict.check.passed else { return verdict }
    func blanked(_ picture: Bitmap) throws -> Bitmap {
      picture.blanking(separations.pictures, from: code.box.origin, at: try fine.resolution(code, fine.dots))
    }
    for (ink, picture) in plates where !separations.expects(ink) {
      let picture = try blanked(picture)
      // The outermost dots may be a neighbour's.
      let inner = picture.cropped(x: 1, y: 1, width: side - 2, height: side - 2) ?? picture
      if inner.heaviestInk > VectorCheck.nothing {
        verdict.findings.append(PlateFinding.foreign(ink, share: inner.heaviestInk))
      }
    }
    guard let dark = separations.darkInk else {
      verdict.findings.append(PlateFinding.several(separations.modules))
      return verdict
    }
    guard let plate = plates.first(where: { $0.ink == dark }) else {
      verdict.findings.append(PlateFinding.unreadable(dark, "the page has no such plate"))
      return verdict
    }
    let report = fine.look(at: try blanked(plate.picture), code, [.white])
    if let fault = report.findings.first(where: \.isError) {
      verdict.findings.append(PlateFinding.unreadable(dark, fault.message))
    }
    (verdict.check.zxing, verdict.check.zbar) = (report.zxing, report.zbar)
    if separations.weakest < 0.995 {
      verdict.findings.append(PlateFinding.screened(dark, share: separations.weakest))
    }
    return verdict
  }
}

extension Bitmap {
  /// A gray picture of a square, what is missing on its right and below without ink.
  fileprivate func fitted(to side: Int) -> Bitmap? {
    var square = [UInt8](repeating: 255, count: side * side)
    let (columns, rows) = (min(width, side), min(height, side))
    for row in 0..<rows {
      square.replaceSubrange(
        row * side..<row * side + columns, with: pixels[row * width..<row * width + columns])
    }
    return Bitmap(width: side, height: side, layout: .gray, pixels: square)
  }

  /// Process plates by the printing condition's profile, named inks laid on them as what stands in for them.
  fileprivate static func composite(
    of plates: [(ink: Ink, picture: Bitmap)], _ spots: [Color], _ converter: ColorConverter, side: Int
  ) throws -> Bitmap {
    var inks = [UInt8](repeating: 255, count: side * side * 4)
    for (ink, picture) in plates {
      guard let channel = Ink.process.firstIndex(of: ink) else { continue }
      for at in picture.pixels.indices { inks[at * 4 + channel] = picture.pixels[at] }
    }
    var pixels = try converter.rgb(invertedInks: inks)
    for case (.spot(let name), let picture) in plates {
      let color = spots.first { $0.inks[.spot(name)] != nil }
      let solid = try converter.rgb(color ?? .black)
      let light = [solid.red, solid.green, solid.blue]
      for at in picture.pixels.indices where picture.pixels[at] < 255 {
        let share = 1 - Double(picture.pixels[at]) / 255
        for channel in 0..<3 {
          let value = Double(pixels[at * 3 + channel]) * (1 - share * (1 - light[channel]))
          pixels[at * 3 + channel] = UInt8(value.rounded())
        }
      }
    }
    guard let view = Bitmap(width: side, height: side, layout: .rgb, pixels: pixels) else {
      throw RenderingError.tooLarge(width: side, height: side)
    }
    return view
  }
}
