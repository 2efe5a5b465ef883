package import Foundation
internal import PressDiagnostics
internal import PressDots
package import PressDrawing
package import PressFiles
internal import PressRendering

/// The pages of a PDF as pixels, by poppler's program.
package struct PDFPages {
  /// More pages than this are not looked at.
  package static let maximumPages = 200
  /// A page that takes longer is given up: no drawing with a code in it does.
  static let secondsPerPage = 20.0

  private let path: String
  private let scratch: ScratchFolder

  /// Whether the bytes are a PDF's: its mark may stand anywhere in the first kilobyte (ISO 32000, Annex H).
  package static func isPDF(_ bytes: Data) -> Bool {
    bytes.prefix(1024).range(of: Data("%PDF-".utf8)) != nil
  }

  package init(_ path: String) throws(PressFailure) {
    self.path = path
    scratch = try ScratchFolder()
  }

  /// A page at a size that does not depend on how large the page is: a hostile one takes no more memory.
  ///
  /// - Parameters:
  ///   - page: 1….
  ///   - side: dots of the longer side.
  /// - Returns: nil behind the last page. The resolution is the page's.
  /// - Throws: `PressFailure`: `inputMissing` without poppler, `badData` when it cannot draw the page.
  package func page(_ page: Int, side: Int) throws(PressFailure) -> Bitmap? {
    let target = scratch.path("page")
    let file = path.hasPrefix("-") ? "./" + path : path
    let outcome = try ExternalProgram.pdftoppm.run(
      [
        "-singlefile", "-f", String(page), "-png", "-gray", "-scale-to", String(side), file, target,
      ], within: PDFPages.secondsPerPage, needed: "reads PDF files")
    if page > 1, outcome.complaint.contains("Wrong page range") { return nil }
    let picture = URL(fileURLWithPath: target + ".png")
    defer { try? FileManager.default.removeItem(at: picture) }
    guard outcome.status == 0, let bytes = try? Data(contentsOf: picture) else {
      throw PressFailure(
        .badData, "unreadable-pdf",
        "'\(path)': page \(page) cannot be drawn: \(PDFPages.reason(outcome.complaint))",
        hint: "open it in a PDF viewer and save or print it as PDF again, without a password")
    }
    do {
      return try ImageDecoder.picture(bytes)
    } catch {
      throw PressFailure(.badData, "unreadable-pdf", "'\(path)': page \(page): \(error.message)")
    }
  }

  /// A part of a page in gray.
  ///
  /// - Parameters:
  ///   - page: 1….
  ///   - box: from the upright media box's top left corner.
  /// - Throws: as `page(_:side:)`.
  package func part(_ box: Rect, ofPage page: Int, at resolution: Resolution) throws(PressFailure) -> Bitmap {
    let target = scratch.path("part")
    let file = path.hasPrefix("-") ? "./" + path : path
    let outcome = try ExternalProgram.pdftoppm.run(
      [
        "-singlefile", "-f", String(page), "-png", "-gray", "-r", "\(resolution.dotsPerInch)",
        "-x", String(resolution.wholeDots(box.minX)), "-y", String(resolution.wholeDots(box.minY)),
        "-W", String(resolution.wholeDots(box.size.width)), "-H",
        String(resolution.wholeDots(box.size.height)),
        file, target,
      ], within: PDFPages.secondsPerPage, needed: "reads PDF files")
    guard outcome.status == 0, let bytes = FileManager.default.contents(atPath: target + ".png") else {
      throw PressFailure(
        .badData, "unreadable-pdf",
        "'\(path)': page \(page) cannot be drawn: \(PDFPages.reason(outcome.complaint))")
    }
    return try PictureFile.pixels(bytes, shownAs: path).gray(over: 255)
  }

  /// The last thing that poppler said, in the style of our messages.
  package static func reason(_ complaint: String) -> String {
    // It shows what ends a library's own line.
    guard let last = complaint.replacing("<0a>", with: "").split(separator: "\n").last else {
      return "poppler gives no reason"
    }
    return "poppler says '\(last.prefix(120))'"
  }
}
