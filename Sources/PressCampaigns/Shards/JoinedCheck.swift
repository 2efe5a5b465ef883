internal import Foundation
internal import PressDiagnostics
internal import PressDrawing
internal import PressFiles
internal import PressInspection
internal import PressReading
internal import PressReports

/// Reads every code of a joined PDF back from its page, as Ghostscript separates it.
struct JoinedCheck: Sendable {
  /// A page of the file.
  struct Page: Sendable {
    /// From 1.
    var number: Int
    /// What stands on it.
    var codes: [CodeReport]
  }

  /// Path of the file.
  let file: String
  let pages: [Page]
  let resolution: Resolution
  /// What a run of Ghostscript is given at once: it takes longer to start than some cards take.
  let pagesAtOnce: Int

  /// Dots of all plates that are held in memory at once, a byte each.
  private static let maximumDots = 48e6

  /// - Parameters:
  ///   - pages: in the file's order.
  ///   - size: of each page.
  init(file: String, pages: [Page], size: Size) {
    self.file = file
    // What its press did not read back is not read here either.
    self.pages = pages.map { page in
      Page(number: page.number, codes: page.codes.filter { $0.check.zxing != .reason("not run") })
    }.filter { !$0.codes.isEmpty }
    let smallest = self.pages.flatMap(\.codes).map(\.module.mm).min() ?? 0.5
    let wanted = Double(PlateProof.usualDots) * 25.4 / max(smallest, 0.05)
    resolution = Resolution(dotsPerInch: min(max(wanted.rounded(.up), 100), 600)) ?? .print
    // The four process inks and one more.
    let dots = 5 * resolution.dots(size.width) * resolution.dots(size.height)
    pagesAtOnce = Int(min(max(JoinedCheck.maximumDots / max(dots, 1), 1), 256))
  }

  /// What is to be said of codes that two decoders do not read; in the file's order.
  ///
  /// - Parameter jobs: runs of Ghostscript at the same time, 1 or more.
  /// - Throws: `PressFailure` when the file cannot be separated, or the task is cancelled.
  func faults(jobs: Int) async throws(PressFailure) -> [Diagnostic] {
    let starts = Array(stride(from: 0, to: pages.count, by: pagesAtOnce))
    var looks: [Int: Result<[Diagnostic], PressFailure>] = [:]
    await withTaskGroup(of: (Int, Result<[Diagnostic], PressFailure>).self) { group in
      var next = 0
      func start() {
        guard next < starts.count, !Task.isCancelled else { return }
        let number = next
        let chunk = Array(pages[starts[number]..<min(starts[number] + pagesAtOnce, pages.count)])
        group.addTask { (number, Result { () throws(PressFailure) in try look(at: chunk) }) }
        next += 1
      }
      for _ in 0..<jobs { start() }
      for await (number, look) in group {
        looks[number] = look
        start()
      }
    }
    try PressFailure.checkCancellation()
    var faults: [Diagnostic] = []
    for number in starts.indices { faults += try looks[number]?.get() ?? [] }
    return faults
  }

  private func look(at pages: [Page]) throws(PressFailure) -> [Diagnostic] {
    let drawn = try PlateSeparation.separate(file, as: .pdf, at: resolution, pages: pages.map(\.number))
    guard drawn.count == pages.count else {
      throw PressFailure(
        .bug, "separation", "Ghostscript finds \(drawn.count) of \(pages.count) pages in '\(file)'")
    }
    return zip(pages, drawn).flatMap { page, drawn in
      JoinedReading(of: page.codes, on: drawn).failing.map { code, decoders, failure in
        if let failure {
          return .error(
            DecoderFailure.code,
            "'\(code.record ?? "?")': the code of '\(code.slot)' in the joined file: \(failure.message)",
            hint: DecoderFailure.outputHint)
        }
        return .error(
          PlateFinding.unreadable,
          "'\(code.record ?? "?")': \(decoders) cannot read the code of '\(code.slot)' from the joined file",
          hint: "press the shards again, or the campaign without '--shard'")
      }
    }
  }
}
