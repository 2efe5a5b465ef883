package import PressDrawing
package import PressSymbols
package import PressText

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
  package var place: Place

  package init(
    content: Content, isOptional: Bool = false, languages: Languages = .any,
    conditions: [SlotCondition] = [], place: Place
  ) {
    self.content = content
    self.isOptional = isOptional
    self.languages = languages
    self.conditions = conditions
    self.place = place
  }

  /// The code; nil for other slots.
  package var code: CodeSlot? { if case .code(let code) = content { code } else { nil } }
}

package struct CodeSlot: Sendable, Hashable {
  package struct Patch: Sendable, Hashable {
    package var source: ColorSource
    package var radius: Length

    package var color: Color { source.color }

    package init(source: ColorSource, radius: Length) {
      self.source = source
      self.radius = radius
    }

    /// In a colour that is always the same.
    package init(color: Color, radius: Length) { self.init(source: ColorSource(color), radius: radius) }
  }

  /// Names the slot: `main`, `side`.
  package var name: String
  /// The whole slot, quiet zone included; square.
  package var box: Rect
  /// The opaque light ground; nil when the artwork brings its own.
  package var patch: Patch?
  package var inkSource: ColorSource
  /// Shapes, colours beside the ink, and the frame, which lies inside the box.
  package var look: CodeLook
  /// A picture in the middle of the code; nil for none.
  package var logo: LogoSlot?
  package var quietZone: QuietZone
  package var requirements: SymbolRequirements
  package var isOptional: Bool
  package var place: Place

  package var ink: Color { inkSource.color }
}

/// A logo that a code bears.
package struct LogoSlot: Sendable, Hashable {
  package var source: ImageSlot.ImageSource
  package var extent: CodeLogo.Extent
}

package struct TextSlot: Sendable, Hashable {
  /// By language; a plain text has the language "".
  package var patterns: [String: TextPattern]
  package var box: Rect
  package var style: TextStyle
  package var source: ColorSource

  package var color: Color { source.color }

  /// The pattern for a language: that language's, else the plain one.
  package func pattern(language: String?, languages: [String]) -> TextPattern? {
    if let plain = patterns[""] { return plain }
    if let language { return patterns[language] }
    return languages.lazy.compactMap { patterns[$0] }.first ?? patterns.min { $0.key < $1.key }?.value
  }
}

package struct ImageSlot: Sendable, Hashable {
  package enum Fit: String, Sendable, Hashable, CaseIterable {
    /// Wholly inside the box.
    case contain
    /// Fills the box; what goes beyond is cut.
    case cover
  }

  /// A file: of the bundle, or where a name stands in it, of the campaign.
  package var source: ImageSource
  package var box: Rect
  package var fit: Fit

  package enum ImageSource: Sendable, Hashable {
    case bundled(Picture)
    case given(TextPattern)
  }
}

package struct ShapeSlot: Sendable, Hashable {
  package var path: Path
  package var fillSource: ColorSource?
  package var strokeSource: ColorSource?
  package var strokeWidth: Length

  package var fill: Color? { fillSource?.color }
  package var stroke: Color? { strokeSource?.color }
}
