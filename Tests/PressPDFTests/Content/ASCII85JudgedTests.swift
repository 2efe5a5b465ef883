import Foundation
import PressSyntax
import TestSupport
import Testing

struct ASCII85JudgedTests {
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
        \(ASCII85.encode([UInt8](bytes)))
        (END) =

        """
      try Judge.withFile(Data(host.utf8), "x.ps") { file in
        let said = try Judge.run(
          "gs", ["-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=nullpage", file.path])
        #expect(said == "SAME\nEND\n", "\(count) bytes, seed \(seed)")
      }
    }
  }
}
