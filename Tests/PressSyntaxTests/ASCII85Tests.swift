import PressSyntax
import TestSupport
import Testing

struct ASCII85Tests {
  /// Wikipedia's and Adobe's own; Ghostscript judges more, beside the EPS that it stands in.
  @Test(arguments: [("Man ", "9jqo^"), ("\0\0\0\0", "z"), ("\0\0\0\0\0", "z!!"), ("", ""), ("Man", "9jqo")])
  func `known texts`(text: String, encoded: String) {
    #expect(ASCII85.encode(Array(text.utf8)) == encoded + "\n~>")
    #expect(ASCII85.decode(Array(encoded.utf8)) == Array(text.utf8))
  }

  @Test func `letters become bytes, up to the end mark`() {
    let letters = "9jqo^BlbD-BleB1DJ+*+F(f,q~>"
    #expect(ASCII85.decode(Array(letters.utf8)) == Array("Man is distinguished".utf8))
    #expect(ASCII85.decode(Array("z9j\nqo~>9jqo".utf8)) == [0, 0, 0, 0] + Array("Man".utf8))
  }

  @Test func `what was encoded comes back`() {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    for count in (0..<9).map({ $0 }) + [60, 61, 1000, 4999] {
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      #expect(ASCII85.decode(Array(ASCII85.encode(bytes).utf8)) == bytes, "seed \(seed)")
    }
  }

  @Test func `no line begins as a comment, none is long`() {
    // Bytes whose encoding is all '%': 4 in each of five places.
    let word = (0..<5).reduce(UInt32(0)) { sum, _ in sum * 85 + 4 }
    let group = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) }
    let lines = ASCII85.encode(Array([[UInt8]](repeating: group, count: 100).joined())).split(separator: "\n")
    #expect(lines.count > 5)
    #expect(lines.allSatisfy { !$0.hasPrefix("%") && $0.utf8.count <= 76 })
  }
}
