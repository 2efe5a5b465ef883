extension StringProtocol {
  /// The text without the spaces around it.
  package var withoutOuterSpaces: Substring {
    var text = self[...].drop { $0 == " " }
    while text.last == " " { text = text.dropLast() }
    return Substring(text)
  }
}

extension Double {
  /// A plain decimal number (`-12.5`); nil for `nan`, `inf`, hexadecimal, exponents, empty text and what no
  /// `Double` can hold.
  package init?(decimal text: some StringProtocol) {
    guard !text.isEmpty, text.allSatisfy({ $0.isASCII && ($0.isNumber || "+-.".contains($0)) }) else {
      return nil
    }
    guard let value = Double(String(text)), value.isFinite else { return nil }
    self = value
  }

  /// The number with at most `places` decimals (0…9), trailing zeros dropped, the same in every locale.
  package func decimal(places: Int) -> String {
    var isWritten = true
    let text = String(unsafeUninitializedCapacity: DecimalDigits.capacity) { bytes in
      guard let count = DecimalDigits.write(self, places: places, to: bytes) else {
        isWritten = false
        return 0
      }
      return count
    }
    return isWritten ? text : String(self)
  }

  /// The same at the end of some text.
  package func appendDecimal(places: Int, to text: inout [UInt8]) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: DecimalDigits.capacity) { bytes in
      guard let count = DecimalDigits.write(self, places: places, to: bytes) else {
        text.append(contentsOf: String(self).utf8)
        return
      }
      text.append(contentsOf: bytes[..<count])
    }
  }
}

/// Decimal numbers as bytes: files hold thousands of them.
private enum DecimalDigits {
  /// Fifteen digits, a point, a zero before it and a sign.
  static let capacity = 24

  /// - Returns: how many bytes were written; nil when the number has more digits than a `Double` is sure of.
  static func write(_ value: Double, places: Int, to bytes: UnsafeMutableBufferPointer<UInt8>) -> Int? {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let scaled = (value * scale).rounded()
    guard scaled.magnitude < 1e15 else { return nil }
    var rest = UInt64(scaled.magnitude)
    var decimals = places
    while decimals > 0, rest % 10 == 0 {
      rest /= 10
      decimals -= 1
    }
    // Backwards from the end of the room, then moved to its beginning.
    var at = bytes.count
    var written = 0
    while rest > 0 || written <= decimals {
      if written == decimals, decimals > 0 {
        at -= 1
        bytes[at] = UInt8(ascii: ".")
      }
      at -= 1
      bytes[at] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
      written += 1
    }
    if scaled < 0 {
      at -= 1
      bytes[at] = UInt8(ascii: "-")
    }
    let count = bytes.count - at
    for place in 0..<count { bytes[place] = bytes[at + place] }
    return count
  }
}
