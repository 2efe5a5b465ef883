internal import PressDiagnostics
package import PressFiles
package import PressLinks
internal import PressReading
internal import PressReports
package import PressSymbols

/// The one code of a picture, to be made again byte for byte.
///
/// What is kept is what a reader transmits: the bytes, the ECIs with their places, and kanji mode. Bounds between
/// digits, letters and bytes are chosen anew; no reader reports them. Capitals in the scheme and the host of a link
/// are the one thing that is not kept.
package struct IssuedCode: Sendable {
  package let link: FollowLink
  package let content: VerbatimContent
  /// The level that it had; nil where the decoder does not report it.
  package let level: ErrorCorrection?

  /// - Throws: `PressFailure`: `failed` when there is no code, `badData` when there are several that differ or
  ///   the code cannot be made again as it is.
  package init(_ file: String) throws(PressFailure) {
    let outcome = try PictureReading.look(at: file)
    guard let first = outcome.found.first else {
      throw PressFailure(.failed, outcome.absence?.diagnostics(for: file) ?? [])
    }
    let readings = outcome.found.map(\.reading)
    guard Set(readings.map { $0.content?.runs ?? [ReadContent.Run(bytes: $0.bytes)] }).count == 1,
      Set(readings.map(\.sequence)).count == 1
    else {
      throw PressFailure(
        .badData, "several-symbols",
        "'\(file)' holds \(readings.count) codes: \(readings.map { TerminalEscaping.quoted($0.text) }.joined(separator: ", "))",
        hint: "crop the picture to the one that you want")
    }
    let read = try IssuedCode.content(of: first.reading, in: file)
    level = first.reading.level.flatMap { ErrorCorrection($0) }
    guard let link = first.link else {
      throw PressFailure(
        .badData, "not-a-link",
        "'\(file)' says \(TerminalEscaping.quoted(first.reading.text)), which must not be made again",
        hint: "a code that runs a script or holds a page is not a link to follow")
    }
    guard let small = CapitalLetters.lowered(first.reading.text) else {
      content = read
      self.link = link.saying(first.reading.text)
      return
    }
    content = IssuedCode.lowered(read)
    self.link = (FollowLink.recognise(small) ?? link).saying(
      small, [CapitalLetters.note(about: first.reading.text)])
  }

  /// The same with scheme and host in small letters, however many runs they stand in.
  private static func lowered(_ content: VerbatimContent) -> VerbatimContent {
    var rest = CapitalLetters.lowered(content.bytes)[...]
    return VerbatimContent(
      runs: content.runs.map { run in
        defer { rest = rest.dropFirst(run.bytes.count) }
        return VerbatimContent.Run(
          eci: run.eci, isKanji: run.isKanji,
          bytes: run.isKanji ? run.bytes : Array(rest.prefix(run.bytes.count)))
      })
  }

  private static func content(
    of reading: SymbolReading, in file: String
  ) throws(PressFailure) -> VerbatimContent {
    if let place = reading.sequence {
      throw PressFailure(
        .badData, "part-of-sequence",
        "'\(file)' holds part \(place.index + 1) of \(place.count) of a longer content",
        hint: "read all of the parts, and make a code of the whole with 'qrpress code text:…'")
    }
    guard let content = reading.content else {
      throw PressFailure(
        .badData, "unknown-encoding",
        "the code in '\(file)' is not ASCII, and its decoder does not tell how it is marked",
        hint: "take a sharper picture, so that ZXing reads it too")
    }
    guard !content.hasFunctionCharacter else {
      throw PressFailure(
        .badData, "function-character",
        "the code in '\(file)' begins with FNC1 (GS1, or an industry's own identifiers), which cannot be made again",
        hint: "have it made by the software that made it, or print the picture itself")
    }
    return VerbatimContent(runs: content.runs)
  }
}
