import Foundation
import PressDrawing
import PressTemplates

/// A template for programs: `templates list --json` and `show --json`.
struct TemplateSummary: Encodable {
  struct Code: Encodable {
    var slot: String
    var required: Bool
    var side_mm: Double
  }

  struct FieldSummary: Encodable {
    var name, type: String
    var required: Bool
    /// By language; a text for all of them has the language "".
    var `default`: [String: String]?
  }

  var template: String
  /// By language; a text for all of them has the language "".
  var title: [String: String]
  /// In the order in which they stand together.
  var languages: [String]
  var medium: String
  var width_mm, height_mm, dpi: Double
  var bleed_mm: [Double]
  var pages: [String]
  var codes: [Code]
  /// Accounts side by side beyond the code slots; left out where there is no room for any.
  var repeated: Int?
  var fields: [FieldSummary]

  init(_ template: Template) {
    func texts(_ text: LocalizedText) -> [String: String] {
      Dictionary(text.entries) { first, _ in first }
    }
    let page = template.page
    self.template = template.name
    title = texts(template.title)
    languages = template.spokenLanguages
    medium = template.medium.name
    (width_mm, height_mm) = (Self.millimetres(page.size.width), Self.millimetres(page.size.height))
    dpi = page.resolution.dotsPerInch
    bleed_mm = [page.bleed.top, page.bleed.right, page.bleed.bottom, page.bleed.left].map(Self.millimetres)
    pages = template.pages.map(\.name)
    codes = template.codeSlots.map { slot in
      Code(slot: slot.name, required: !slot.isOptional, side_mm: Self.millimetres(slot.box.size.width))
    }
    repeated = template.repeatedCapacity
    fields = template.fields.map { field in
      FieldSummary(
        name: field.name, type: field.kind.rawValue, required: field.isRequired,
        default: field.fallback.map(texts))
    }
  }

  /// One line.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  private static func millimetres(_ length: Length) -> Double {
    (length.millimetres * 1000).rounded() / 1000
  }
}
