import PressDiagnostics
import PressDrawing
import PressReading
import PressReports
import Testing

struct SymbolAbsenceDiagnosticTests {
  private func picture(_ value: UInt8, side: Int = 64) throws -> Bitmap {
    try #require(
      Bitmap(
        width: side, height: side, layout: .gray,
        pixels: (0..<side * side).map { $0 % 16 < 8 && $0 / side % 16 < 8 ? value : 255 }))
  }

  /// What was measured may be the reason all the same, and is reported too; that nothing was measured is no reason.
  @Test func `a decoder that broke down comes first`() throws {
    let failure = DecoderFailure(.zxing, "a reason")
    let nothing = SymbolAbsence(of: try picture(0), failure: failure)
    #expect(nothing.cause == .nothing)
    #expect(nothing.diagnostics(for: "a.png").map(\.code) == ["decoder-failed"])
    let flat = SymbolAbsence(of: try picture(250), failure: failure)
    #expect(flat.diagnostics(for: "a.png").map(\.code) == ["decoder-failed", "no-symbol"])
    #expect(SymbolAbsence(of: try picture(250)).diagnostics(for: "a.png").map(\.code) == ["no-symbol"])
  }

  @Test func `a report says that the decoder failed`() {
    #expect(
      CodeReport.Verdict(.decoderFailed(DecoderFailure(.zxing, "a reason"))) == .reason("decoder failed"))
    #expect(CodeReport.Verdict(.failed(reason: "a reason")) == .reported(false))
  }
}
