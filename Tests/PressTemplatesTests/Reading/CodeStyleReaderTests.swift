import PressDiagnostics
import PressDrawing
import PressSymbols
import PressYAML
import Testing

@testable import PressTemplates

struct CodeStyleReaderTests {
  private func read(_ yaml: String) -> (codeStyle: CodeStyle?, reported: [String]) {
    let document = YAMLDocument(parsing: yaml, file: "s.yaml")
    let codeStyle = document.root.flatMap { CodeStyleReader.readFile($0) }
    return (
      codeStyle,
      document.diagnostics.map { "\($0.position?.line ?? 0):\($0.position?.column ?? 0) \($0.code)" }
    )
  }

  @Test func `a frame is a word, or says all`() throws {
    #expect(read("style: a\nframe: band\n").codeStyle?.frame == CodeFrame(.band))
    let (codeStyle, reported) = read(
      """
      style: a
      frame:
        shape: header
        color: "#102030"
        text-color: "#ffffff"
        font: Noto Sans
        text: { en: Scan me, zh: 扫一扫 }
      """)
    #expect(reported == [])
    let frame = try #require(codeStyle?.frame)
    #expect(frame.shape == .header)
    #expect(frame.families == ["Noto Sans"])
    #expect(frame.words?.lines(in: "zh") == "扫一扫")
    #expect(frame.words?.lines(in: nil) == "Scan me\n扫一扫")
    #expect(frame.withoutColors.color == nil && frame.withoutColors.words == frame.words)
  }

  @Test(arguments: [
    ("frame: bnad\n", "2:8 wrong-value"), ("frame: { color: \"#000000\" }\n", "2:8 missing-key"),
    ("frame: { shape: band, text: '' }\n", "2:29 wrong-value"),
    ("frame: { shape: band, font: No Such Font }\n", "2:29 missing-font"),
    ("frame: { shape: band, colour: \"#ff0000\" }\n", "2:23 unknown-key"),
  ])
  func `faults are reported with their place`(line: String, reported: String) {
    #expect(read("style: a\n" + line).reported == [reported])
  }
}
