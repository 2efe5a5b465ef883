internal import Foundation
internal import PressDiagnostics
internal import PressDrawing
package import PressFiles
package import PressPreflight
internal import PressResources

/// A PDF file and what a printer would say to it, the ink on it measured too where Ghostscript is there.
package struct FilePreflight: Sendable {
  /// As the user named it.
  package let file: String
  package private(set) var report: Preflight
  /// Why the ink was not measured; nil when it was.
  package private(set) var inkReason: String?

  /// Files beyond this are not read.
  package static let maximumBytes = 2 << 30
  /// Pages whose ink is measured; a longer file's report says so.
  static let maximumInkPages = PDFPages.maximumPages
  /// Dots of a page are not needed for a mean over 15 mm; a page larger than an A0 takes fewer still.
  private static let (usualDotsPerInch, maximumDots) = (72.0, 8e6)

  /// - Parameters:
  ///   - target: the rules to judge by; nil for those that the file claims, or plain ones.
  ///   - inkLimit: the most ink that the printer takes, as a mean over 15 mm squares; 1 is one solid ink.
  /// - Throws: `PressFailure` with status `inputMissing` when the file is not there, `badData` when it is no PDF,
  ///   `interrupted` when the task is cancelled.
  package init(
    _ file: String, target: PreflightTarget? = nil, inkLimit: Double = InkCoverage.usualLimit
  ) throws(PressFailure) {
    self.file = file
    let bytes = try InputFile.bytes(file, isMapped: true)
    guard bytes.count < FilePreflight.maximumBytes else {
      throw PressFailure(.badData, "not-pdf", "'\(file)' is over 2 GiB", hint: "give a part of it at a time")
    }
    do throws(PreflightError) {
      report = try Preflight(data: bytes, target: target)
    } catch {
      throw PressFailure(.badData, "not-pdf", "'\(file)' \(error.message)", hint: error.hint)
    }
    do {
      report.judge(ink: try measuredInk(), limit: inkLimit)
    } catch {
      if error.kind == .interrupted { throw error }
      inkReason = error.diagnostics.first?.message
    }
  }

  /// The heaviest mean of each page.
  private func measuredInk() throws(PressFailure) -> [(page: Int, coverage: Double)] {
    guard ExternalProgram.ghostscript.location != nil else {
      throw ExternalProgram.ghostscript.missing(needed: "measures the ink")
    }
    guard let page = report.largestPage, page.width > 0, page.height > 0, report.pages > 0 else {
      throw PressFailure(.badData, "ink", "the pages have no size, or are locked")
    }
    let area = page.width * page.height / (72 * 72)
    let fitting = min(FilePreflight.usualDotsPerInch, (FilePreflight.maximumDots / area).squareRoot())
    guard fitting >= 8, let resolution = Resolution(dotsPerInch: fitting.rounded(.down)) else {
      throw PressFailure(.badData, "ink", "the page is too large to be separated")
    }
    var measured: [(page: Int, coverage: Double)] = []
    let last = min(report.pages, FilePreflight.maximumInkPages)
    // A few pages at a time are in memory.
    for first in stride(from: 1, through: last, by: 8) {
      let range = first...min(first + 7, last)
      for (index, page) in try PlateSeparation.separate(file, as: .pdf, at: resolution, pages: Array(range))
        .enumerated()
      {
        measured.append((first + index, InkCoverage.heaviest(on: page)))
      }
    }
    return measured
  }
}
