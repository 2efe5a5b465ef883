internal import CLCMS
internal import Foundation

/// A colour profile and the one owner of lcms's pointer.
struct ICCProfile: ~Copyable {
  let pointer: cmsHPROFILE

  /// Nil when the bytes are no whole profile.
  init?(_ bytes: Data) {
    // lcms reads a truncated profile as far as it goes, and then takes another rendering intent in silence.
    let declared = bytes.prefix(4).reduce(0) { $0 << 8 | Int($1) }
    guard bytes.count >= max(declared, 128) else { return nil }
    let made = bytes.withUnsafeBytes { cmsOpenProfileFromMem($0.baseAddress, UInt32($0.count)) }
    guard let made else { return nil }
    pointer = made
  }

  private init(owning pointer: cmsHPROFILE) {
    self.pointer = pointer
  }

  /// Nil when memory is out.
  static func sRGB() -> ICCProfile? {
    guard let made = cmsCreate_sRGBProfile() else { return nil }
    return ICCProfile(owning: made)
  }

  deinit { cmsCloseProfile(pointer) }

  var isRGB: Bool { cmsGetColorSpace(pointer) == cmsSigRgbData }
  var isCMYK: Bool { cmsGetColorSpace(pointer) == cmsSigCmykData }
  /// Class `prtr`.
  var isOfOutput: Bool { cmsGetDeviceClass(pointer) == cmsSigOutputClass }
  /// Whether colours can be converted to it, relative colorimetric.
  var convertsTo: Bool {
    cmsIsIntentSupported(pointer, UInt32(INTENT_RELATIVE_COLORIMETRIC), UInt32(LCMS_USED_AS_OUTPUT)) != 0
  }

  /// What it calls itself, in English where it has several names.
  var description: String {
    var text = [CChar](repeating: 0, count: 256)
    cmsGetProfileInfoASCII(pointer, cmsInfoDescription, "en", "US", &text, UInt32(text.count))
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
