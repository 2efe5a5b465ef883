internal import PressDrawing
internal import PressLinks
internal import PressPDF
internal import PressSymbols
package import PressTemplates

/// What fills a template for one record in one language.
package struct AssetContent: Sendable {
  /// With its repeated slots written out.
  package var template: Template
  package var values: TemplateValues
  package var codes: [FilledSlot]
  /// Which of the record's rows fills which slot, by the slot's name; empty where there is no record.
  package var accounts: [String: Int] = [:]
  package var pictures: [String: Picture]
}
