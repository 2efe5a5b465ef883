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
    let target = asset.press?.rules.target ?? .plain
    guard let report = try? Preflight(data: file, target: target.rules) else { return [] }
    return report.findings.filter { $0.severity == .error }.compactMap { finding in
      AssetPress.wayOut(of: finding.rule, in: asset.template).map { hint in
        .error(finding.rule.rawValue, "page \(finding.place.page ?? 1): \(finding.text)", hint: hint)
      }
    }
  }

  /// Of what text and shapes can do wrong; ink is measured on the plates, and the rest is the writer's affair.
  private static func wayOut(of rule: PreflightRule, in template: Template) -> String? {
    switch rule {
    case .blackText: "give the text 'color: cmyk(0,0,0,100)', or none"
    // A page that has none is not cut.
    case .bleed where template.page.bleed != .none:
      "let boxes at the page's edge reach over it by its 'bleed'"
    default: nil
    }
  }
}
