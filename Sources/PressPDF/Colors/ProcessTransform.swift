internal import CLCMS
internal import Foundation

/// A way from red, green and blue to four inks; the one owner of lcms's pointer to it.
final class ProcessTransform {
  private let pointer: cmsHTRANSFORM

  /// - Parameters:
  ///   - profile: of the press.
  ///   - own: of the colours; nil is sRGB.
  ///   - isByte: whether it is for pixels rather than for single colours.
  init(to profile: Data, from own: Data?, isByte: Bool) throws(PDFError) {
    guard let target = ICCProfile(profile) else { throw .profile(reason: "lcms cannot read it") }
    let made: cmsHTRANSFORM?
    if let own, let source = ICCProfile(own) {
      made = ProcessTransform.make(source, target, isByte)
    } else {
      guard let source = ICCProfile.sRGB() else { throw .profile(reason: "lcms is out of memory") }
      made = ProcessTransform.make(source, target, isByte)
    }
    guard let made else { throw .profile(reason: "lcms cannot convert to it") }
    pointer = made
  }

  deinit { cmsDeleteTransform(pointer) }

  private static func make(
    _ source: borrowing ICCProfile, _ target: borrowing ICCProfile, _ isByte: Bool
  ) -> cmsHTRANSFORM? {
    cmsCreateTransform(
      source.pointer, isByte ? qrpress_rgb_byte : qrpress_rgb_double,
      target.pointer, isByte ? qrpress_cmyk_byte : qrpress_cmyk_double,
      UInt32(INTENT_RELATIVE_COLORIMETRIC), UInt32(cmsFLAGS_BLACKPOINTCOMPENSATION))
  }

  /// One colour, 0…1 each; inks in per cent.
  func convert(_ color: [Double]) -> [Double] {
    var inks = [0.0, 0, 0, 0]
    cmsDoTransform(pointer, color, &inks, 1)
    return inks
  }

  /// Pixels of three bytes to pixels of four.
  func convert(_ pixels: [UInt8]) -> [UInt8] {
    let count = pixels.count / 3
    return [UInt8](unsafeUninitializedCapacity: count * 4) { inks, filled in
      cmsDoTransform(pointer, pixels, inks.baseAddress, UInt32(count))
      filled = count * 4
    }
  }
}
