internal import PressDiagnostics
internal import PressLinks
internal import PressYAML

/// What happened to a value before it came here.
enum ValueDamage {
  static func diagnostic(of text: String) -> Diagnostic? {
    if text.utf8.first == UInt8(ascii: "#"), let fault = SpreadsheetDamage.fault(in: text) { return fault }
    return Mojibake.isSuspect(Array(text.utf8)[...]) ? Mojibake.diagnostic(of: text) : nil
  }
}
