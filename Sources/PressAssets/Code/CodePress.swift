package import Foundation
package import PressDiagnostics
internal import PressDots
internal import PressDrawing
package import PressFiles
internal import PressLinks
internal import PressPDF
internal import PressReading
package import PressReports
internal import PressResources
internal import PressSymbols
internal import PressTemplates

/// Makes one code by itself: a composition of one slot on a page as large as the code, pressed as any asset is.
package struct CodePress {
  let press: AssetPress

  /// - Parameter press: keeps what is expensive to make from one code to the next.
  package init(press: AssetPress) { self.press = press }

  package init() throws(PressFailure) {
    self.init(press: AssetPress(cmykProfile: try Resources.cmykProfile()))
  }

  /// A code that may leave, and what is to be said of it.
  package struct Result: Sendable {
    package var file: Data
    package var report: AssetReport
    /// Warnings; with an error there is no result.
    package var warnings: [Diagnostic]
  }

  /// Makes, measures and reads back a code, or each of the parts that a content is split over.
  ///
  /// - Parameter path: where it will go; parts are told apart as `<stem>-<number>`.
  /// - Throws: `AssetFailure` with `failed` when a code does not pass its check, `badData` when the content or the logo
  ///   does not fit.
  package func press(_ request: CodeRequest, path: String) throws(AssetFailure) -> [Result] {
    do {
      if !request.allowsExpiring, let fault = request.link.printFault {
        throw PressFailure(.badData, [fault])
      }
      let request = try CodePress.settled(request)
      return try symbols(request).map { symbol in
        try press(request, symbol, path: request.path(path, part: symbol.part?.number))
      }
    } catch let failure as AssetFailure {
      throw failure
    } catch let failure as PressFailure {
      throw AssetFailure(failure)
    } catch {
      let faults = AssetPress.diagnostics(of: error).map(\.withoutPosition)
      throw AssetFailure(PressFailure(faults.contains { $0.code == "bug" } ? .bug : .badData, faults))
    }
  }

  /// Makes one symbol's file; an automatic logo that a decoder trips over gets smaller until none does.
  private func press(_ request: CodeRequest, _ symbol: Symbol, path: String) throws -> Result {
    let place = try place(symbol, request)
    var maximum: Int?
    while true {
      let logo = try placeLogo(on: symbol, place.code, request, atMost: maximum)
      let asset = try asset(request, symbol, place, logoAtMost: maximum, path: path)
      let made = try press.made(asset, verifies: request.verifies)
      if made.output == nil, let logo, request.logo?.extent == .automatic, logo.placement.clearing.side > 3,
        made.diagnostics.contains(where: \.saysNothingWasRead)
      {
        maximum = logo.placement.clearing.side - 2
        continue
      }
      return try finish(made, request, place.code, logo?.warnings ?? [])
    }
  }

  func symbols(_ request: CodeRequest) throws(PressFailure) -> [Symbol] {
    if let content = request.verbatim {
      return [try CodePress.symbol(content, request.requirements, saying: request.link.link)]
    }
    do throws(SymbolError) {
      guard request.parts > 1 else {
        return [try Symbol(text: request.link.link, requirements: request.requirements)]
      }
      return try Symbol.split(request.link.link, parts: request.parts, requirements: request.requirements)
    } catch {
      throw PressFailure(.badData, [.error("symbol", error.message, hint: error.hint)])
    }
  }

  /// Adds what is said of a code on no template, which has no medium: paper's floor is a warning.
  private func finish(
    _ made: AssetPress.Result, _ request: CodeRequest, _ placement: CodePlacement, _ logo: [Diagnostic]
  ) throws(AssetFailure) -> Result {
    let reported = request.link.warnings + made.diagnostics.map(\.withoutPosition)
    var report = made.report
    let notes = floorWarning(request, placement) + groundWarning(request)
    report.diagnostics = (reported + notes + (made.output == nil ? [] : logo)).map { DiagnosticReport($0) }
    guard case .file(let file)? = made.output else {
      throw AssetFailure(PressFailure(.failed, reported), reports: [report])
    }
    return Result(file: file, report: report, warnings: reported + notes + logo)
  }

  private func groundWarning(_ request: CodeRequest) -> [Diagnostic] {
    guard request.paper == nil, request.format != .terminal else { return [] }
    return [
      .warning(
        "transparent-ground", "the code has no ground of its own: it scans on a light one only",
        hint: "give it one with --paper '#ffffff' unless it goes on white")
    ]
  }

  private func floorWarning(_ request: CodeRequest, _ placement: CodePlacement) -> [Diagnostic] {
    guard request.format != .terminal, let shortfall = Medium.paper.shortfall(of: placement) else {
      return []
    }
    return [
      .warning(
        "module-too-small", "\(shortfall.replacing(",", with: "")) on paper in the hand",
        hint: "ask for a larger --size, or a shorter link")
    ]
  }
}

extension Diagnostic {
  /// Whether a decoder reads nothing; one that reads something else, such as a logo that is a code, is another matter.
  fileprivate var saysNothingWasRead: Bool {
    [SymbolCheck.Code.notFound, .decoderFailed].map(\.rawValue).contains(code)
  }
}

extension CodeRequest {
  /// `a.png` as `a-2.png`; itself where nothing is split.
  fileprivate func path(_ path: String, part: Int?) -> String {
    guard let part else { return path }
    let file = path as NSString
    return "\(file.deletingPathExtension)-\(part).\(file.pathExtension)"
  }
}
