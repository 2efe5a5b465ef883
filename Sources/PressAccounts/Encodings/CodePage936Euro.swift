/// The '€' of Windows' code page 936, one byte 80, written as GB18030 writes it.
struct CodePage936Euro {
  private static let byte: UInt8 = 0x80
  private static let gb18030: [UInt8] = [0xA2, 0xE3]

  /// Bytes of a character that are still to come; after a first one it is not known whether 1 or 3 are.
  private var expected = 0

  /// The next piece of a text; what it ends within goes on in the one after.
  mutating func replaced(in bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for byte in bytes {
      if expected > 0 {
        // A digit in second place makes a character of four bytes.
        expected = expected == 3 && !(0x30...0x39).contains(byte) ? 0 : expected - 1
        result.append(byte)
      } else if byte == CodePage936Euro.byte {
        result += CodePage936Euro.gb18030
      } else {
        if byte > 0x80 { expected = 3 }
        result.append(byte)
      }
    }
    return result
  }
}
