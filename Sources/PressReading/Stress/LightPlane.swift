import PressDrawing

/// Linear light by pixel, 0 for none to 65,535 for what saturates the sensor.
///
/// Everything that happens to it is whole-number arithmetic, or floating point that is rounded far from its
/// last bit: the same on every machine.
struct LightPlane: Sendable, Hashable {
  let width: Int
  let height: Int
  /// `width · height` values, rows from the top.
  var light: [UInt16]

  init(width: Int, height: Int, light: [UInt16]) {
    self.width = width
    self.height = height
    self.light = light
  }

  /// The light of white paper.
  static let white = UInt16((65_535 * StressPhone.exposure).rounded())

  /// Light by an 8-bit sRGB value, exposed, with the flare of lens and ink.
  static let decoded: [UInt16] = Reflectance.linear.map { light in
    UInt16(((StressPhone.flare + light * (1 - StressPhone.flare)) * Double(white)).rounded())
  }

  /// 8-bit sRGB value by light.
  static let encoded: [UInt8] = (0...65_535).map { light in
    UInt8((SRGB.encoded(Double(light) / 65_535) * 255).rounded())
  }

  /// The picture that the phone hands to a decoder, with the noise that is left in it.
  ///
  /// Noise is added to the developed picture: the photons' own grows with the root of the light, which the
  /// sRGB curve about undoes, so it comes out even from dark to light.
  ///
  /// - Parameter noise: standard deviation as a share of the range from black to white. The same sensor every
  ///   time: the noise of two steps differs in strength alone.
  func developed(noise: Double) -> Bitmap? {
    let strength = Int((noise * 255 * 65_536).rounded())
    let grain = StressNoise.grain(width: width, height: height, seed: 12)
    let bytes = [UInt8](unsafeUninitializedCapacity: light.count) { out, filled in
      LightPlane.encoded.withUnsafeBufferPointer { encoded in
        grain.withUnsafeBufferPointer { grain in
          light.withUnsafeBufferPointer { light in
            for i in 0..<light.count {
              let value = Int(encoded[Int(light[i])]) << 16 + (Int(grain[i]) * strength) >> 16
              out[i] = UInt8(min(max((value + 32_768) >> 16, 0), 255))
            }
          }
        }
      }
      filled = light.count
    }
    return Bitmap(width: width, height: height, layout: .gray, pixels: bytes)
  }

  /// With so many more pixels on every side, each as the nearest one that was there.
  func padded(by border: Int) -> LightPlane {
    let (columns, rows) = (width + 2 * border, height + 2 * border)
    let values = [UInt16](unsafeUninitializedCapacity: columns * rows) { out, filled in
      light.withUnsafeBufferPointer { light in
        for y in 0..<rows {
          let line = min(max(y - border, 0), height - 1) * width
          let target = y * columns
          for x in 0..<border { out[target + x] = light[line] }
          for x in 0..<width { out[target + border + x] = light[line + x] }
          for x in (border + width)..<columns { out[target + x] = light[line + width - 1] }
        }
      }
      filled = columns * rows
    }
    return LightPlane(width: columns, height: rows, light: values)
  }
}
