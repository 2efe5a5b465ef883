internal import Foundation

/// What the values of sRGB mean in light (IEC 61966-2-1); values and light go from 0 to 1.
package enum SRGB {
  /// Shares of the three primaries in luminance (ITU-R BT.709).
  package static let shares = (red: 0.2126, green: 0.7152, blue: 0.0722)

  /// The light of a value.
  package static func linear(_ value: Double) -> Double {
    value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }

  /// The value of a light.
  package static func encoded(_ light: Double) -> Double {
    light <= 0.003_130_8 ? light * 12.92 : 1.055 * pow(light, 1 / 2.4) - 0.055
  }

  /// The luminance of a colour, 1 for white.
  package static func luminance(red: Double, green: Double, blue: Double) -> Double {
    shares.red * linear(red) + shares.green * linear(green) + shares.blue * linear(blue)
  }
}
