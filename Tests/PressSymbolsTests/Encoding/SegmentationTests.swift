import TestSupport
import Testing

@testable import PressSymbols

struct SegmentationTests {
  /// Bits of a division by the standard's formulas; nil when a mode does not take its bytes.
  private func bits(_ segments: [Segment], _ bytes: [UInt8], _ version: SymbolVersion) -> Int? {
    var sum = 0
    for segment in segments {
      let count = segment.bytes.count
      guard let header = segment.mode.headerBits(in: version),
        bytes[segment.bytes].allSatisfy({ SegmentMode(densestFor: $0).rawValue <= segment.mode.rawValue })
      else { return nil }
      sum += header
      switch segment.mode {
      case .numeric: sum += count / 3 * 10 + [0, 4, 7][count % 3]
      case .alphanumeric: sum += count / 2 * 11 + count % 2 * 6
      case .byte: sum += count * 8
      }
    }
    return sum
  }

  /// The least over every way of giving each byte a mode.
  private func exhaustive(_ bytes: [UInt8], _ version: SymbolVersion) -> Int? {
    var best: Int?
    let ways = (0..<bytes.count).reduce(1) { power, _ in power * 3 }
    for way in 0..<ways {
      var (segments, rest): ([Segment], Int) = ([], way)
      for index in bytes.indices {
        let mode = SegmentMode.allCases[rest % 3]
        rest /= 3
        if let last = segments.last, last.mode == mode {
          segments[segments.count - 1] = Segment(mode: mode, bytes: last.bytes.lowerBound..<(index + 1))
        } else {
          segments.append(Segment(mode: mode, bytes: index..<(index + 1)))
        }
      }
      if let sum = bits(segments, bytes, version), sum < best ?? .max { best = sum }
    }
    return best
  }

  @Test(arguments: [1, 10, 27])
  func `is the least of all divisions of short texts`(version: Int) throws {
    let seed = UInt64.random(in: 0..<1 << 32)
    var random = SeededGenerator(seed: seed)
    let version = try #require(SymbolVersion(version))
    for _ in 0..<40 {
      let bytes = Array(random.text(of: "0123AZ:a", count: Int.random(in: 1...8, using: &random)).utf8)
      let found = try #require(Segmentation(of: bytes, in: version))
      #expect(found.bits == exhaustive(bytes, version), "seed \(seed): \(bytes)")
      #expect(found.bits == bits(found.segments, bytes, version), "seed \(seed): \(bytes)")
    }
  }

  @Test(arguments: 1...4)
  func `is the least of all divisions in Micro QR`(version: Int) throws {
    let seed = UInt64.random(in: 0..<1 << 32)
    var random = SeededGenerator(seed: seed)
    let version = try #require(SymbolVersion(micro: version))
    for alphabet in ["01", "01A", "01Aa"] {
      for _ in 0..<20 {
        let bytes = Array(random.text(of: alphabet, count: Int.random(in: 1...8, using: &random)).utf8)
        let found = Segmentation(of: bytes, in: version)
        #expect(found?.bits == exhaustive(bytes, version), "seed \(seed): \(bytes)")
      }
    }
  }

  /// Headers are 12…14 bits: modes alternate only in longer runs than the exhaustive search can try.
  @Test func `divides long runs as the exhaustive search cannot try`() throws {
    let text = "HTTPS://EXAMPLE.COM/t/2026/item/000000000123"
    let found = try #require(Segmentation(of: Array(text.utf8), in: SymbolVersion.all[3]))
    #expect(
      found.segments == [
        Segment(mode: .alphanumeric, bytes: 0..<20), Segment(mode: .byte, bytes: 20..<32),
        Segment(mode: .numeric, bytes: 32..<44),
      ])
    #expect(found.bits == (13 + 110) + (12 + 96) + (14 + 40))
  }

  @Test func `segments cover everything in order`() throws {
    let seed = UInt64.random(in: 0..<1 << 32)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let bytes = Array(random.link().utf8)
      let segments = try #require(Segmentation(of: bytes, in: SymbolVersion.all[0])).segments
      #expect(segments.flatMap { Array($0.bytes) } == Array(bytes.indices), "seed \(seed)")
      #expect(zip(segments, segments.dropFirst()).allSatisfy { $0.mode != $1.mode }, "seed \(seed)")
    }
  }

  @Test func `there is none where the version lacks the mode`() throws {
    let (m1, m2) = (SymbolVersion.allMicro[0], SymbolVersion.allMicro[1])
    #expect(Segmentation(of: Array("12A".utf8), in: m1) == nil)
    #expect(Segmentation(of: Array("a12".utf8), in: m2) == nil)
    #expect(Segmentation(of: Array("12A".utf8), in: m2)?.bits == 4 + 17)
  }

  @Test func `the longest beginning takes the budget and no more`() {
    let bytes = Array("12345678".utf8)[...]
    let ends = [17, 18, 20, 21, 24, 41].map {
      Segmentation.end(of: bytes, fitting: $0, in: SymbolVersion.all[0])
    }
    #expect(ends == [0, 1, 1, 2, 3, 8])
    #expect(Segmentation.end(of: bytes.dropFirst(4), fitting: 18, in: SymbolVersion.all[0]) == 5)
  }
}
