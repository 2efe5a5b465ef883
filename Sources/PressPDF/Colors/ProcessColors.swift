internal import CLCMS
internal import Foundation
internal import PressDrawing

/// Screen colours as inks of a printing condition.
///
/// Relative colorimetric with black point compensation, from sRGB or from a picture's own profile. Neutrals are
/// intercepted before: black and every gray are black ink alone, where lcms would mix them of four. Inks and
/// named inks stay as they are. Not thread-safe: one a worker.
final class ProcessColors {
  private let profile: Data
  private(set) var known: [Color: Color] = [:]
  private var single: ProcessTransform?
  /// By the picture's own profile; nil is sRGB.
  private var pictures: [Data?: ProcessTransform] = [:]

  init(_ condition: PrintingCondition) {
    profile = condition.profile
  }

  func color(_ color: Color) throws(PDFError) -> Color {
    guard case .rgb(let red, let green, let blue) = color, ProcessColors.isConverted(color) else {
      return color
    }
    if let known = known[color] { return known }
    if single == nil { single = try ProcessTransform(to: profile, from: nil, isByte: false) }
    let inks: [Double] = (single?.convert([red, green, blue]) ?? []).map { percent in
      // A tint under half a per cent is no dot that a plate holds.
      if percent < 0.5 { return 0.0 }
      return percent > 99.5 ? 1.0 : (percent * 100).rounded() / 10_000
    }
    guard inks.count == 4 else { throw .profile(reason: "lcms cannot convert to it") }
    let made = Color.cmyk(cyan: inks[0], magenta: inks[1], yellow: inks[2], black: inks[3])
    known[color] = made
    return made
  }

  /// Whether a colour does not go to the press as it is.
  static func isConverted(_ color: Color) -> Bool {
    if case .rgb = color { color.neutral == nil } else { false }
  }

  func paint(_ paint: Paint) throws(PDFError) -> Paint {
    try paint.converted { color throws(PDFError) in try self.color(color) }
  }

  /// Four bytes of ink a pixel, 0 none.
  ///
  /// - Parameters:
  ///   - pixels: red, green and blue, a byte each.
  ///   - own: the picture's own profile; nil is sRGB.
  ///   - keepsNeutrals: whether grays are black ink alone. White is bare paper in any case.
  func inks(of pixels: [UInt8], in own: Data?, keepsNeutrals: Bool) throws(PDFError) -> [UInt8] {
    let transform: ProcessTransform
    if let known = pictures[own] {
      transform = known
    } else if let own, ICCProfile(own)?.isRGB != true {
      // What is no profile of such pixels says nothing.
      return try inks(of: pixels, in: nil, keepsNeutrals: keepsNeutrals)
    } else {
      transform = try ProcessTransform(to: profile, from: own, isByte: true)
      pictures[own] = transform
    }
    var inks = transform.convert(pixels)
    for pixel in 0..<(pixels.count / 3) {
      let value = pixels[pixel * 3]
      guard value == pixels[pixel * 3 + 1], value == pixels[pixel * 3 + 2], keepsNeutrals || value == 255
      else { continue }
      for ink in 0..<3 { inks[pixel * 4 + ink] = 0 }
      inks[pixel * 4 + 3] = 255 - value
    }
    return inks
  }
}

extension Paint {
  /// The same with each of its colours converted.
  func converted(_ convert: (Color) throws(PDFError) -> Color) throws(PDFError) -> Paint {
    switch self {
    case .solid(let color): return .solid(try convert(color))
    case .gradient(let gradient):
      var stops: [Gradient.Stop] = []
      for stop in gradient.stops { stops.append(.init(stop.offset, try convert(stop.color))) }
      return Gradient(gradient.geometry, stops: stops).map { .gradient($0) } ?? self
    }
  }
}
