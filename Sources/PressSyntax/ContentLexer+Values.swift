/// What words stand for.
extension ContentLexer {
  /// The word as it stands in the stream.
  package func text(_ word: Word) -> String { String(decoding: bytes[word.range], as: UTF8.self) }

  /// The value of a number, read as viewers do: a second sign or point counts for nothing.
  ///
  /// 0 for one of more than 300 characters.
  package func number(_ word: Word) -> Double {
    guard word.range.count <= 300 else { return 0 }
    var (value, scale, isNegative, isFraction) = (0.0, 1.0, false, false)
    for place in word.range {
      switch bytes[place] {
      case let digit where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit):
        value = value * 10 + Double(digit - UInt8(ascii: "0"))
        if isFraction { scale *= 10 }
      case UInt8(ascii: "-") where place == word.range.lowerBound: isNegative = true
      case UInt8(ascii: "."): isFraction = true
      default: break
      }
    }
    return (isNegative ? -value : value) / scale
  }

  /// A name without its slash, the bytes that it spells in digits put in their places.
  package func name(_ word: Word) -> String {
    let written = bytes[word.range].dropFirst()
    guard written.contains(UInt8(ascii: "#")) else { return String(decoding: written, as: UTF8.self) }
    var (text, at): ([UInt8], Int) = ([], written.startIndex)
    while at < written.endIndex {
      if written[at] == UInt8(ascii: "#"), at + 2 < written.endIndex,
        let high = ContentLexer.digit(written[at + 1]), let low = ContentLexer.digit(written[at + 2])
      {
        text.append(high << 4 | low)
        at += 3
      } else {
        text.append(written[at])
        at += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes of a string, in parentheses or in digits.
  ///
  /// Which character an escape stands for is not looked up, only that it is one: nobody who asks reads the text.
  package func string(_ word: Word) -> [UInt8] {
    word.kind == .hexadecimalString ? hexadecimal(bytes[word.range]) : literal(bytes[word.range])
  }

  private func literal(_ written: ArraySlice<UInt8>) -> [UInt8] {
    var (text, open, isEscaped): ([UInt8], Int, Bool) = ([], 1, false)
    for byte in written.dropFirst() {
      if isEscaped {
        isEscaped = false
      } else {
        switch byte {
        case UInt8(ascii: "\\"):
          isEscaped = true
          continue
        case UInt8(ascii: "("): open += 1
        case UInt8(ascii: ")"): open -= 1
        default: break
        }
        if open == 0 { return text }
      }
      text.append(byte)
    }
    return text
  }

  private func hexadecimal(_ written: ArraySlice<UInt8>) -> [UInt8] {
    let digits = written.compactMap(ContentLexer.digit)
    return stride(from: 0, to: digits.count, by: 2).map {
      digits[$0] << 4 | ($0 + 1 < digits.count ? digits[$0 + 1] : 0)
    }
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
