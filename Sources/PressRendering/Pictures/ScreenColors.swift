internal import CLCMS
internal import PressDots
internal import PressDrawing

/// The way from the colours that a picture's own profile means to those of a screen (sRGB); the one owner of lcms's
/// pointer to it.
///
/// Phones write Display P3, cameras Adobe RGB: taken as sRGB, they come out dull.
final class ScreenColors {
  private let pointer: cmsHTRANSFORM
  private let channels: Int

  /// Two of 255 are what profiles of sRGB differ by among themselves.
  private static let slack = 2

  /// Nil where the pixels are sRGB as they are: without a profile, with one of sRGB, with one for other pixels, and with
  /// one that lcms cannot read.
  ///
  /// - Parameters:
  ///   - profile: its bytes.
  ///   - picture: whose pixels it is for; gray ones with opacities are read as three equal channels.
  convenience init?(_ profile: [UInt8], of picture: Bitmap) {
    guard let source = cmsOpenProfileFromMem(profile, UInt32(profile.count)) else { return nil }
    defer { cmsCloseProfile(source) }
    self.init(from: source, of: picture)
  }

  /// Nil as above, and where the numbers make no sense.
  ///
  /// - Parameters:
  ///   - primaries: white, red, green and blue as x and y.
  ///   - curve: from a channel to light, as lcms's type 5: g, a, b, c, d, e, f.
  convenience init?(primaries: [Double], curve: [Double], of picture: Bitmap) {
    func color(_ index: Int) -> cmsCIExyY {
      cmsCIExyY(x: primaries[2 * index], y: primaries[2 * index + 1], Y: 1)
    }
    guard primaries.count == 8, let tone = cmsBuildParametricToneCurve(nil, 5, curve) else { return nil }
    defer { cmsFreeToneCurve(tone) }
    var white = color(0)
    var corners = cmsCIExyYTRIPLE(Red: color(1), Green: color(2), Blue: color(3))
    let tones: [OpaquePointer?] = [tone, tone, tone]
    let source =
      picture.layout == .gray
      ? cmsCreateGrayProfile(&white, tone) : cmsCreateRGBProfile(&white, &corners, tones)
    guard let source else { return nil }
    defer { cmsCloseProfile(source) }
    self.init(from: source, of: picture)
  }

  private init?(from source: cmsHPROFILE, of picture: Bitmap) {
    let isGray = cmsGetColorSpace(source) == cmsSigGrayData
    guard isGray ? picture.isGray : picture.layout != .gray && cmsGetColorSpace(source) == cmsSigRgbData,
      let target = cmsCreate_sRGBProfile()
    else { return nil }
    defer { cmsCloseProfile(target) }
    channels = isGray ? 1 : 3
    let made = cmsCreateTransform(
      source, isGray ? qrpress_gray_bytes : qrpress_rgb_bytes, target, qrpress_rgb_bytes,
      UInt32(INTENT_RELATIVE_COLORIMETRIC), UInt32(cmsFLAGS_BLACKPOINTCOMPENSATION))
    guard let made else { return nil }
    pointer = made
    if isAlike { return nil }
  }

  deinit { cmsDeleteTransform(pointer) }

  /// Whether every colour stays where it is, but for rounding.
  private var isAlike: Bool {
    let steps = stride(from: 0, through: 255, by: 51).map { UInt8($0) }
    let colors: [UInt8] =
      channels == 1
      ? steps : steps.flatMap { red in steps.flatMap { green in steps.flatMap { [red, green, $0] } } }
    let seen = convert(row: colors)
    return seen.indices.allSatisfy { at in
      abs(Int(seen[at]) - Int(channels == 1 ? colors[at / 3] : colors[at])) <= ScreenColors.slack
    }
  }

  private func convert(row: [UInt8]) -> [UInt8] {
    let count = row.count / channels
    return [UInt8](unsafeUninitializedCapacity: count * 3) { out, filled in
      cmsDoTransform(pointer, row, out.baseAddress, UInt32(count))
      filled = count * 3
    }
  }

  /// The same picture in sRGB; opacities stay, and grays stay gray.
  func convert(_ picture: Bitmap) -> Bitmap {
    var picture = picture
    let layout = picture.layout.channels
    for row in 0..<picture.height {
      let places = row * picture.width..<(row + 1) * picture.width
      let own = places.flatMap { at in picture.pixels[at * layout..<at * layout + channels] }
      let seen = convert(row: own)
      for (index, at) in places.enumerated() {
        let isNeutral = (1..<channels).allSatisfy { own[index * channels + $0] == own[index * channels] }
        for channel in 0..<min(layout, 3) {
          picture.pixels[at * layout + channel] = seen[index * 3 + (isNeutral ? 1 : channel)]
        }
      }
    }
    return picture
  }
}

extension Bitmap {
  /// Whether each pixel has one value in all of its colours.
  fileprivate var isGray: Bool {
    let channels = layout.channels
    guard channels > 1 else { return true }
    for at in stride(from: 0, to: pixels.count, by: channels) {
      guard pixels[at] == pixels[at + 1], pixels[at] == pixels[at + 2] else { return false }
    }
    return true
  }
}
