public import PressDiagnostics
public import PressDrawing

/// Why there is no code, or no file of it.
///
/// The way out is in the diagnostic's hint, or in the case's own words.
public enum QRCodeError: Error, Sendable, Hashable {
  /// The text is no account: place, cause and way out.
  case account(Diagnostic)
  /// The link does not fit into a symbol of that level.
  case symbol(Diagnostic)
  /// Modules of quiet zone that are not 4…100.
  case quietZone(Int)
  /// A module would be smaller than a dot, or there is no room at all: ask for a larger side, or a higher resolution.
  /// With `minimum` there is a dot for each module; decoders want three or four.
  case tooSmall(side: Length, minimum: Length)
  /// The picture would have more than 400 million dots, or a side of more than 32,767: ask for a lower resolution.
  case tooLarge(side: Length, Resolution)
  /// The side is not a number, or beyond what a drawing can have: 20 m.
  case side(Length)
  /// libpng could not write; its own words.
  case png(String)
  /// The picture was made and does not scan: what the decoders and the measures found.
  case failedCheck(QRCodeCheck)
}
