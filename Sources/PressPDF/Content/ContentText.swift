internal import PressDrawing

/// A content stream in the making, as bytes: pages of ten thousand records are made of such.
struct ContentText {
  private(set) var bytes: [UInt8] = []

  var isEmpty: Bool { bytes.isEmpty }

  static func += (text: inout ContentText, more: String) { text.bytes.append(contentsOf: more.utf8) }
  static func += (text: inout ContentText, more: ContentText) { text.bytes += more.bytes }
  static func += (text: inout ContentText, more: OperandText) { text.bytes += more.bytes }

  /// Four digits, capitals.
  mutating func hexadecimal(_ code: Int) {
    for shift in stride(from: 12, through: 0, by: -4) {
      let digit = UInt8(truncatingIfNeeded: code >> shift & 0xF)
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") - 10 + digit)
    }
  }

  /// A number that was looked at before.
  mutating func number(_ value: Double, places: Int) { value.appendDecimal(places: places, to: &bytes) }
}
