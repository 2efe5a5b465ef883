import Testing

@testable import PressPDF

struct ContentScannerTests {
  private func tokens(_ text: String) -> [String] {
    var scanner = ContentScanner(Array(text.utf8))
    var tokens: [String] = []
    while let token = scanner.next() {
      switch token {
      case .operand(let range): tokens.append(scanner.text(range))
      case .operator(let range): tokens.append("!" + scanner.text(range))
      case .inlineData(let range): tokens.append("<<\(scanner.text(range))>>")
      }
    }
    return tokens
  }

  @Test(arguments: [
    ("1 0 -.5 rg", ["1", "0", "-.5", "!rg"]),
    ("/P0 scn%rg\nf*", ["/P0", "!scn", "!f*"]),
    ("(a\\)b(c) 1 0 0 rg)Tj", ["(a\\)b(c) 1 0 0 rg)", "!Tj"]),
    ("[(a)-3<4142>]TJ", ["[", "(a)", "-3", "<4142>", "]", "!TJ"]),
    ("/X<</A/B>>BDC EMC", ["/X", "<<", "/A", "/B", ">>", "!BDC", "!EMC"]),
    ("true false null BX", ["true", "false", "null", "!BX"]),
    ("BI /W 1 ID 1 0 0 rg EIx\nEI Q", ["!BI", "/W", "1", "!ID", "<< 1 0 0 rg EIx>>", "!EI", "!Q"]),
    ("", []), ("(open", ["(open"]), ("<41", ["<41"]),
  ])
  func `words are told apart`(text: String, words: [String]) {
    #expect(tokens(text) == words)
  }
}
