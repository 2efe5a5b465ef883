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
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let scaled = (self * scale).rounded()
    guard scaled.magnitude < 1e15 else { return String(self) }
    let whole = Int64(scaled.magnitude) / Int64(scale)
    var fraction = String(Int64(scaled.magnitude) % Int64(scale))
    fraction = String(repeating: "0", count: Swift.max(0, places - fraction.count)) + fraction
    while fraction.last == "0" { fraction.removeLast() }
    let sign = scaled < 0 ? "-" : ""
    return fraction.isEmpty ? "\(sign)\(whole)" : "\(sign)\(whole).\(fraction)"
  }
}
