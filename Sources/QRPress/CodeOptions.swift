internal import Foundation
internal import PressAccounts
internal import PressAssets
internal import PressDiagnostics
internal import PressDrawing
internal import PressFiles
internal import PressLinks
internal import PressSymbols
internal import PressTemplates

/// How a code by itself is made.
public struct CodeOptions: Sendable, Hashable {
  /// The least level of error correction; it is raised where the symbol stays as large as it is.
  public var level: ErrorCorrection
  /// Light modules around the symbol, 4…100: 4 is the least by ISO/IEC 18004.
  public var quietZone: Int
  /// What modules are printed in.
  public var ink: CodeColor
  /// What lies below; nil for a transparent ground.
  public var paper: CodeColor?
  /// Whether the code is read back by two decoders before it is given out.
  public var verifies: Bool
  /// Whether a link that is dead in days, such as a WeChat group's, may be made a code of.
  public var allowsExpiring = false

  /// The usual options: level M, the standard's quiet zone, black on white, read back.
  public init(
    level: ErrorCorrection = .medium, quietZone: Int = 4, ink: CodeColor = .black, paper: CodeColor? = .white,
    verifies: Bool = true
  ) {
    self.level = level
    self.quietZone = quietZone
    self.ink = ink
    self.paper = paper
    self.verifies = verifies
  }

  func request(
    _ account: String, _ format: CodeFormat, _ size: Length, _ resolution: Resolution
  ) throws(PressFailure) -> CodeRequest {
    guard let zone = QuietZone(modules: quietZone), zone >= .standard else {
      throw PressFailure(
        .badData, "quiet-zone", "a quiet zone of \(quietZone) modules is out of range",
        hint: "take 4 to 100: 4 is the least by ISO/IEC 18004")
    }
    guard size > .zero, size.millimetres.isFinite else {
      throw PressFailure(.badData, "size", "a code cannot be '\(size)' wide", hint: "take more than 0 mm")
    }
    guard ink.isFinite, paper?.isFinite != false else {
      throw PressFailure(.badData, "color", "a share of a colour is not a number", hint: "take 0 to 1")
    }
    var request = CodeRequest(
      link: try AccountArgument.link(account, of: "account"), format: format.asset, measure: .side(size),
      resolution: resolution, quietZone: zone, ink: ink.color, paper: paper?.color,
      requirements: SymbolRequirements(level: level), verifies: verifies)
    request.allowsExpiring = allowsExpiring
    return request
  }
}
