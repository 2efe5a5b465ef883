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
    return Resolution(dotsPerInch: min(max((8.7e6 / max(area, 0.01)).squareRoot().rounded(), 100), 600))
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

  /// Draws a page's trim.
  ///
  /// - Parameters:
  ///   - page: from 1.
  ///   - size: of the trim.
  ///   - trim: where it lies on the upright page; all of it when nil.
  func view(
    of file: String, page: Int, sized size: Size, at resolution: Resolution, trim: Rect? = nil
  ) throws(PressFailure) -> View {
    switch self {
    case .ghostscript:
      let pages = try PlateSeparation.separate(file, as: .pdf, at: resolution, pages: [page])
      guard let first = pages.first else {
        throw PressFailure(.badData, "separation", "Ghostscript finds no page \(page) in '\(file)'")
      }
      return View(content: .plates(first))
    case .poppler:
      let picture = try PDFPages(file).part(
        trim ?? Rect(.zero, size), ofPage: page, at: resolution)
      return View(content: .picture(picture, resolution))
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
