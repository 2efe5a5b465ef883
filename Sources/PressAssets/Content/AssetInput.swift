package import Foundation
internal import PressAccounts
package import PressDiagnostics
internal import PressDrawing
internal import PressLinks
internal import PressSymbols
internal import PressTemplates

/// What a record is put into a template with.
package struct AssetInput: Sendable {
  /// Slot to platform or id; empty means in order.
  package var codes: [(slot: String, account: String, place: SourceLocation)] = []
  /// Flat names to texts, before the record's own.
  package var texts: [(String, String)] = [] { didSet { textDamage = AssetInput.damage(of: texts) } }
  /// What happened to the texts before they came here: looked for once, not for each record.
  package private(set) var textDamage: [Diagnostic] = []
  /// Where they are given, when that is a file.
  package var textsPlace: SourceLocation?
  /// Names that the output's name and the tracking use.
  package var otherNames: [String] = []
  /// Nil where files are not called by a pattern.
  package var outputName: OutputNamePattern?
  package var tracking: TrackingTemplate?
  package var language: String?
  /// In the order in which languages stand together; the template's own when nil.
  package var languages: [String]?
  /// Whether links that are dead in days may go to print.
  package var allowsExpiring = false
  /// Where the pictures lie that a record names.
  package var folder: URL

  package init(
    codes: [(slot: String, account: String, place: SourceLocation)] = [], texts: [(String, String)] = [],
    textsPlace: SourceLocation? = nil, otherNames: [String] = [], tracking: TrackingTemplate? = nil,
    language: String? = nil, languages: [String]? = nil, folder: URL
  ) {
    self.codes = codes
    self.texts = texts
    textDamage = AssetInput.damage(of: texts)
    self.textsPlace = textsPlace
    self.otherNames = otherNames
    self.tracking = tracking
    self.language = language
    self.languages = languages
    self.folder = folder
  }

  private static func damage(of texts: [(String, String)]) -> [Diagnostic] {
    texts.compactMap { name, given in
      guard var damage = ValueDamage.diagnostic(of: given) else { return nil }
      damage.message = "'\(name)': \(damage.message)"
      return damage
    }
  }
}
