package import PressDiagnostics
package import PressDrawing
package import PressText

/// A template as its bundle says it: page, artwork, slots, everything checked that can be without a record.
package struct Template: Sendable, Hashable {
  package var name: String
  package var title: LocalizedText
  /// The languages that it says it speaks, in the order in which they stand together; empty when it does not say.
  package var languages: [String] = []
  package var medium: Medium
  /// The cloth's colour, over which a transparent picture is checked.
  package var garment: Color?
  package var page: PageFormat
  package var palette: Palette
  package var fields: [Field]
  package var pages: [Page]
  /// Its own, before the installed ones.
  package var fonts = BundleFonts.none

  /// Every code slot of every page, in the order in which accounts fill them; one that stands on several
  /// pages once.
  package var codeSlots: [CodeSlot] {
    var names: Set<String> = []
    return pages.flatMap { $0.codeSlots }.filter { names.insert($0.name).inserted }
  }
}

/// The sheet: the same for every page of a template but for the folds.
package struct PageFormat: Sendable, Hashable {
  package var size: Size
  package var bleed: Edges
  /// How far from the trim nothing important stands.
  package var safe: Edges
  package var resolution: Resolution
}

/// Where a sheet is folded.
package enum Fold: Sendable, Hashable {
  /// From top to bottom, at this distance from the left.
  case vertical(Length)
  /// From side to side, at this distance from the top.
  case horizontal(Length)

  package func isNear(_ box: Rect, within clearance: Length) -> Bool {
    switch self {
    case .vertical(let x): box.minX - clearance < x && x < box.maxX + clearance
    case .horizontal(let y): box.minY - clearance < y && y < box.maxY + clearance
    }
  }
}

/// A name that the template uses, beside the columns of the accounts.
package struct Field: Sendable, Hashable {
  package var name: String
  package var kind = FieldKind.text
  package var fallback: LocalizedText?
  package var isRequired: Bool
  package var place: Place
}

package struct Page: Sendable, Hashable {
  package var name: String
  package var folds: [Fold]
  package var artwork: PlacedArtwork?
  package var slots: [Slot]
  package var foreground: PlacedArtwork?

  package var codeSlots: [CodeSlot] {
    slots.compactMap { if case .code(let slot) = $0.content { slot } else { nil } }
  }
}

/// A place in the template's file, for what is told later.
package struct Place: Sendable, Hashable {
  package var position: SourcePosition
  package var line: String

  package init(position: SourcePosition, line: String) {
    self.position = position
    self.line = line
  }
}
