import ArgumentParser
import Foundation
import PressCampaigns
import PressDiagnostics
import PressFiles
import PressReports
import QRPress

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Prints a run's events as a person or a program wants them.
struct BatchListener {
  private enum Display {
    case line, plain, nothing
  }

  private let quiet: Bool
  private let json: Bool
  private let shown: Display
  private let isReading: Bool
  private var folder = ""
  private var line: ProgressLine?
  private var lastDrawn = -1.0
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant

  /// Seconds between two looks of the line.
  private static let pause = 0.1

  init(quiet: Bool, json: Bool, style: ProgressStyle, isReading: Bool) {
    (self.quiet, self.json, self.isReading) = (quiet, json, isReading)
    let environment = ProcessInfo.processInfo.environment
    let hasLine = Console.errorIsTerminal && environment["TERM"] ?? "dumb" != "dumb"
    shown =
      quiet || json || style == .none ? .nothing : style == .auto && hasLine ? .line : .plain
    start = clock.now
    if shown == .line, !isReading { draw("reading the campaign …") }
  }

  private var seconds: Double {
    let time = clock.now - start
    return Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
  }

  mutating func hear(_ event: CampaignEvent) {
    switch event {
    case .planned(let count, let waiting, let folder):
      self.folder = folder
      clear()
      if !quiet, !json {
        let unchanged = count - waiting
        let rest = unchanged > 0 ? ", \(ProgressLine.number(unchanged)) unchanged" : ""
        Console.error("\(ProgressLine.number(count)) asset\(count == 1 ? "" : "s") to \(folder)\(rest)")
      }
      if shown == .line, !isReading, waiting > 0 {
        line = ProgressLine(waiting: waiting, hasBlocks: BatchListener.hasBlocks, at: seconds)
        redraw()
      }
    case .diagnostic(let diagnostic):
      guard !quiet || diagnostic.severity == .error else { return }
      clear()
      Console.emit([diagnostic])
      redraw()
    case .removed(let report):
      clear()
      if json {
        var shown = report
        (shown.event, shown.path) = ("removed", "\(folder)/\(report.path)")
        emit(shown)
      } else if !quiet {
        Console.error("removed \(report.path)")
      }
    case .wouldRemove(let report):
      if !quiet, !json { Console.error("would remove \(report.path)") }
    case .asset(let asset): hear(asset)
    // The command itself reports how it came out.
    case .finished: break
    }
  }

  private mutating func hear(_ asset: CampaignAsset) {
    if json {
      emit(BatchEvent.Asset(asset, in: folder))
    } else if shown == .plain || isReading && shown == .line {
      // What is unchanged has been counted; a hundred thousand lines of it would hide the others.
      guard asset.state != .unchanged else { return }
      Console.error("[\(asset.done)/\(asset.count)] \(BatchEvent.word(asset.state)) \(asset.path)")
    } else if asset.state == .written || asset.state == .failed {
      let now = seconds
      line?.add(failed: asset.state == .failed, at: now)
      if now - lastDrawn >= BatchListener.pause { redraw() }
    }
  }

  /// Takes the line away: what follows it stands on a line of its own.
  mutating func end() {
    clear()
    line = nil
  }

  private func emit(_ event: some Encodable) {
    if let text = try? JSONLine.encode(event) { Console.out(text) }
  }

  private mutating func redraw() {
    guard let line else { return }
    lastDrawn = seconds
    draw(line.text(columns: Console.columns))
  }

  private func draw(_ text: String) { Console.errorPart("\r\u{1B}[2K\(text)") }

  private func clear() {
    if shown == .line { Console.errorPart("\r\u{1B}[2K") }
  }

  /// Whether the terminal speaks UTF-8, as its locale says.
  private static var hasBlocks: Bool {
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    return locale.map { $0.uppercased().contains("UTF-8") || $0.uppercased().contains("UTF8") } ?? false
  }
}
