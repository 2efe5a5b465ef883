// What stands where something else is expected.

extension JSONScan {
  /// The character at the scan, in quotes.
  func shown(_ bytes: [UInt8]) -> String {
    guard index < bytes.count else { return "the end" }
    return JSONScan.quoted(bytes[index..<min(index + 40, bytes.count)], characters: 1)
  }

  /// The first characters of some bytes, in quotes.
  static func quoted(_ bytes: ArraySlice<UInt8>, characters: Int) -> String {
    "'\(String(decoding: bytes, as: UTF8.self).prefix(characters))'"
  }

  /// The way out for what people write who think of another language than JSON.
  func hint(_ bytes: [UInt8]) -> String? {
    guard index < bytes.count else { return nil }
    switch bytes[index] {
    case UInt8(ascii: "'"): return "JSON has double quotes"
    case UInt8(ascii: "/"), UInt8(ascii: "#"): return "JSON has no comments"
    case 0xE2 where bytes[index...].starts(with: [0xE2, 0x80]): return "JSON has straight double quotes"
    case 0xEF where bytes[index...].starts(with: [0xEF, 0xBC]): return "JSON's marks are half-width: \" , :"
    default: return nil
    }
  }
}
