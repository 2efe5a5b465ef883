internal import CLCMS
package import Foundation
package import PressDots
package import PressDrawing

/// Colours of any space to what a screen or a PNG shows (sRGB).
///
/// Neutrals are intercepted before any ICC conversion: K100 is `#000000`, and so with every gray between.
/// Other process colours go through the printing condition's profile, relative colorimetric with black point
/// compensation, so that bare paper is white. Not thread-safe: one a worker.
package final class ColorConverter {
  /// Red, green and blue, 0…1.
  package struct RGB: Sendable, Hashable {
    package var red: Double
    package var green: Double
    package var blue: Double
  }

  private let profile: Data
  private var transform: cmsHTRANSFORM?
  private var pixelTransform: cmsHTRANSFORM?
  private var known: [Color: RGB] = [:]

  /// - Parameter cmykProfile: an ICC profile of the printing condition, class `prtr`, four channels.
  package init(cmykProfile: Data) {
    profile = cmykProfile
  }

  deinit {
    if let transform { cmsDeleteTransform(transform) }
    if let pixelTransform { cmsDeleteTransform(pixelTransform) }
  }

  package func rgb(_ color: Color) throws(RenderingError) -> RGB {
    if let neutral = color.neutral { return RGB(red: neutral, green: neutral, blue: neutral) }
    if let rgb = known[color] { return rgb }
    let rgb =
      switch color {
      case .rgb(let red, let green, let blue): RGB(red: red, green: green, blue: blue)
      case .cmyk(let c, let m, let y, let k): try convert([c, m, y, k])
      case .spot(_, let c, let m, let y, let k):
        // By way of its process colours, so that a gray that stands in for an ink is neutral too.
        try self.rgb(.cmyk(cyan: c, magenta: m, yellow: y, black: k))
      }
    known[color] = rgb
    return rgb
  }

  /// A photograph's inks, four bytes a pixel, 0 solid … 255 none as JPEG files have them, to three bytes a pixel.
  package func rgb(invertedInks inks: [UInt8]) throws(RenderingError) -> [UInt8] {
    let transform: cmsHTRANSFORM
    if let known = pixelTransform {
      transform = known
    } else {
      transform = try open(qrpress_cmyk_inverted_bytes, qrpress_rgb_bytes)
      pixelTransform = transform
    }
    let count = inks.count / 4
    return [UInt8](unsafeUninitializedCapacity: count * 3) { out, filled in
      cmsDoTransform(transform, inks, out.baseAddress, UInt32(count))
      // Black ink alone is gray here too.
      for i in 0..<count where inks[i * 4] == 255 && inks[i * 4 + 1] == 255 && inks[i * 4 + 2] == 255 {
        for channel in 0..<3 { out[i * 3 + channel] = inks[i * 4 + 3] }
      }
      filled = count * 3
    }
  }

  private func convert(_ inks: [Double]) throws(RenderingError) -> RGB {
    let transform = try opened()
    let percent = inks.map { $0 * 100 }
    var out = [0.0, 0.0, 0.0]
    cmsDoTransform(transform, percent, &out, 1)
    let clamped = out.map { min(max($0, 0), 1) }
    return RGB(red: clamped[0], green: clamped[1], blue: clamped[2])
  }

  private func opened() throws(RenderingError) -> cmsHTRANSFORM {
    if let transform { return transform }
    let made = try open(qrpress_cmyk_double, qrpress_rgb_double)
    transform = made
    return made
  }

  private func open(
    _ inks: cmsUInt32Number, _ light: cmsUInt32Number
  ) throws(RenderingError) -> cmsHTRANSFORM {
    // lcms reads a truncated profile as far as it goes, and then takes another rendering intent in silence.
    let declared = profile.prefix(4).reduce(0) { $0 << 8 | Int($1) }
    guard profile.count >= max(declared, 128) else { throw .profile(reason: "it is truncated") }
    let source = profile.withUnsafeBytes { cmsOpenProfileFromMem($0.baseAddress, UInt32($0.count)) }
    guard let source else { throw .profile(reason: "lcms cannot read it") }
    defer { cmsCloseProfile(source) }
    guard cmsGetColorSpace(source) == cmsSigCmykData else {
      throw .profile(reason: "it is not a CMYK profile")
    }
    guard let target = cmsCreate_sRGBProfile() else { throw .profile(reason: "lcms is out of memory") }
    defer { cmsCloseProfile(target) }
    let made = cmsCreateTransform(
      source, inks, target, light, UInt32(INTENT_RELATIVE_COLORIMETRIC),
      UInt32(cmsFLAGS_BLACKPOINTCOMPENSATION))
    guard let made else { throw .profile(reason: "lcms cannot convert from it") }
    return made
  }
}
