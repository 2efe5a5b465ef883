internal import Foundation
internal import PressDrawing
internal import PressFiles
internal import PressInspection
internal import PressResources

/// The program by which the codes of a PDF's pages are read.
enum PageReader {
  /// Plate by plate.
  case ghostscript
  /// All inks together.
  case poppler

  /// The best that is installed; nil when there is none.
  static var best: PageReader? {
    if PlateSeparation.isPossible { return .ghostscript }
    return ExternalProgram.pdftoppm.location == nil ? nil : .poppler
  }

  /// For a page of which nothing is known: A4 at 300 an inch, smaller pages finer.
  static func usual(_ size: Size) -> Resolution {
    let area = (size.width / .inches(1)) * (size.height / .inches(1))
    return Resolution(dotsPerInch: min(max((8.7e6 / max(area, 0.01)).squareRoot().rounded(), 100), 400))
      ?? .print
  }

  /// A page's trim as it is printed.
  struct View {
    fileprivate enum Content {
      case plates(SeparatedPage)
      case picture(Bitmap, Resolution)
    }
    fileprivate let content: Content

    /// The codes of a box, from the trim's top left corner.
    ///
    /// - Parameter version: see `PlateReading`.
    func codes(in box: Rect, knowing version: Int? = nil) -> [PictureVerification.Code] {
      switch content {
      case .plates(let page):
        guard let part = page.part(box) else { return [] }
        return PlateReading(part, knowing: version).codes(called: "").map(\.code)
      case .picture(let picture, let resolution):
        let (x, y) = (
          resolution.span(box.minX, box.maxX, of: picture.width),
          resolution.span(box.minY, box.maxY, of: picture.height)
        )
        guard let part = picture.cropped(x: x.lowerBound, y: y.lowerBound, width: x.count, height: y.count)
        else { return [] }
        return PictureVerification.look(at: part).codes
      }
    }
  }

  /// Draws the trim of some pages, one after another.
  ///
  /// - Parameters:
  ///   - pages: from 1, rising, and where each one's trim lies on the upright page.
  ///   - jobs: programs that draw at a time.
  ///   - body: given a page's number and what it shows.
  func look(
    at pages: [(number: Int, trim: Rect)], of file: String, at resolution: Resolution, jobs: Int,
    _ body: (Int, View) throws(PressFailure) -> Void
  ) throws(PressFailure) {
    switch self {
    case .ghostscript:
      let areas = pages.map { resolution.dots($0.trim.size.width) * resolution.dots($0.trim.size.height) }
      let count = Int(PageReader.maximumDots / max(areas.max() ?? 1, 1))
      // A few pages are shared out, too.
      let share = (pages.count + jobs - 1) / max(1, jobs)
      try PlateSeparation.separate(
        file, at: resolution, pages: pages.map(\.number), by: max(1, min(count, share)), jobs: jobs
      ) { (number, page) throws(PressFailure) in try body(number, View(content: .plates(page))) }
    case .poppler:
      let document = try PDFPages(file)
      for (number, trim) in pages {
        let picture = try document.part(trim, ofPage: number, at: resolution)
        try body(number, View(content: .picture(picture, resolution)))
      }
    }
  }

  /// Dots of the pages that Ghostscript draws in one go; on disk each takes a byte for every ink.
  private static let maximumDots = 30e6
}
