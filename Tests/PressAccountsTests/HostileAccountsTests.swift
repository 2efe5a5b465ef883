import Foundation
import PressDiagnostics
import PressLinks
import TestSupport
import Testing

@testable import PressAccounts
@testable import PressFiles

/// Whatever the bytes, accounts are read or reported, and nothing else happens.
struct HostileAccountsTests {
  private static let seeds = [
    "id,platform,account,name.zh\na,x,acme,大使馆\n\"b\",weibo,1234567890,\"say \"\"hi\"\"\"\n",
    "[{\"id\":\"a\",\"platform\":\"x\",\"account\":\"acme\",\"name\":{\"zh\":\"\\u5927\"}},\n{\"platform\":\"x\",\"account\":1e5}]",
    "{\"platform\":\"x\",\"account\":\"a\"}\n{\"platform\":\"x\",\"account\":\"\\ud83d\\ude00\",\"v\":[1,{}]}\n",
  ]

  private static let pieces: [[UInt8]] = [
    [0x22], [0x22, 0x22], [0x2C], [0x3B], [0x09], [0x0A], [0x0D], [0x0D, 0x0A], [0x5C], [0x7B], [0x7D],
    [0x5B], [0x5D],
    [0x3A], [0x00], [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0x80], [0xE5, 0xA4, 0xA7], [0xB4, 0xF3],
    [0x84, 0x31, 0x95],
    Array("sep=;\n".utf8), Array("\\ud800".utf8), Array("null".utf8), Array("2.80E+15".utf8), [0x23],
    [0x3F, 0x3F],
  ]

  private static func mutated(_ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = Array((seeds.randomElement(using: &generator) ?? "").utf8)
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      let low = Int.random(in: 0...bytes.count, using: &generator)
      let high = min(bytes.count, low + Int.random(in: 0...4, using: &generator))
      let piece = pieces.randomElement(using: &generator) ?? []
      bytes.replaceSubrange(
        low..<high, with: Bool.random(using: &generator) ? piece : piece + bytes[low..<high])
    }
    if Int.random(in: 0..<20, using: &generator) == 0 {
      bytes = (0..<200).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }
    return bytes
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func `no bytes bring the reader down`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for round in 0..<300 {
      let bytes = Self.mutated(&generator)
      let name = ["a.csv", "a.json", "a.jsonl", "a"][round % 4]
      do {
        let reader = try AccountsSample.read(bytes: Data(bytes), name: name, maximumInMemory: round % 3 * 50)
        // Good rows read the same the second time, and something is reported when there are none.
        #expect(reader.rows.allSatisfy { !$0.id.isEmpty || !$0.link.link.isEmpty })
        #expect(!reader.rows.isEmpty || !reader.findings.reported.isEmpty, "seed \(seed), round \(round)")
        for diagnostic in reader.findings.reported {
          #expect(diagnostic.position.map { $0.line > 0 && $0.column >= $0.firstShown } == true)
          #expect(!diagnostic.description.isEmpty)
        }
      } catch let failure as PressFailure {
        #expect(failure.kind == .badData, "seed \(seed), round \(round)")
      }
    }
  }
}
