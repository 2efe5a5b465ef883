package import PressDiagnostics
internal import PressDrawing
internal import PressSymbols
internal import PressText

/// A place on a page.
package struct Slot: Sendable, Hashable {
  package enum Content: Sendable, Hashable {
    case code(CodeSlot)
    case text(TextSlot)
    case image(ImageSlot)
    case shape(ShapeSlot)
    /// Several slots for each account; gone once a template is expanded for a record.
    case each(RepeatedSlots)
  }

  package var content: Content
  /// In which assets a slot is drawn.
  package enum Languages: Sendable, Hashable {
    case any
    /// In those of one language, and where languages stand together.
    case one(String)
    /// Only where languages stand together: `lang: all`.
    case together
  }

  /// Left out in silence when nothing is given for it.
  package var isOptional: Bool
  package var languages: Languages
  /// Drawn only when all of them hold.
  package var conditions: [SlotCondition]
  /// The element of the page's artwork that it replaces, which is not drawn.
  package var element: String?
  package var place: SourceLocation

  package init(
    content: Content, isOptional: Bool = false, languages: Languages = .any,
    conditions: [SlotCondition] = [], element: String? = nil, place: SourceLocation
  ) {
    self.content = content
    self.isOptional = isOptional
    self.languages = languages
    self.conditions = conditions
    self.element = element
    self.place = place
  }

  /// The elements of the artwork that it and the slots in it replace.
  var elements: [String] {
    guard case .each(let repeated) = content else { return element.map { [$0] } ?? [] }
    return repeated.slots.flatMap(\.elements)
  }

  /// The code; nil for other slots.
  package var code: CodeSlot? { if case .code(let code) = content { code } else { nil } }
}
