internal import PressDiagnostics
internal import PressDrawing
package import PressFiles
internal import PressReading
package import PressSymbols

extension CodePress {
  /// The symbol of a content that was read elsewhere, read back and compared run by run.
  package static func symbol(
    _ content: VerbatimContent, _ requirements: SymbolRequirements
  ) throws(PressFailure) -> Symbol {
    let symbol: Symbol
    do {
      symbol = try Symbol(SymbolPlan(verbatim: content, requirements: requirements))
    } catch {
      throw PressFailure(.badData, [.error("symbol", error.message, hint: error.hint)])
    }
    let outcome = picture(of: symbol).map { ZXingReader.look(at: $0, kinds: [symbol.isMicro ? .micro : .qr]) }
    if let failure = outcome?.failureInstead {
      throw PressFailure(.failed, DecoderFailure.code, failure.message, hint: DecoderFailure.outputHint)
    }
    guard let reading = outcome?.readings.first, reading.content?.runs == content.runs else {
      throw PressFailure(
        .failed, "not-verbatim", "the new code would not say the same, byte for byte",
        hint: "print the issued picture itself, and report this")
    }
    return symbol
  }

  /// Four pixels a module, and the quiet zone.
  private static func picture(of symbol: Symbol) -> Bitmap? {
    let (dots, zone) = (4, 4)
    let side = (symbol.modules + 2 * zone) * dots
    let pixels = (0..<(side * side)).map { index -> UInt8 in
      symbol.isDark(index / side / dots - zone, index % side / dots - zone) ? 0 : 255
    }
    return Bitmap(width: side, height: side, layout: .gray, pixels: pixels)
  }
}
