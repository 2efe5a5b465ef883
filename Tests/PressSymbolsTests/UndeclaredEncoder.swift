import CQREncode
import PressSymbols
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// libqrencode's functions for a pinned mask, found at run time where it was built with its tests.
///
/// No header declares them, so that nothing may need them at link time.
struct UndeclaredEncoder {
  private typealias Function = @convention(c) (OpaquePointer?, Int32) -> UnsafeMutablePointer<QRcode>?

  private let plain, micro: Function

  /// Leaves a test out where the library does not have them, but not on Linux: Debian's does.
  static var isNeeded: ConditionTrait {
    #if os(Linux)
      let isExpected = true
    #else
      let isExpected = UndeclaredEncoder() != nil
    #endif
    return .enabled(
      if: isExpected,
      "libqrencode was built without its tests here and does not have QRcode_encodeMask to compare with")
  }

  /// Nil when the library does not export them.
  init?() {
    // The program itself and all that is loaded with it.
    guard let program = dlopen(nil, RTLD_NOW), let plain = dlsym(program, "QRcode_encodeMask"),
      let micro = dlsym(program, "QRcode_encodeMaskMQR")
    else { return nil }
    self.plain = unsafeBitCast(plain, to: Function.self)
    self.micro = unsafeBitCast(micro, to: Function.self)
  }

  /// Rows of `1` and `0`; a nil mask is the library's choice.
  ///
  /// Nil when the library makes no symbol, or one of another version.
  func text(of content: [UInt8], version: SymbolVersion, level: ErrorCorrection, mask: Mask?) -> String? {
    let (number, level) = (Int32(version.number), Reference.level(level))
    let input = version.isMicro ? QRinput_newMQR(number, level) : QRinput_new2(number, level)
    defer { QRinput_free(input) }
    let isNumber = content.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    QRinput_append(input, isNumber ? QR_MODE_NUM : QR_MODE_8, Int32(content.count), content)
    guard let code = (version.isMicro ? micro : plain)(input, Int32(mask?.number ?? -1)) else { return nil }
    defer { QRcode_free(code) }
    let width = Int(code.pointee.width)
    guard code.pointee.version == number, width == version.modules else { return nil }
    return (0..<width).map { row in
      String((0..<width).map { code.pointee.data[row * width + $0] & 1 == 1 ? "1" : "0" })
    }.joined(separator: "\n")
  }
}
