internal import CPNG
internal import PressDrawing

/// The leanest of PNG's forms that loses nothing of a picture, found band by band.
package struct PixelForm {
  private var isOpaque = true
  private var isNeutral = true
  private var isBlackAndWhite = true
  /// While there are at most 256 colours: in the order of their first pixel.
  private var palette: [UInt8] = []
  private var indices: [UInt32: UInt8]? = [:]

  package enum Kind {
    case bits, gray, indexed, rgb, rgba

    var bitDepth: Int { self == .bits ? 1 : 8 }

    var colorType: Int32 {
      switch self {
      case .bits, .gray: Int32(PNG_COLOR_TYPE_GRAY)
      case .indexed: Int32(PNG_COLOR_TYPE_PALETTE)
      case .rgb: Int32(PNG_COLOR_TYPE_RGB)
      case .rgba: Int32(PNG_COLOR_TYPE_RGB_ALPHA)
      }
    }

    /// Bytes of a row of so many pixels.
    package func stride(_ width: Int) -> Int {
      switch self {
      case .bits: (width + 7) / 8
      case .gray, .indexed: width
      case .rgb: width * 3
      case .rgba: width * 4
      }
    }
  }

  var kind: Kind {
    guard isOpaque else { return .rgba }
    guard !isNeutral else { return isBlackAndWhite ? .bits : .gray }
    return indices == nil ? .rgb : .indexed
  }

  /// Triples; empty in the other forms.
  var colours: [UInt8] { kind == .indexed ? palette : [] }

  /// Looks at the next rows of the picture.
  mutating func scan(_ band: Bitmap) {
    let channels = band.layout.channels
    var last: UInt32?
    band.pixels.withUnsafeBufferPointer { p in
      for at in Swift.stride(from: 0, to: p.count, by: channels) {
        let red = p[at]
        let (green, blue) = channels == 1 ? (red, red) : (p[at + 1], p[at + 2])
        if channels == 4, p[at + 3] != 255 {
          isOpaque = false
          return
        }
        let colour = UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)
        if colour == last { continue }
        last = colour
        if red != green || red != blue { isNeutral = false }
        if red != 0, red != 255 { isBlackAndWhite = false }
        guard indices?[colour] == nil, let count = indices?.count else { continue }
        guard count < 256 else {
          indices = nil
          continue
        }
        indices?[colour] = UInt8(count)
        palette += [red, green, blue]
      }
    }
  }

  /// Rows of the form, once all of the picture has been looked at.
  func pack(_ band: Bitmap) -> [UInt8] {
    let channels = band.layout.channels
    switch kind {
    case .rgba: return band.pixels
    case .rgb where channels == 3: return band.pixels
    case .gray where channels == 1: return band.pixels
    case .bits: return bits(of: band)
    case .rgb, .gray, .indexed: break
    }
    let (count, form) = (band.width * band.height, kind)
    let kept = form == .rgb ? 3 : 1
    return [UInt8](unsafeUninitializedCapacity: count * kept) { out, filled in
      band.pixels.withUnsafeBufferPointer { p in
        var last: (colour: UInt32, index: UInt8)?
        for i in 0..<count {
          let at = i * channels
          switch form {
          case .indexed:
            let colour = UInt32(p[at]) << 16 | UInt32(p[at + 1]) << 8 | UInt32(p[at + 2])
            if last?.colour != colour { last = (colour, indices?[colour] ?? 0) }
            out[i] = last?.index ?? 0
          default:
            for channel in 0..<kept { out[i * kept + channel] = p[at + channel] }
          }
        }
      }
      filled = count * kept
    }
  }

  /// Eight pixels a byte.
  private func bits(of band: Bitmap) -> [UInt8] {
    let (width, channels, packed) = (band.width, band.layout.channels, kind.stride(band.width))
    var bits = [UInt8](repeating: 0, count: packed * band.height)
    for y in 0..<band.height {
      for x in 0..<width where band.pixels[(y * width + x) * channels] == 255 {
        bits[y * packed + x / 8] |= 0x80 >> UInt8(x % 8)
      }
    }
    return bits
  }
}
