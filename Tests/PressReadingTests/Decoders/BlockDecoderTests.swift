import CQREncode
import PressSymbols
import TestSupport
import Testing

@testable import PressReading

/// libqrencode made the blocks: it is the judge of our syndromes, our generator's roots and our placement.
struct BlockDecoderTests {
  private static let levels: [(ErrorCorrection, QRecLevel)] = [
    (.low, QR_ECLEVEL_L), (.medium, QR_ECLEVEL_M), (.quartile, QR_ECLEVEL_Q), (.high, QR_ECLEVEL_H),
  ]

  @Test(arguments: [1, 2, 3, 5, 7, 10, 14, 27, 40], levels)
  func `finds as many errors as were made, in every block`(
    version: Int, level: (ours: ErrorCorrection, theirs: QRecLevel)
  ) throws {
    let seed = UInt64(version * 10 + level.ours.rawValue.utf8.reduce(0) { $0 + Int($1) })
    var generator = SeededGenerator(seed: seed)
    for (bytes, block) in try Artwork(version: version, level.theirs, "abc").blocks(at: level.ours) {
      for count in [0, 1, block.correction / 2] {
        let damaged = Self.damage(bytes, count, &generator)
        #expect(
          BlockDecoder.errors(in: damaged, correction: block.correction) == count, "seed \(seed)")
      }
      // One more may look like another message by chance, hardly ever with so much error correction.
      if block.correction >= 16 {
        let lost = Self.damage(bytes, block.correction / 2 + 1, &generator)
        #expect(BlockDecoder.errors(in: lost, correction: block.correction) == nil, "seed \(seed)")
      }
    }
  }

  @Test(arguments: zip([1, 2, 3, 4], ["12345", "12345678", "abcdefg", "abcdefghijk"]))
  func `takes Micro QR apart, half codewords too`(version: Int, text: String) throws {
    let level: ErrorCorrection = version == 1 ? .low : .medium
    let blocks = try Artwork(try Sample(micro: version, text)).blocks(at: level)
    let (bytes, block) = try #require(blocks.first)
    #expect(blocks.count == 1 && BlockDecoder.errors(in: bytes, correction: block.correction) == 0)
    for place in bytes.indices {
      var damaged = bytes
      damaged[place] ^= 0x10
      #expect(BlockDecoder.errors(in: damaged, correction: block.correction) == 1)
    }
  }

  @Test func `no bytes make it stumble`() {
    for seed in 1...200 as ClosedRange<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let correction = Int.random(in: 2...30, using: &generator)
      let block = (0..<Int.random(in: correction...255, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      let errors = BlockDecoder.errors(in: block, correction: correction)
      #expect(errors.map { (0...correction / 2).contains($0) } ?? true, "seed \(seed)")
    }
  }

  private static func damage(
    _ bytes: [UInt8], _ count: Int, _ generator: inout SeededGenerator
  ) -> [UInt8] {
    var damaged = bytes
    for place in bytes.indices.shuffled(using: &generator).prefix(count) {
      damaged[place] ^= UInt8.random(in: 1...255, using: &generator)
    }
    return damaged
  }
}
