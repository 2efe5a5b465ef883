/// The rules that a PDF is written to.
package enum PressTarget: String, Sendable, Hashable, CaseIterable {
  /// PDF/X-4 rules: PDF 1.6, everything in inks, an output intent; pictures may be transparent.
  case x4
  /// PDF/X-1a:2003 rules: PDF 1.4, everything in inks, an output intent, nothing transparent.
  case x1a
  /// No such rules: PDF 1.4, screen colours stay as they are.
  case plain

  /// Whether every colour has to be one of inks.
  package var isForPress: Bool { self != .plain }
}
