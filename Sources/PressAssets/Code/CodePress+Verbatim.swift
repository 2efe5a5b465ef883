internal import PressDiagnostics
internal import PressDrawing
package import PressFiles
internal import PressLinks
internal import PressReading
package import PressSymbols

extension CodePress {
  /// The request with what it keeps byte for byte, or without where the content is in a mode that cannot be made again.
  ///
  /// A reader gives kanji mode and the Hanzi mode of GB/T 18284 alike: two bytes a character. Which one it was shows
  /// in what the new code says.
  static func settled(_ request: CodeRequest) throws(PressFailure) -> CodeRequest {
    guard let content = request.verbatim, content.runs.contains(where: \.isKanji) else { return request }
    let symbol = try? Symbol(SymbolPlan(verbatim: content, requirements: request.requirements))
    if let symbol, try reading(of: symbol)?.text == request.link.link { return request }
    var anew = request
    anew.verbatim = nil
    anew.link = request.link.saying(
      request.link.link,
      [
        Diagnostic(
          .note, code: "hanzi-mode",
          "the issued code is in Hanzi mode (GB/T 18284), which few readers know; the new one says the same in UTF-8",
          hint: "compare the two with 'qrpress read' if its readers are programs of your own")
      ])
    return anew
  }

  /// The symbol of a content that was read elsewhere, read back and compared run by run.
  ///
  /// - Parameter text: what the issued code says; nil compares the bytes alone.
  package static func symbol(
    _ content: VerbatimContent, _ requirements: SymbolRequirements, saying text: String? = nil
  ) throws(PressFailure) -> Symbol {
    let symbol: Symbol
    do {
      symbol = try Symbol(SymbolPlan(verbatim: content, requirements: requirements))
    } catch {
      throw PressFailure(.badData, [.error("symbol", error.message, hint: error.hint)])
    }
    guard let reading = try reading(of: symbol), reading.content?.runs == content.runs,
      text == nil || reading.text == text
    else {
      throw PressFailure(
        .failed, "not-verbatim", "the new code would not say the same, byte for byte",
        hint: "print the issued picture itself, or make a code of its text with 'qrpress code text:…'")
    }
    return symbol
  }

  /// What ZXing reads of a symbol; nil when it reads nothing.
  private static func reading(of symbol: Symbol) throws(PressFailure) -> SymbolReading? {
    let outcome = picture(of: symbol).map { ZXingReader.look(at: $0, kinds: [symbol.isMicro ? .micro : .qr]) }
    if let failure = outcome?.failureInstead {
      throw PressFailure(.failed, DecoderFailure.code, failure.message, hint: DecoderFailure.outputHint)
    }
    return outcome?.readings.first
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
