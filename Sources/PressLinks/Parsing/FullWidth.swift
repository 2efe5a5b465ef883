/// ASCII in full width, as Chinese and Japanese input methods write it: `＠Ｘ１`.
enum FullWidth {
  /// The text with its ASCII in the usual width; the ideographic space is a blank.
  static func narrowed(_ text: some StringProtocol) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map(narrow)))
  }

  static func isIn(_ text: some StringProtocol) -> Bool { text.unicodeScalars.contains { narrow($0) != $0 } }

  private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.value == 0x3000 { return " " }
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }
}
