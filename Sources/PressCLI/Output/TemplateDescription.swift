import PressDrawing
import PressSymbols
import PressTemplates

/// A template in words, for `templates show`.
enum TemplateDescription {
  static func text(_ template: Template) -> String {
    var lines = [
      "\(template.name): \(template.title.entries.map(\.1).joined(separator: " · "))",
      "medium: \(template.medium.name)\(template.garment.map { ", garment \($0)" } ?? "")",
      "page: \(template.page.shownSize(on: template.medium)), \(template.page.resolution)"
        + (template.page.bleed == .none ? "" : ", bleed \(template.page.bleed.top)"),
    ]
    let spoken = template.spokenLanguages
    if !spoken.isEmpty {
      let others = template.languages.isEmpty ? ", and any that is given" : ""
      lines.append("languages: \(spoken.joined(separator: ", "))\(others)")
    }
    for page in template.pages {
      lines.append("page '\(page.name)':")
      lines += TemplateSketch.lines(of: page, on: template.page).map { "  \($0)" }
      for slot in page.slots {
        if let line = describe(slot) { lines.append("  \(line)") }
      }
    }
    if !template.fields.isEmpty {
      lines.append("fields (columns of the accounts, or 'set:'):")
      for field in template.fields {
        let words = field.fallback?.entries.map { $0.0.isEmpty ? $0.1 : "\($0.0) '\($0.1)'" }.joined(
          separator: ", ")
        let rest = field.isRequired ? "required" : words.map { "default \($0)" } ?? "optional"
        let kind = field.kind == .text ? "" : "\(field.kind.rawValue), "
        lines.append("  \(field.name): \(kind)\(rest)".replacing("\n", with: " ⏎ "))
      }
    }
    return (lines + [TemplateSketch.legend]).joined(separator: "\n")
  }

  private static func describe(_ slot: Slot) -> String? {
    let optional = slot.isOptional ? ", optional" : ""
    switch slot.content {
    case .code(let code):
      return "code '\(code.name)': \(code.box.size.width) at \(place(code.box)), "
        + "level \(code.requirements.level) or better\(optional)"
    case .text(let text):
      let names = Array(Set(text.patterns.values.flatMap(\.names))).sorted()
      guard !names.isEmpty else { return nil }
      return "text {{\(names.joined(separator: "}} {{"))}}: \(text.box.size) at \(place(text.box))\(optional)"
    case .image(let image):
      guard case .given(let pattern) = image.source else { return nil }
      return
        "image {{\(pattern.names.joined(separator: "}} {{"))}}: \(image.box.size) at \(place(image.box))\(optional)"
    case .shape: return nil
    case .each(let repeated):
      return
        "each of up to \(repeated.capacity) accounts: \(repeated.cell) in \(repeated.columns) columns at "
        + place(repeated.box)
    }
  }

  private static func place(_ box: Rect) -> String {
    "\(box.minX.millimetres.decimal(places: 1)), \(box.minY.millimetres.decimal(places: 1)) mm"
  }
}
