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
  private var euro = CodePage936Euro()

  /// Nil when the system does not know the encoding.
  init?() {
    guard let converter = Converter(from: "GB18030", to: "UTF-8") else { return nil }
    self.converter = converter
  }

  func decode(_ bytes: [UInt8], isLast: Bool, into text: inout [UInt8]) -> Bool {
    converter.convert(euro.replaced(in: bytes), isLast: isLast, into: &text)
  }
}
