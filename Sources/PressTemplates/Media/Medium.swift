package import PressDrawing
package import PressSymbols

/// What an asset is made of: decides the smallest module, the rules for pictures and for inks.
///
/// `Templates/media` has the built-in ones, and a bundle may bring its own.
package struct Medium: Sendable, Hashable {
  /// What it is in the main: what is not said of a medium is as for its kind.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case paper, fabric, screen
  }

  /// The smallest module that scans from it with comfort.
  package enum Floor: Sendable, Hashable {
    case length(Length)
    /// Dots of the picture; on a screen a millimetre means nothing.
    case dots(Int)
  }

  /// What templates call it.
  package var name: String
  package let kind: Kind
  package var smallestModule: Floor
  /// The page's resolution when the template gives none.
  package var usualResolution: Resolution
  /// The most ink that it bears, 1 a solid plate, 4 the sum of all; nil where that is not looked at.
  package var inkLimit: Double?
  /// The least that a code slot may have, and what it has when it says nothing.
  package var quietZone: QuietZone
  /// Whether a picture for it is transparent but for the ink, every pixel opaque or not there.
  package var isCutOut: Bool
  /// Pixels per inch below which a placed picture looks soft; nil where there is no such rule.
  package var smallestImageResolution: Double?
  /// Whether a PDF for it is a press's, whose plates are looked at; else it is a plain one.
  package var hasPlates: Bool
  /// How far a code's quiet zone stays from a fold, 0 or more.
  package var foldClearance: Length

  /// Goes by the kind's own name, and is what templates mean that say no more than that.
  package init(_ kind: Kind) {
    let isScreen = kind == .screen
    self.kind = kind
    name = kind.rawValue
    // 0.4 mm in the hand, four printer dots (DENSO WAVE); 0.7 mm is screen printing's 2 pt floor.
    smallestModule = isScreen ? .dots(3) : .length(.mm(kind == .fabric ? 0.7 : 0.4))
    usualResolution = isScreen ? .screen : .print
    // GWG's 2022 specification for sheetfed offset.
    inkLimit = kind == .paper ? 3.2 : nil
    quietZone = .standard
    isCutOut = kind == .fabric
    smallestImageResolution = isScreen ? nil : 224
    hasPlates = !isScreen
    foldClearance = .mm(3)
  }

  package static let paper = Medium(.paper)
  package static let fabric = Medium(.fabric)
  package static let screen = Medium(.screen)
}
