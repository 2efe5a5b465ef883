package import PressDrawing

/// What lies below a transparent picture: paper, a garment, a page.
///
/// In sRGB, 0…255.
package struct GroundColor: Sendable, Hashable {
  package let red: UInt8
  package let green: UInt8
  package let blue: UInt8

  package init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  package static let white = GroundColor(red: 255, green: 255, blue: 255)
  package static let black = GroundColor(red: 0, green: 0, blue: 0)
}

extension GroundColor: CustomStringConvertible {
  /// Written `#rrggbb`.
  package var description: String {
    "#"
      + [red, green, blue].map { byte in
        let digits = String(byte, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
      }.joined()
  }
}

extension Bitmap {
  /// Whether anything below the picture would show through.
  package var isTransparent: Bool {
    guard layout == .rgba else { return false }
    return pixels.withUnsafeBufferPointer { source in
      stride(from: 3, to: source.count, by: 4).contains { source[$0] < 255 }
    }
  }

  /// The picture laid on a colour, as viewers do it: in sRGB, without alpha.
  ///
  /// Layouts without alpha stay as they are.
  package func composited(over ground: GroundColor) -> Bitmap {
    guard layout == .rgba else { return self }
    let (red, green, blue) = (Int(ground.red), Int(ground.green), Int(ground.blue))
    let count = width * height
    func blend(_ above: UInt8, _ below: Int, _ alpha: Int) -> UInt8 {
      UInt8((Int(above) * alpha + below * (255 - alpha) + 127) / 255)
    }
    let bytes = [UInt8](unsafeUninitializedCapacity: count * 3) { out, filled in
      pixels.withUnsafeBufferPointer { source in
        for i in 0..<count {
          let (from, to) = (i * 4, i * 3)
          let alpha = Int(source[from + 3])
          if alpha == 255 {
            (out[to], out[to + 1], out[to + 2]) = (source[from], source[from + 1], source[from + 2])
          } else {
            out[to] = blend(source[from], red, alpha)
            out[to + 1] = blend(source[from + 1], green, alpha)
            out[to + 2] = blend(source[from + 2], blue, alpha)
          }
        }
      }
      filled = count * 3
    }
    return Bitmap(width: width, height: height, layout: .rgb, pixels: bytes, resolution: resolution) ?? self
  }
}
