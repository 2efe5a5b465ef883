package import PressDrawing

/// Why no symbol was found in a picture, as far as that can be measured.
package struct SymbolAbsence: Sendable, Hashable {
  package enum Cause: Sendable, Hashable {
    /// Shorter than 21 modules at 1.5 pixels: sides in pixels.
    case smallPicture(width: Int, height: Int)
    /// All pixels are nearly the same: the middle value, 0…255, and how far nearly all lie apart.
    case flat(value: Int, spread: Int)
    /// Corner squares are there, with so few pixels a module.
    case smallModules(pixels: Double)
    /// Three corner squares or more are there, but what is between them cannot be read.
    case unreadable(PixelPoint)
    /// No edge is sharper than so many pixels.
    case blurred(edge: Double)
    /// Nothing in the picture looks like a code.
    case nothing
  }

  package let cause: Cause
  /// A decoder that broke down over the picture: then nobody knows whether there is a symbol.
  package let failure: DecoderFailure?

  /// - Parameter failure: what befell the decoders that found nothing.
  package init(of picture: Bitmap, failure: DecoderFailure? = nil) {
    self.failure = failure
    let gray = picture.gray()
    if min(gray.width, gray.height) < 32 {
      cause = .smallPicture(width: gray.width, height: gray.height)
      return
    }
    let (low, middle, high) = SymbolAbsence.percentiles(gray)
    if high - low < 24 {
      cause = .flat(value: middle, spread: high - low)
      return
    }
    let edge = SymbolAbsence.sharpestEdge(gray, contrast: high - low)
    let threshold = UInt8((low + high) / 2)
    let inverted = gray.inverted() ?? gray
    let finders =
      [
        FinderSearch(in: gray, darkerThan: threshold),
        FinderSearch(in: inverted, darkerThan: 255 - threshold),
      ].map(\.finders).max { $0.count < $1.count } ?? []
    let modules = finders.map(\.module).sorted()
    if let module = modules.dropFirst(modules.count / 2).first, finders.count >= 2, module < 2.5 {
      cause = .smallModules(pixels: module)
    } else if edge > 4 {
      cause = .blurred(edge: edge)
    } else if finders.count >= 3 {
      cause = .unreadable(finders[0].center)
    } else {
      cause = .nothing
    }
  }

  /// The values below which 1, 50 and 99 of 100 pixels lie.
  private static func percentiles(_ gray: Bitmap) -> (Int, Int, Int) {
    var counts = [Int](repeating: 0, count: 256)
    for pixel in gray.pixels { counts[Int(pixel)] += 1 }
    func value(_ share: Double) -> Int {
      var left = Int(Double(gray.pixels.count) * share)
      return counts.indices.first {
        left -= counts[$0]; return left < 0
      } ?? 255
    }
    return (value(0.01), value(0.5), value(0.99))
  }

  /// Pixels that the steepest hundredth of a percent of all steps would need from dark to light.
  private static func sharpestEdge(_ gray: Bitmap, contrast: Int) -> Double {
    var counts = [Int](repeating: 0, count: 256)
    for y in 0..<gray.height {
      let line = y * gray.width
      for x in 1..<gray.width {
        counts[abs(Int(gray.pixels[line + x]) - Int(gray.pixels[line + x - 1]))] += 1
      }
    }
    var left = max(8, gray.pixels.count / 10_000)
    let steepest =
      counts.indices.reversed().first {
        left -= counts[$0]; return left < 0
      } ?? 0
    return Double(contrast) / Double(max(1, steepest))
  }
}
