package import PressDiagnostics
internal import PressDrawing
internal import PressText

/// A name that the template uses, beside the columns of the accounts.
package struct Field: Sendable, Hashable {
  package var name: String
  package var kind = FieldKind.text
  package var fallback: LocalizedText?
  package var isRequired: Bool
  package var place: SourceLocation
}
