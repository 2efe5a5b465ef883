package import PressDrawing

/// How a phone sees a symbol: everything that a step of a ladder may change.
///
/// All lengths are at the code, so that they mean the same to who prints it.
package struct StressCondition: Sendable, Hashable {
  /// From the lens to the middle of the code.
  package var distance: Length
  /// Rotation of the code around its vertical axis in degrees, 0…80.
  package var tilt = 0.0
  /// Out of focus: the length over which a sharp edge goes from 10 % to 90 % of its light.
  package var blur = Length.zero
  /// How far the phone's view moves over the code while the shutter is open.
  package var motion = Length.zero
  /// Standard deviation of the picture's noise as a share of its range from black to white, 0…1.
  package var noise = StressPhone.minimumNoise
  /// How far every dark edge is moved out, in twentieths of a module; negative where ink is missing.
  package var inkTwentieths = 0
  /// Share of the symbol's area that a reflected lamp whites out, 0…1.
  package var glare = 0.0
  /// Width of a thread of the cloth that the code is printed on; nil on paper.
  package var thread: Length?
  /// Of the picture as JPEG, 1…100; nil when it is looked at as it is.
  package var jpegQuality: Int?

  /// A steady hand in good light: lens blur and a little noise, nothing else.
  package init(distance: Length) {
    self.distance = distance
  }
}
