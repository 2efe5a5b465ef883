package import PressDrawing

/// What an asset is made of: decides the smallest module and the rules for pictures.
package enum Medium: String, Sendable, Hashable, CaseIterable {
  case paper, fabric, screen

  /// The smallest module that scans from it with comfort.
  package enum Floor: Sendable, Hashable {
    case length(Length)
    /// Dots of the picture; on a screen a millimetre means nothing.
    case dots(Int)
  }

  // Sources: 0.4 mm in the hand, four printer dots (DENSO WAVE); 0.7 mm is screen printing's 2 pt floor.
  package var smallestModule: Floor {
    switch self {
    case .paper: .length(.mm(0.4))
    case .fabric: .length(.mm(0.7))
    case .screen: .dots(3)
    }
  }

  /// Pixels per inch below which a placed picture looks soft; nil where there is no such rule.
  package var smallestImageResolution: Double? {
    switch self {
    case .paper, .fabric: 224
    case .screen: nil
    }
  }

  /// The page's resolution when the template gives none.
  package var usualResolution: Resolution { self == .screen ? .screen : .print }

  /// How far a code's quiet zone stays from a fold.
  package static let foldClearance = Length.mm(3)
}
