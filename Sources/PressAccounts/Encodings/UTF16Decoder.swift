/// UTF-16 in either order of bytes, with or without its mark.
struct UTF16Decoder: TextDecoder {
  let isBigEndian: Bool
  private var half: UInt8?
  private var high: UInt32?

  init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

  mutating func decode(_ bytes: [UInt8], isLast: Bool, into text: inout [UInt8]) -> Bool {
    text.reserveCapacity(text.count + bytes.count * 3 / 2)
    for byte in bytes {
      guard let first = half else {
        half = byte
        continue
      }
      half = nil
      guard take(isBigEndian ? UInt32(first) << 8 | UInt32(byte) : UInt32(byte) << 8 | UInt32(first), &text)
      else { return false }
    }
    return !isLast || (half == nil && high == nil)
  }

  /// One unit; NUL is in no text.
  private mutating func take(_ unit: UInt32, _ text: inout [UInt8]) -> Bool {
    if let first = high {
      guard unit & 0xFC00 == 0xDC00 else { return false }
      high = nil
      let value = 0x10000 + ((first & 0x3FF) << 10 | unit & 0x3FF)
      text += [
        UInt8(0xF0 | value >> 18), UInt8(0x80 | value >> 12 & 0x3F), UInt8(0x80 | value >> 6 & 0x3F),
        UInt8(0x80 | value & 0x3F),
      ]
      return true
    }
    switch unit {
    case 0: return false
    case ..<0x80: text.append(UInt8(unit))
    case ..<0x800:
      text.append(UInt8(0xC0 | unit >> 6))
      text.append(UInt8(0x80 | unit & 0x3F))
    case 0xD800..<0xDC00: high = unit
    case 0xDC00..<0xE000: return false
    default:
      text.append(UInt8(0xE0 | unit >> 12))
      text.append(UInt8(0x80 | unit >> 6 & 0x3F))
      text.append(UInt8(0x80 | unit & 0x3F))
    }
    return true
  }
}
