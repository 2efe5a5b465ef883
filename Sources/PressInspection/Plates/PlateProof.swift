package import Foundation
package import PressDiagnostics
package import PressDrawing
package import PressFiles
package import PressReading
package import PressReports

/// Proof of a finished press file: Ghostscript separates it, and each code has to be read from its plate
/// alone.
package struct PlateProof {
  /// A code that the file holds.
  package struct Code {
    /// Index of the page.
    package var page: Int
    /// The symbol and its quiet zone, from the trim's top left corner.
    package var box: Rect
    package var module: Length
    package var expected: [UInt8]
    package var kind: SymbolCheck.Kind
    package var separations: ExpectedSeparations
  }

  package struct Result {
    /// One for each code.
    package var verdicts: [CodeReport.Verdict]
    /// What is to be said, with the code's index when it is of one code.
    package var findings: [(code: Int?, diagnostic: Diagnostic)]
  }

  /// Dots a module: decoders need two, and Ghostscript fills every dot that a shape touches.
  package static let usualDots = 6
  /// Dots per inch: what lies between is enough for `dots` a module, and for ink coverage.
  private static let resolutions = 72.0...2400.0

  /// That Ghostscript is not there, and how to get it.
  package static var notRun: Diagnostic {
    Diagnostic(
      .note, code: PlateFinding.notRun,
      "the file's plates are not separated: \(ExternalProgram.ghostscript.title) is not installed",
      hint: "install it: apt-get install \(ExternalProgram.ghostscript.package)")
  }

  /// - Parameters:
  ///   - dots: dots a module.
  ///   - pages: which of the file's are looked at, from 1, rising, all when nil; a code's page counts these.
  ///   - inkLimit: the most ink that the medium bears, 1 a solid plate; nil when that is not to be looked at.
  /// - Throws: `PressFailure` when the file cannot be separated at all.
  package static func prove(
    _ file: Data, as source: PlateSeparation.Source, codes: [Code], dots: Int = usualDots, inkLimit: Double?,
    pages: [Int]? = nil
  ) throws(PressFailure) -> Result {
    guard PlateSeparation.isPossible else {
      return Result(verdicts: codes.map { _ in .reason("not run") }, findings: [(nil, notRun)])
    }
    let numbers = pages
    let pages = try PlateSeparation.separate(
      file, as: source, at: resolution(for: codes, dots: dots), pages: numbers)
    var result = Result(verdicts: [], findings: [])
    for (index, code) in codes.enumerated() {
      let faults = prove(code, on: pages)
      result.findings += faults.map { (index, $0) }
      result.verdicts.append(.reported(faults.isEmpty && code.separations.darkInk != nil))
    }
    for (index, page) in pages.enumerated() {
      let number = numbers.map { $0[min(index, $0.count - 1)] } ?? index + 1
      let name = numbers != nil || pages.count > 1 ? "page \(number)" : "the page"
      if let finding = InkCoverage.finding(on: page, limit: inkLimit, called: name) {
        result.findings.append((nil, finding))
      }
    }
    return result
  }

  private static func resolution(for codes: [Code], dots: Int) -> Resolution {
    let smallest = codes.map(\.module.millimetres).min() ?? .infinity
    let wanted = (Double(dots) * 25.4 / smallest).rounded(.up)
    let dotsPerInch = min(max(wanted, resolutions.lowerBound), resolutions.upperBound)
    return Resolution(dotsPerInch: dotsPerInch) ?? .print
  }

  private static func prove(_ code: Code, on pages: [SeparatedPage]) -> [Diagnostic] {
    guard pages.indices.contains(code.page), let cut = pages[code.page].plates(in: code.box) else {
      return [.error(PlateFinding.unreadable, "the code does not lie on the page as Ghostscript draws it")]
    }
    let plates = cut.map { ink, picture in
      let resolution = pages[code.page].resolution
      return (
        ink: ink,
        picture: picture.blanking(code.separations.pictures, from: code.box.origin, at: resolution)
      )
    }
    var faults: [Diagnostic] = []
    for (ink, picture) in plates where !code.separations.expects(ink) {
      // The outermost dots may be a neighbour's.
      let inner =
        picture.cropped(x: 1, y: 1, width: picture.width - 2, height: picture.height - 2) ?? picture
      if inner.heaviestInk > 0.02 { faults.append(PlateFinding.foreign(ink, share: inner.heaviestInk)) }
    }
    guard let dark = code.separations.darkInk else { return faults }
    guard let plate = plates.first(where: { $0.ink == dark }) else {
      return faults + [PlateFinding.unreadable(dark, "the file has no such plate")]
    }
    var failing: [String] = []
    func look(_ picture: Bitmap) -> DecoderOutcome {
      ZXingReader.look(at: picture, kinds: [code.kind == .micro ? .micro : .qr])
    }
    func isRead(_ readings: [SymbolReading]) -> Bool { readings.contains { $0.bytes == code.expected } }
    var (picture, seen) = (plate.picture, look(plate.picture))
    // A screened plate is pale: how pale it may be, its contrast has said.
    if !isRead(seen.readings), let stretched = picture.stretched() {
      let again = look(stretched)
      if isRead(again.readings) { (picture, seen) = (stretched, again) }
    }
    if let failure = seen.failureInstead {
      return faults + [
        .error(
          DecoderFailure.code, "on the plate of \(dark), \(failure.message)", hint: DecoderFailure.outputHint)
      ]
    }
    if !isRead(seen.readings) { failing.append("ZXing") }
    if code.kind == .plain, !isRead(ZBarReader.read(picture)) {
      failing.append("ZBar")
    }
    guard !failing.isEmpty else { return faults }
    return faults + [
      PlateFinding.unreadable(
        dark, "\(failing.joined(separator: " and ")) cannot read it from the written file")
    ]
  }
}

extension SeparatedPage {
  /// What the plates carry of a box on the page, by whole dots inside of it.
  package func plates(in box: Rect) -> [(ink: Ink, picture: Bitmap)]? {
    func dots(_ from: Length, _ to: Length, _ count: Int) -> Range<Int> {
      let first = max(0, Int((resolution.dots(from) + 0.01).rounded(.down)))
      return first..<max(first, min(count, Int((resolution.dots(to) - 0.01).rounded(.up))))
    }
    return cropped(x: dots(box.minX, box.maxX, width), y: dots(box.minY, box.maxY, height))
  }
}
