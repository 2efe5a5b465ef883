internal import PressDiagnostics

/// What a spreadsheet leaves where it could not keep a value.
enum SpreadsheetDamage {
  /// A long number as spreadsheets show it: `2.80E+15`, in parts of Europe `2,80E+15`.
  static func isMangled(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: "+")), let first = text.utf8.first, isDigit(first) else {
      return false
    }
    var rest = Substring(text).utf8.drop(while: isDigit)
    if rest.first == UInt8(ascii: ".") || rest.first == ASCII.comma {
      rest = rest.dropFirst()
      guard let next = rest.first, isDigit(next) else { return false }
      rest = rest.drop(while: isDigit)
    }
    guard let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") else { return false }
    rest = rest.dropFirst()
    return rest.first == UInt8(ascii: "+") && rest.count > 1 && rest.dropFirst().allSatisfy(isDigit)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static let errors: Set<String> = [
    "#N/A", "#NAME?", "#REF!", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#FIELD!",
  ]

  /// What a formula's failure left, or a column too narrow for its number.
  static func fault(in text: String) -> Diagnostic? {
    if errors.contains(text) {
      return .error(
        "spreadsheet-error", "'\(text)' is a spreadsheet's error, not a value",
        hint:
          "a text that begins with '@', '=', '+' or '-' is a formula unless the column is formatted as text")
    }
    if text.utf8.count > 3, text.utf8.allSatisfy({ $0 == UInt8(ascii: "#") }) {
      return .error(
        "spreadsheet-error", "'\(text)' stands where a column was too narrow for its number",
        hint: "widen the column, then save the file again")
    }
    return nil
  }
}
