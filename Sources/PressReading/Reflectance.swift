import Foundation
package import PressDrawing

/// How much light a colour returns, 0…1 in linear light; white paper is 1.
package enum Reflectance {
  /// Linear light of an sRGB value, by that value (IEC 61966-2-1).
  package static let linear: [Double] = (0...255).map { value in
    let v = Double(value) / 255
    return v <= 0.04045 ? v / 12.92 : pow((v + 0.055) / 1.055, 2.4)
  }

  /// Shares of the three primaries in luminance (ITU-R BT.709).
  package static let shares = (red: 0.2126, green: 0.7152, blue: 0.0722)

  /// Light of an sRGB colour.
  package static func of(red: UInt8, green: UInt8, blue: UInt8) -> Double {
    shares.red * linear[Int(red)] + shares.green * linear[Int(green)] + shares.blue * linear[Int(blue)]
  }
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
    let (red, green, blue) = Reflectance.shares
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
