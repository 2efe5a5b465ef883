/// Something that a page draws, with all that holds for it there.
struct Mark {
  enum Kind {
    case fill
    /// - width: in points on paper.
    case stroke(width: Double)
    /// - size: of the letters in points on paper; 0 where that is not known.
    case text(size: Double, isInvisible: Bool)
    case image(ImageFacts)
    case shading
  }

  var kind: Kind
  var paint: Paint
  var overprints = false
  /// `OPM`: 1 is what lets a zero leave the ink below.
  var overprintMode = 0
  /// The upright box around it in points, what is clipped away left out; nil when it has none.
  var bounds: Box?
  var place: Place
  /// It gives a mask its shape and does not print itself.
  var isMask = false
}

/// A picture as it is placed.
struct ImageFacts: Sendable, Hashable {
  var width: Int
  var height: Int
  var bits: Int
  /// A stencil that the paint is drawn through.
  var isStencil: Bool
  /// Pixels per inch on paper, the lesser of both directions; nil when it is drawn at no size.
  var pixelsPerInch: Double?
}

/// What is found on the way that is no mark.
enum Trait {
  /// Letters are drawn with a font.
  case font(PDFObject, isInvisible: Bool)
  /// Transparency, and what makes it.
  case transparency(String)
  /// The colour space in which a transparency group blends.
  case blendSpace(ColorSpace)
  case filter(String)
  /// A transfer curve in the graphics state.
  case transferCurve
  /// Prepress comments, or PostScript.
  case pressComment(String)
  /// Content that can be switched off.
  case optionalContent
  /// A stream that could not be read, or lies beyond the bounds.
  case unread(String)
}
