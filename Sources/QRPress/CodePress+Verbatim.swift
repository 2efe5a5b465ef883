internal import PressDiagnostics
internal import PressDrawing
internal import PressReading
internal import PressSymbols

extension CodePress {
  /// The symbol of a content that was read elsewhere, read back and compared run by run.
  static func symbol(
    _ content: VerbatimContent, _ requirements: SymbolRequirements
  ) throws(PressFailure) -> Symbol {
    let symbol: Symbol
    do {
      symbol = try Symbol(SymbolPlan(verbatim: content, requirements: requirements))
    } catch {
      throw PressFailure(.badData, [.error("symbol", error.message, hint: error.hint)])
    }
    guard let reading = picture(of: symbol).flatMap({ ZXingReader.read($0).first }),
      reading.content?.runs == content.runs
    else {
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
