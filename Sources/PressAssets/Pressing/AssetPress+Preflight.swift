internal import Foundation
internal import PressDiagnostics
internal import PressDrawing
internal import PressPDF
internal import PressPreflight
internal import PressResources
internal import PressTemplates

extension AssetPress {
  /// What a printer would send a finished PDF back for: of the template's own text and shapes, for artwork is looked at
  /// before anything is drawn.
  func faults(of file: Data, as asset: PlannedAsset) -> [Diagnostic] {
    guard asset.template.medium.kind != .screen else { return [] }
    let target: PreflightTarget =
      switch asset.press?.rules.target ?? .plain {
      case .x4: .x4
      case .x1a: .x1a
      case .plain: .plain
      }
    guard let report = try? Preflight(data: file, target: target) else { return [] }
    // What text and shapes can do wrong; ink is measured on the plates, and the rest is the writer's affair. A page that
    // has no bleed is not cut.
    let rules: Set<PreflightRule> = asset.template.page.bleed == .none ? [.blackText] : [.blackText, .bleed]
    return report.findings.filter { $0.severity == .error && rules.contains($0.rule) }.map { finding in
      .error(
        finding.rule.rawValue, "page \(finding.place.page ?? 1): \(finding.text)", hint: finding.hint)
    }
  }
}
