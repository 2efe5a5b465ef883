/// Line ends within a value, as programs other than text editors write them.
package enum LineEnds {
  /// The same for a text.
  package static func lineFeeds(in text: String) -> String {
    String(decoding: lineFeeds(in: Array(text.utf8)[...]), as: UTF8.self)
  }

  /// A line feed for each vertical tab and form feed (a soft return of FileMaker, Word and PowerPoint), next line, line
  /// separator and paragraph separator of Unicode.
  ///
  /// - Parameter bytes: of UTF-8.
  static func lineFeeds(in bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    // Nearly every value has none: U+0085 begins with C2, U+2028 and U+2029 with E2.
    guard bytes.contains(where: { $0 == 0x0B || $0 == 0x0C || $0 == 0xC2 || $0 == 0xE2 }) else {
      return bytes
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let length = length(bytes[index...])
      if length > 0 { result.append(ASCII.lineFeed) } else { result.append(bytes[index]) }
      index += max(length, 1)
    }
    return result[...]
  }

  /// Bytes of the line end that stands at the beginning; 0 for none of these.
  private static func length(_ bytes: ArraySlice<UInt8>) -> Int {
    switch bytes.first {
    case 0x0B, 0x0C: 1
    case 0xC2: bytes.starts(with: [0xC2, 0x85]) ? 2 : 0
    case 0xE2: bytes.starts(with: [0xE2, 0x80, 0xA8]) || bytes.starts(with: [0xE2, 0x80, 0xA9]) ? 3 : 0
    default: 0
    }
  }
}
