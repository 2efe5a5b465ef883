package import PressDrawing

/// How much light a colour returns, 0…1 in linear light; white paper is 1.
package enum Reflectance {
  /// Linear light of an sRGB value, by that value.
  package static let linear: [Double] = (0...255).map { SRGB.linear(Double($0) / 255) }
}

extension Bitmap {
  /// Mean light of a box of pixels inside the picture.
  ///
  /// Alpha is not looked at.
  package func reflectance(x: Range<Int>, y: Range<Int>) -> Double {
    var sum = 0.0
    _ = allReflectances(x: x, y: y) { light in
      sum += light
      return true
    }
    return sum / Double(x.count * y.count)
  }

  /// Whether the light of every pixel of a box inside the picture is as wanted.
  package func allReflectances(x: Range<Int>, y: Range<Int>, satisfy isWanted: (Double) -> Bool) -> Bool {
    let channels = layout.channels
    let (red, green, blue) = SRGB.shares
    return Reflectance.linear.withUnsafeBufferPointer { linear in
      pixels.withUnsafeBufferPointer { pixels in
        for row in y {
          for column in x {
            let p = (row * width + column) * channels
            let light =
              channels == 1
              ? linear[Int(pixels[p])]
              : red * linear[Int(pixels[p])] + green * linear[Int(pixels[p + 1])]
                + blue * linear[Int(pixels[p + 2])]
            guard isWanted(light) else { return false }
          }
        }
        return true
      }
    }
  }
}
