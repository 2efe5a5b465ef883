#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// GB18030, which holds GBK and GB 2312: what Excel calls CSV on a Chinese Windows.
///
/// By the system's iconv. Windows' code page 936 writes '€' as the one byte 80, where GB18030 has no character; the
/// WHATWG's decoder takes it for that reason, and so does this one.
final class GB18030Decoder: TextDecoder {
  private let converter: Converter
  private var plausibility = GB18030Plausibility()
  private var euro = CodePage936Euro()

  /// Nil when the system does not know the encoding.
  init?() {
    guard let converter = Converter(from: "GB18030", to: "UTF-8") else { return nil }
    self.converter = converter
  }

  /// Whether what was decoded looks like Chinese.
  var isPlausible: Bool { plausibility.isPlausible }
  /// Whether it looks like a Western encoding instead.
  var isWestern: Bool { plausibility.isWestern }

  func decode(_ bytes: [UInt8], isLast: Bool, into text: inout [UInt8]) -> Bool {
    let bytes = euro.replaced(in: bytes)
    plausibility.feed(bytes)
    return converter.convert(bytes, isLast: isLast, into: &text)
  }
}
