internal import Foundation
internal import PressDiagnostics
internal import PressDrawing
package import PressFiles
package import PressLinks
package import PressReading
internal import PressResources

/// What the codes in a picture say: `read`, and `code --from-image`.
package enum PictureReading {
  /// A code that was found, and whose link it is.
  package struct Found: Sendable {
    package var reading: SymbolReading
    package var link: FollowLink?
    /// The page of a PDF, 1…; nil in a picture.
    package var page: Int?
  }

  package struct Outcome: Sendable {
    /// Page by page, then from top to bottom.
    package var found: [Found]
    /// Why nothing was found, as far as that can be measured; nil when something was.
    package var absence: SymbolAbsence?
  }

  /// Every code in a PNG, JPEG, WebP or PDF file.
  package static func read(_ file: String) throws(PressFailure) -> [Found] { try look(at: file).found }

  /// Every code in a PNG, JPEG, WebP or PDF file, or why there is none.
  ///
  /// Corners are in pixels of the upright picture, on a page in millimetres from the media box's top left.
  package static func look(at file: String) throws(PressFailure) -> Outcome {
    let bytes = try InputFile.bytes(file, isMapped: true)
    if PDFPages.isPDF(bytes) { return try look(at: PDFPages(file)) }
    let picture = try PictureFile.pixels(bytes, shownAs: file, among: "PNG, JPEG, WebP or PDF")
    let outcome = SymbolReader.look(at: picture)
    let found = outcome.readings.map {
      Found(reading: $0, link: FollowLink.recognise($0.text), page: nil)
    }
    return Outcome(
      found: found, absence: found.isEmpty ? SymbolAbsence(of: picture, failure: outcome.failure) : nil)
  }

  private static func look(at pages: PDFPages) throws(PressFailure) -> Outcome {
    var outcome = Outcome(found: [], absence: nil)
    pages: for page in 1...PDFPages.maximumPages {
      // 300 dpi of A4; then 500, for codes that are small on their page.
      for side in [3500, 6000] {
        guard let picture = try pages.page(page, side: side) else { break pages }
        let seen = SymbolReader.look(at: picture, effort: .quick)
        let millimetre = (picture.resolution?.dotsPerInch ?? 25.4) / 25.4
        for var reading in seen.readings {
          reading.corners = reading.corners.scaled(by: 1 / millimetre)
          outcome.found.append(
            Found(reading: reading, link: FollowLink.recognise(reading.text), page: page))
        }
        if !seen.readings.isEmpty { break }
        let absence = SymbolAbsence(of: picture, failure: seen.failure)
        // A page that nobody could look at goes before one on which nothing is.
        if outcome.absence == nil || (outcome.absence?.failure == nil && absence.failure != nil) {
          outcome.absence = absence
        }
        // An empty page is no less empty at a higher resolution.
        if case .flat = absence.cause { break }
      }
    }
    if !outcome.found.isEmpty { outcome.absence = nil }
    return outcome
  }

  /// A line of `read --json`.
  package static func json(_ file: String, _ found: [Found]) throws(PressFailure) -> String {
    let symbols = found.map { one in
      ReadReport.SymbolReport(
        text: one.reading.text, platform: one.link?.platform.key, version: one.reading.version,
        level: one.reading.level,
        corners: one.reading.corners.points.map { [rounded($0.x), rounded($0.y)] }, page: one.page)
    }
    return try JSONLine.encode(ReadReport(file: file, symbols: symbols))
  }

  /// To hundredths: more is not measured.
  private static func rounded(_ place: Double) -> Double { (place * 100).rounded() / 100 }

  private struct ReadReport: Encodable {
    package struct SymbolReport: Encodable {
      package var text: String
      package var platform: String?
      package var version: Int?
      package var level: String?
      package var corners: [[Double]]
      package var page: Int?
    }

    package var file: String
    package var symbols: [SymbolReport]
  }
}
