package import PressDrawing

extension SeparatedPage {
  /// All plates together in gray, roughly as the eye sees them: enough to find codes that are on no one
  /// plate.
  ///
  /// Cyan, magenta and yellow take away red, green and blue, weighted as luma is (ITU-R BT.601).
  ///
  /// - Parameter lightness: of named inks, 0 black … 1 paper; one that is not among them counts as black does.
  package func composite(lightness: [Ink: Double] = [:]) -> Bitmap? {
    var gray = [Float](repeating: 0, count: width * height)
    for (index, weight) in [0.299, 0.587, 0.114].enumerated() {
      plates[index].picture.pixels.withUnsafeBufferPointer { plate in
        gray.withUnsafeMutableBufferPointer { gray in
          for at in 0..<gray.count { gray[at] += Float(weight) * Float(plate[at]) }
        }
      }
    }
    for (ink, picture) in plates.dropFirst(3) {
      let light = Float(lightness[ink] ?? 0)
      picture.pixels.withUnsafeBufferPointer { plate in
        gray.withUnsafeMutableBufferPointer { gray in
          for at in 0..<gray.count { gray[at] *= light + (1 - light) * Float(plate[at]) / 255 }
        }
      }
    }
    return Bitmap(width: width, height: height, layout: .gray, pixels: gray.map { UInt8($0.rounded()) })
  }
}
