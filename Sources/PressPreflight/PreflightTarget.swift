/// The rules by which a file is judged.
package enum PreflightTarget: String, Sendable, Hashable, CaseIterable {
  /// PDF/X-4: process and spot inks, calibrated colour and transparency.
  case x4
  /// PDF/X-1a: process and spot inks, nothing that a press of 2001 does not take.
  case x1a
  /// What printers ask of any PDF.
  case plain

  /// As a person says it.
  package var title: String {
    switch self {
    case .x4: "PDF/X-4"
    case .x1a: "PDF/X-1a"
    case .plain: "plain print rules"
    }
  }

  var isX: Bool { self != .plain }
}
