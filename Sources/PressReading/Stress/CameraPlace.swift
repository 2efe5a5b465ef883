/// Where a camera stands before a plane, in the plane's dots.
struct CameraPlace: Sendable, Hashable {
  /// From the lens to the middle of the plane, in dots.
  var distance: Double
  /// Focal length in pixels.
  var focalPixels: Double
  /// Rotation of the plane around its vertical axis.
  var sine: Double
  var cosine: Double

  /// How far right of the plane's middle a column of the picture looks, in dots.
  func column(_ x: Double) -> Double {
    // A plane that is seen on edge ends nowhere: look no further than eight distances.
    let slope = max(focalPixels * cosine - x * sine, focalPixels / 8)
    return x * distance / slope
  }

  /// How many dots lie below each other in a pixel that looks so far right of the middle.
  func dotsDown(atColumn x: Double) -> Double { (distance + x * sine) / focalPixels }
}
