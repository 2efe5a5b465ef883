package import PressDrawing

/// The phone that a stress ladder looks through: 12 megapixels behind a lens of 26 mm equivalent.
///
/// The main camera of an ordinary phone for ten years. Its sensor is 4032 × 3024 pixels; an equivalent focal
/// length is that of a frame 36 mm wide.
package enum StressPhone {
  package static let pixelsAcross = 4032
  package static let equivalentFocalLength = Length.mm(26)
  package static let equivalentFrame = Length.mm(36)

  /// The focal length in pixels, 2912: something as wide as it is far covers so many.
  package static let focalPixels = Double(pixelsAcross) * (equivalentFocalLength / equivalentFrame)

  /// How many pixels a length covers in the middle of the picture, seen straight on.
  package static func pixels(of length: Length, at distance: Length) -> Double {
    length / distance * focalPixels
  }

  /// Nobody holds a phone closer, and most lenses do not focus there.
  package static let closest = Length.mm(200)

  /// From where people scan a code of this module: `ScanDistance`'s rule, 250 modules, but at least 200 mm.
  ///
  /// There a module of 0.8 mm or more covers 11.6 pixels, one of 0.4 mm covers 5.8.
  package static func ordinaryDistance(module: Length) -> Length {
    max(closest, ScanDistance.largestDistance(side: module, modules: 1))
  }

  /// Share of the sensor's range that white paper takes: exposure leaves room for glare, 0…1 in linear light.
  static let exposure = 0.7
  /// Lens and demosaicing blur every picture by this standard deviation, in pixels.
  static let lensBlur = 0.7
  /// The least light that black ink and the lens's flare leave, as a share of white's.
  static let flare = 0.03
  /// The noise of a picture in good light: standard deviation as a share of the range from black to white.
  static let minimumNoise = 0.01
  /// A phone is not held upright to the degree, so no row of modules falls on a row of pixels: sine and
  /// cosine of 3°.
  static let lean = (sine: 0.052_335_956, cosine: 0.998_629_535)
}
