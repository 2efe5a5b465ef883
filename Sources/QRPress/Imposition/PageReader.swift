internal import Foundation
internal import PressDrawing

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
    func codes(in box: Rect) -> [PictureVerification.Code] {
      switch content {
      case .plates(let page):
        guard let part = page.part(box) else { return [] }
        return PlateReading(part).codes(called: "").map(\.code)
      case .picture(let picture, let resolution):
        let (x, y) = (
          resolution.span(box.minX, box.maxX, of: picture.width),
          resolution.span(box.minY, box.maxY, of: picture.height)
        )
        guard let part = picture.cropped(x: x.lowerBound, y: y.lowerBound, width: x.count, height: y.count)
        else { return [] }
        return PictureVerification.look(at: part)
      }
    }
  }

  /// Draws the trim of some pages, which are held in memory at once.
  ///
  /// - Parameters:
  ///   - pages: from 1.
  ///   - trim: where it lies on the upright page.
  func views(
    of file: String, pages: ClosedRange<Int>, _ trim: Rect, at resolution: Resolution
  ) throws(PressFailure) -> [View] {
    switch self {
    case .ghostscript:
      let drawn = try PlateSeparation.separate(file, as: .pdf, at: resolution, pages: Array(pages))
      guard drawn.count == pages.count else {
        throw PressFailure(
          .badData, "separation", "Ghostscript finds \(drawn.count) of \(pages.count) pages in '\(file)'")
      }
      return drawn.map { View(content: .plates($0)) }
    case .poppler:
      let document = try PDFPages(file)
      return try pages.map { page throws(PressFailure) in
        View(content: .picture(try document.part(trim, ofPage: page, at: resolution), resolution))
      }
    }
  }
}

extension Resolution {
  /// The whole dots between two places, within a picture.
  func span(_ from: Length, _ to: Length, of count: Int) -> Range<Int> {
    let first = min(max(0, Int((dots(from) + 0.01).rounded(.down))), count)
    return first..<max(first, min(count, Int((dots(to) - 0.01).rounded(.up))))
  }
}
