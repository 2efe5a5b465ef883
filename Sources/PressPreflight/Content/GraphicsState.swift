/// What a content stream has set, as far as a rule asks for it (ISO 32000-1, 8.4).
struct GraphicsState: Sendable, Hashable {
  var matrix = Matrix()
  /// The box around what is not clipped away; it can be larger than the clip, not smaller.
  var clip: Box?
  var fill = Paint()
  var stroke = Paint()
  /// Names of the patterns that the paints are, in the resources that hold there.
  var fillPattern: String?
  var strokePattern: String?
  /// In user space.
  var lineWidth = 1.0
  var fillOverprints = false
  var strokeOverprints = false
  /// 1: a component of 0 leaves what is below as it is.
  var overprintMode = 0
  var font: PDFObject?
  var fontSize = 0.0
  var rise = 0.0
  var horizontalScale = 1.0
  /// 3 is invisible, over 3 clips too.
  var textMode = 0
  var leading = 0.0
  /// A soft mask, a blend or an opacity that is not of the simplest kind.
  var isTransparent = false
}
