package import Foundation
package import PressDrawing
package import PressFiles

/// A press file taken apart into its plates by Ghostscript, which is run as a program.
package enum PlateSeparation {
  package enum Source: Sendable, Hashable {
    case pdf, eps

    /// What is separated: the trim of a PDF's pages, the bounding box of an EPS.
    fileprivate var cut: String { self == .pdf ? "-dUseTrimBox" : "-dEPSCrop" }
  }

  package static let purpose = "separates press files into plates"

  package static var isPossible: Bool { ExternalProgram.ghostscript.location != nil }

  /// The plates of some pages, in order, which are held in memory at once: bytes a page are dots times inks.
  ///
  /// Ghostscript writes its `psdcmyk` device: the inks are those of `tiffsep`, but a page is one file, half
  /// as long in the making, and named inks keep their names.
  ///
  /// - Parameters:
  ///   - file: path of the PDF or EPS.
  ///   - pages: from 1, rising; all when nil.
  /// - Throws: `PressFailure` with status `inputMissing` without Ghostscript, `badData` when it fails.
  package static func separate(
    _ file: String, as source: Source, at resolution: Resolution, pages: [Int]? = nil
  ) throws(PressFailure) -> [SeparatedPage] {
    let scratch = try ScratchFolder()
    let outcome = try ExternalProgram.ghostscript.run(
      arguments(file, source, resolution, pages, scratch), needed: purpose, temporary: scratch.path("."))
    var made: [SeparatedPage] = []
    while let bytes = FileManager.default.contents(atPath: scratch.path("page\(made.count + 1).psd")) {
      guard let page = SeparatedPage(psd: bytes, resolution: resolution) else {
        throw PressFailure(.badData, "separation", "what Ghostscript made of '\(file)' cannot be read")
      }
      made.append(page)
    }
    guard outcome.status == 0, !made.isEmpty else { throw failure(file, outcome) }
    return made
  }

  /// The plates of many pages, one page after another, while Ghostscript draws those that follow.
  ///
  /// - Parameters:
  ///   - pages: from 1, rising.
  ///   - count: pages that one process draws; they lie on disk until they are asked for.
  ///   - jobs: processes at a time.
  ///   - body: given a page's number and its plates.
  package static func separate(
    _ file: String, at resolution: Resolution, pages: [Int], by count: Int, jobs: Int,
    _ body: (Int, SeparatedPage) throws(PressFailure) -> Void
  ) throws(PressFailure) {
    var waiting = pages[...]
    var running: [(pages: ArraySlice<Int>, scratch: ScratchFolder, program: RunningProgram)] = []
    while !waiting.isEmpty || !running.isEmpty {
      while !waiting.isEmpty, running.count < max(1, jobs) {
        let (next, scratch) = (waiting.prefix(max(1, count)), try ScratchFolder())
        waiting = waiting.dropFirst(next.count)
        let program = try RunningProgram(
          .ghostscript, arguments(file, .pdf, resolution, Array(next), scratch), needed: purpose,
          temporary: scratch.path("."))
        running.append((next, scratch, program))
      }
      let first = running.removeFirst()
      let outcome = try first.program.outcome(within: 60 + 5 * Double(first.pages.count))
      guard outcome.status == 0 else { throw failure(file, outcome) }
      for (index, number) in first.pages.enumerated() {
        let path = first.scratch.path("page\(index + 1).psd")
        guard let bytes = FileManager.default.contents(atPath: path),
          let page = SeparatedPage(psd: bytes, resolution: resolution)
        else {
          throw PressFailure(
            .badData, "separation", "Ghostscript makes nothing of page \(number) of '\(file)'")
        }
        try body(number, page)
      }
    }
  }

  /// What Ghostscript is asked: it writes `page1.psd` and so on.
  private static func arguments(
    _ file: String, _ source: Source, _ resolution: Resolution, _ pages: [Int]?, _ scratch: ScratchFolder
  ) -> [String] {
    // Ghostscript takes a '%' for the place of the page's number.
    let stem = scratch.path("page").replacing("%", with: "%%")
    var arguments = [
      "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=psdcmyk", "-r\(resolution.dotsPerInch)", source.cut,
    ]
    if let pages { arguments.append("-sPageList=\(pages.map(String.init).joined(separator: ","))") }
    return arguments + ["-sOutputFile=\(stem)%d.psd", "-f", file]
  }

  private static func failure(_ file: String, _ outcome: ExternalProgram.Outcome) -> PressFailure {
    let said = (outcome.complaint + String(decoding: outcome.output.prefix(4000), as: UTF8.self))
      .split(separator: "\n").first { $0.contains("rror") }
    return PressFailure(
      .badData, "separation",
      "Ghostscript cannot separate '\(file)': \(said.map { "\($0)" } ?? "status \(outcome.status)")",
      hint: "open it in another viewer: it may be damaged, or locked with a password")
  }

  /// The same of a file that is not written yet.
  package static func separate(
    _ file: Data, as source: Source, at resolution: Resolution, pages: [Int]? = nil
  ) throws(PressFailure) -> [SeparatedPage] {
    let scratch = try ScratchFolder()
    let path = scratch.path("file")
    do {
      try file.write(to: URL(fileURLWithPath: path))
    } catch {
      throw PressFailure(
        .inputOutput, "scratch", "'\(path)' cannot be written: \(error.localizedDescription)",
        hint: "set TMPDIR to a folder with room")
    }
    return try separate(path, as: source, at: resolution, pages: pages)
  }
}
