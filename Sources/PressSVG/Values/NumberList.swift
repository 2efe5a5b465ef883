/// Numbers as SVG writes them: `1-2.5.5e3` are three.
struct NumberList {
  private var bytes: [UInt8]
  private var at = 0

  private init(_ text: some StringProtocol) { bytes = Array(text.utf8) }

  /// The numbers of a list with commas or spaces between them; nil when something else is in it.
  static func read(_ text: some StringProtocol) -> [Double]? {
    var list = NumberList(text)
    var numbers: [Double] = []
    list.skipSpace()
    while list.at < list.bytes.count {
      guard let number = list.number() else { return nil }
      numbers.append(number)
      guard list.skipComma() else { return nil }
    }
    return numbers
  }

  /// A number and what follows it at once, a unit for instance.
  static func first(of text: some StringProtocol) -> (number: Double, rest: String)? {
    var list = NumberList(text)
    guard let number = list.number() else { return nil }
    return (number, String(decoding: list.bytes[list.at...], as: UTF8.self))
  }

  private mutating func skipSpace() {
    while at < bytes.count, [32, 9, 10, 12, 13].contains(bytes[at]) { at += 1 }
  }

  /// False when a comma has nothing behind it.
  private mutating func skipComma() -> Bool {
    skipSpace()
    guard at < bytes.count, bytes[at] == UInt8(ascii: ",") else { return true }
    at += 1
    skipSpace()
    return at < bytes.count
  }

  private mutating func digits() -> Int {
    let start = at
    while at < bytes.count, (48...57).contains(bytes[at]) { at += 1 }
    return at - start
  }

  private mutating func number() -> Double? {
    let start = at
    if at < bytes.count, bytes[at] == UInt8(ascii: "-") || bytes[at] == UInt8(ascii: "+") { at += 1 }
    var found = digits()
    if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
      at += 1
      found += digits()
    }
    guard found > 0 else { return nil }
    let end = at
    // `1em` is a number with a unit.
    if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if at < bytes.count, bytes[at] == UInt8(ascii: "-") || bytes[at] == UInt8(ascii: "+") { at += 1 }
      if digits() == 0 { at = end }
    }
    var word = String(decoding: bytes[start..<at], as: UTF8.self)
    if word.hasSuffix(".") { word += "0" }
    guard let number = Double(word), number.isFinite, abs(number) < 1e9 else { return nil }
    return number
  }
}
