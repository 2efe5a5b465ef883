package import PressSymbols

/// The symbol of a code slot: planned, and made when its asset is, or made already.
package enum SymbolSource: Sendable {
  case planned(SymbolPlan)
  /// A part of a content that is split over several, which are made together.
  case made(Symbol)

  package var version: SymbolVersion {
    switch self {
    case .planned(let plan): plan.version
    case .made(let symbol): symbol.version
    }
  }

  package var level: ErrorCorrection {
    switch self {
    case .planned(let plan): plan.level
    case .made(let symbol): symbol.level
    }
  }

  package func symbol() throws(SymbolError) -> Symbol {
    switch self {
    case .planned(let plan): try Symbol(plan)
    case .made(let symbol): symbol
    }
  }
}
