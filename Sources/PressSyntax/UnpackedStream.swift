/// The bytes of a PDF's stream with its filters undone, within a bound (ISO 32000-1, 7.4).
package struct UnpackedStream: Sendable, Hashable {
  package var bytes: [UInt8]
  /// Whether what was deflated goes to its own end.
  package var isWhole = true
  /// The filters that are not undone here, from the outermost: LZW, and those of pictures.
  package var rest: [String]

  /// - Parameters:
  ///   - filters: from the outermost, by their long or short names, without a slash.
  ///   - limit: of bytes after each filter.
  /// - Returns: nil when there are more bytes than the limit.
  package init?(_ packed: [UInt8], filters: [String], atMost limit: Int) {
    (bytes, rest) = (packed, filters)
    while let filter = rest.first {
      switch filter {
      case "ASCIIHexDecode", "AHx": bytes = UnpackedStream.hexadecimal(bytes)
      case "ASCII85Decode", "A85": bytes = ASCII85.decode(bytes)
      case "RunLengthDecode", "RL":
        guard let runs = UnpackedStream.runs(bytes, atMost: limit) else { return nil }
        bytes = runs
      case "FlateDecode", "Fl":
        guard let content = Inflation.content(of: bytes, atMost: limit) else { return nil }
        (bytes, isWhole) = (content.bytes, isWhole && content.isWhole)
      default: return
      }
      rest.removeFirst()
    }
    if bytes.count > limit { return nil }
  }

  /// Up to the end mark; what is no digit counts for nothing.
  private static func hexadecimal(_ letters: [UInt8]) -> [UInt8] {
    var (bytes, high): ([UInt8], UInt8?) = ([], nil)
    for letter in letters.prefix(while: { $0 != UInt8(ascii: ">") }) {
      guard let digit = Character(Unicode.Scalar(letter)).hexDigitValue else { continue }
      if let known = high {
        bytes.append(known << 4 | UInt8(digit))
        high = nil
      } else {
        high = UInt8(digit)
      }
    }
    return high.map { bytes + [$0 << 4] } ?? bytes
  }

  private static func runs(_ packed: [UInt8], atMost limit: Int) -> [UInt8]? {
    var (bytes, at): ([UInt8], Int) = ([], 0)
    while at < packed.count, packed[at] != 128 {
      let length = Int(packed[at])
      if length < 128 {
        bytes += packed[(at + 1)...].prefix(length + 1)
        at += length + 2
      } else {
        if at + 1 < packed.count { bytes += repeatElement(packed[at + 1], count: 257 - length) }
        at += 2
      }
      if bytes.count > limit { return nil }
    }
    return bytes
  }
}
