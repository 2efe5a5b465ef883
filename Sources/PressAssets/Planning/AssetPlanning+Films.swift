internal import PressDiagnostics
internal import PressTemplates

extension AssetPlanning {
  /// Films are poured through a mesh onto something.
  static func filmFindings(_ template: Template) -> [Diagnostic] {
    guard template.medium.kind == .screen else { return [] }
    return [
      .error(
        "films-of-screen",
        "the template '\(template.name)' is for \(template.medium.name), which no ink is printed on",
        hint: "films are for fabric and paper; ask for PNG, SVG or a web page's folder")
    ]
  }
}
