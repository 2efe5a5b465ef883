import Foundation
import TestSupport
import Testing

@testable import PressPDF

struct ASCII85Tests {
  /// The first two are Wikipedia's and Adobe's own; Ghostscript judges the rest.
  @Test(arguments: [("Man ", "9jqo^"), ("\0\0\0\0", "z"), ("\0\0\0\0\0", "z!!"), ("", ""), ("Man", "9jqo")])
  func `known texts`(text: String, encoded: String) {
    #expect(ASCII85.encode(Data(text.utf8)) == encoded + "\n~>")
  }

  @Test func `Ghostscript decodes what was encoded`() throws {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    for count in [1, 2, 3, 4, 5, 60, 61, 1000, 4999] {
      let bytes = Data((0..<count).map { _ in UInt8.random(in: 0...255, using: &random) })
      let hex = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
      let host = """
        /expected <\(hex)> def /got \(max(count, 1)) string def
        {/source currentfile /ASCII85Decode filter def
        source got readstring {} {pop (SHORT) =} ifelse pop
        source read {pop (LONG) =} if source flushfile
        got expected eq {(SAME) =} {(OTHER) =} ifelse} exec
        \(ASCII85.encode(bytes))
        (END) =

        """
      try Judge.withFile(Data(host.utf8), "x.ps") { file in
        let said = try Judge.run(
          "gs", ["-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=nullpage", file.path])
        #expect(said == "SAME\nEND\n", "\(count) bytes, seed \(seed)")
      }
    }
  }

  @Test func `no line begins as a comment, none is long`() {
    // Bytes whose encoding is all '%': 4 in each of five places.
    let word = (0..<5).reduce(UInt32(0)) { sum, _ in sum * 85 + 4 }
    let group = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) }
    let lines = ASCII85.encode(Data([[UInt8]](repeating: group, count: 100).joined()))
      .split(separator: "\n")
    #expect(lines.count > 5)
    #expect(lines.allSatisfy { !$0.hasPrefix("%") && $0.utf8.count <= 76 })
  }
}
