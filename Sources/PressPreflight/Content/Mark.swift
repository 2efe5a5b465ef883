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
  var place: ContentLocation
  /// It gives a mask its shape and does not print itself.
  var isMask = false
}
