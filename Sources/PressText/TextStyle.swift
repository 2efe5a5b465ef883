package import PressDrawing

/// How a paragraph is to be set.
package struct TextStyle: Sendable, Hashable {
  package enum Weight: String, Sendable, Hashable, CaseIterable {
    case thin, extralight, light, regular, medium, semibold, bold, extrabold, black

    /// Of the nine steps of CSS and OpenType.
    ///
    /// - Parameter number: 1…1000.
    package init(nearest number: Int) {
      let steps = Weight.allCases
      self = steps[min(max((number + 49) / 100, 1), steps.count) - 1]
    }
  }

  package enum Alignment: String, Sendable, Hashable, CaseIterable {
    case left, center, right
  }

  /// Where the lines stand in a box that is taller than they are.
  package enum VerticalAlignment: String, Sendable, Hashable, CaseIterable {
    case top, middle, bottom
    /// The last line's baseline on the box's lower edge, at whatever size; what hangs below it hangs out.
    case baseline
  }

  /// Where a line may end.
  package enum Breaking: String, Sendable, Hashable, CaseIterable {
    /// Between words, and between Chinese characters as Unicode's rules allow.
    case words
    /// Between any two characters too, without a hyphen, when the text does not fit otherwise.
    case anywhere
  }

  /// Families in order of preference; a character that none has is looked for in every installed font.
  package var families: [String]
  package var weight: Weight
  /// Side of the em square, the size wished for.
  package var size: Length
  /// The smallest size that will do, at most `size`.
  package var minimumSize: Length
  /// From baseline to baseline, in ems: 1.2 suits Latin, 1.5 Chinese.
  package var leading: Double
  /// Extra space between letters, in thousandths of an em.
  package var tracking: Double
  package var alignment: Alignment
  package var verticalAlignment: VerticalAlignment
  package var breaking: Breaking
  /// BCP 47; picks regional glyphs and the rules of line breaking.
  package var language: String

  package init(
    families: [String], weight: Weight = .regular, size: Length, minimumSize: Length? = nil,
    leading: Double = 1.25, tracking: Double = 0, alignment: Alignment = .left,
    verticalAlignment: VerticalAlignment = .top, breaking: Breaking = .words, language: String = "en"
  ) {
    self.families = families
    self.weight = weight
    self.size = size
    self.minimumSize = minimumSize ?? size
    self.leading = leading
    self.tracking = tracking
    self.alignment = alignment
    self.verticalAlignment = verticalAlignment
    self.breaking = breaking
    self.language = language
  }
}
