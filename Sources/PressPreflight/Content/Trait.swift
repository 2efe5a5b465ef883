/// What is found on the way that is no mark.
enum Trait {
  /// Letters are drawn with a font.
  case font(PDFObject, isInvisible: Bool)
  /// Transparency, and what makes it.
  case transparency(String)
  /// The colour space in which a transparency group blends.
  case blendSpace(ColorSpace)
  case filter(String)
  /// A named ink is chosen: `[/Separation name alternate function]`, and the spaces that its resources name.
  case ink([PDFObject], [String: PDFObject])
  /// Several inks are chosen together: `[/DeviceN names alternate function]`.
  case mixedInks([PDFObject], [String: PDFObject])
  /// A transfer curve in the graphics state.
  case transferCurve
  /// Prepress comments, or PostScript.
  case pressComment(String)
  /// Content that can be switched off.
  case optionalContent
  /// A stream that could not be read, or lies beyond the bounds.
  case unread(String)
}
