import Foundation
import Testing

@testable import PressPDF

struct InkOperatorsTests {
  /// Cyan is what red lacks, and so on; neutrals are black alone.
  static let simple: @Sendable (Double, Double, Double) throws(PDFError) -> [Double] = { red, green, blue in
    red == green && green == blue ? [0, 0, 0, 1 - red] : [1 - red, 1 - green, 1 - blue, 0]
  }

  private func rewritten(_ text: String) throws -> String {
    String(decoding: try InkOperators(Self.simple).rewrite(Data(text.utf8)), as: UTF8.self)
  }

  @Test(arguments: [
    ("1 0 0 rg 0 0 5 5 re f", "0 1 1 0 k 0 0 5 5 re f"),
    ("q 0 0 0 RG S Q", "q 0 0 0 1 K S Q"),
    ("0.25 g\n1 G", "0 0 0 0.75 k\n0 0 0 0 K"),
    ("0 0 0 1 k", "0 0 0 1 k"),
    ("(1 0 0 rg)Tj 1 1 1 rg", "(1 0 0 rg)Tj 0 0 0 0 k"),
    ("/Pattern cs /x5 scn f", "/Pattern cs /x5 scn f"),
    ("1 0 rg", "1 0 rg"),
  ])
  func `colours become inks and nothing else changes`(text: String, words: String) throws {
    #expect(try rewritten(text) == words)
  }
}
