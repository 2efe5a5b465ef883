import Foundation
import PressDrawing
import TestSupport
import Testing

@testable import PressPDF

struct JPEGFrameTests {
  private func jpeg(_ channels: Int, progressive: Bool = false) throws -> Data {
    try Fixtures.jpeg(24, 16, channels: channels, progressive: progressive) { x, y in
      (0..<channels).map { UInt8(x * 8 + y + $0) }
    }.bytes
  }

  @Test(arguments: [1, 3, 4], [false, true])
  func `says size and channels`(channels: Int, progressive: Bool) throws {
    let frame = try JPEGFrame(jpeg(channels, progressive: progressive))
    #expect((frame.width, frame.height, frame.components) == (24, 16, channels))
  }

  @Test func `fill bytes before a marker are nothing`() throws {
    var bytes = try jpeg(3)
    bytes.insert(contentsOf: [0xFF, 0xFF, 0xFF], at: 2)
    #expect(try JPEGFrame(bytes).width == 24)
  }

  /// The frame's marker replaced by that of a kind of JPEG that PDF does not know.
  @Test(arguments: [0xC3, 0xC5, 0xC9, 0xCA, 0xCF] as [UInt8])
  func `kinds that no press reads are refused`(marker: UInt8) throws {
    var bytes = try jpeg(3)
    let frame = try #require(bytes.range(of: Data([0xFF, 0xC0])))
    bytes[frame.lowerBound + 1] = marker
    #expect(throws: PDFError.self) { try JPEGFrame(bytes) }
  }

  @Test func `twelve bits and no size are refused`() throws {
    let frame = try #require(jpeg(3).range(of: Data([0xFF, 0xC0])))
    for (offset, value) in [(4, 12), (6, 0), (9, 2)] as [(Int, UInt8)] {
      var bytes = try jpeg(3)
      bytes[frame.lowerBound + offset] = value
      if offset == 6 { bytes[frame.lowerBound + 5] = 0 }
      #expect(throws: PDFError.self, "byte \(offset)") { try JPEGFrame(bytes) }
    }
  }

  @Test func `any beginning of a file before its frame is refused, and none does harm`() throws {
    let bytes = try jpeg(3)
    let frame = try #require(bytes.range(of: Data([0xFF, 0xC0])))
    for count in 0...(frame.lowerBound + 8) {
      #expect(throws: PDFError.self, "\(count)") { try JPEGFrame(bytes.prefix(count)) }
    }
  }

  @Test func `bytes at random are refused or read, never worse`() throws {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<2000 {
      var bytes = try jpeg(3)
      for _ in 0..<4 {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      let frame = try? JPEGFrame(bytes)
      #expect(frame.map { $0.width > 0 && $0.height > 0 } ?? true, "seed \(seed)")
    }
  }
}
