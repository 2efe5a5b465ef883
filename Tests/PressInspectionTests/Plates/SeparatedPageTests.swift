import Foundation
import PressDrawing
import Testing

@testable import PressInspection

struct SeparatedPageTests {
  /// A Photoshop file of 2 × 1 dots: resources as given, channel n holding n · 10 and n · 10 + 1.
  private func file(
    channels: Int = 4, names: [String]? = nil, depth: Int = 8, mode: Int = 4, compression: Int = 0
  ) -> Data {
    func number(_ value: Int, _ bytes: Int) -> [UInt8] {
      (0..<bytes).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
    func block(_ bytes: [UInt8]) -> [UInt8] { number(bytes.count, 4) + bytes }
    func resource(_ kind: Int, _ content: [UInt8]) -> [UInt8] {
      Array("8BIM".utf8) + number(kind, 2) + [0, 0] + block(content) + (content.count % 2 == 1 ? [0] : [])
    }
    var list: [UInt8] = []
    for name in names ?? [] { list += [UInt8(name.utf8.count)] + Array(name.utf8) }
    // Ghostscript pads the list, and counts the padding.
    if list.count % 2 == 1 { list.append(0) }
    var bytes = Array("8BPS".utf8)
    for (value, size) in [(1, 2), (0, 6), (channels, 2), (1, 4), (2, 4), (depth, 2), (mode, 2)] {
      bytes += number(value, size)
    }
    var resources = resource(1005, [1, 2, 3])
    if names != nil { resources += resource(1006, list) }
    for part in [[], resources, []] { bytes += block(part) }
    bytes += number(compression, 2)
    for channel in 0..<channels { bytes += [UInt8(channel * 10), UInt8(channel * 10 + 1)] }
    return Data(bytes)
  }

  private func read(_ bytes: Data) -> SeparatedPage? { SeparatedPage(psd: bytes, resolution: .print) }

  @Test func `process inks, then the named ones`() throws {
    let page = try #require(read(file(channels: 6, names: ["PANTONE 186", "专色"])))
    #expect(page.plates.map(\.ink) == Ink.process + [.spot("PANTONE 186"), .spot("专色")])
    #expect(
      page.plates.map(\.picture.pixels) == [[0, 1], [10, 11], [20, 21], [30, 31], [40, 41], [50, 51]])
    #expect(page.width == 2 && page.height == 1)
    #expect(try #require(read(file())).plates.map(\.ink) == Ink.process)
  }

  @Test func `anything else is no page`() {
    #expect(read(file(channels: 5)) == nil)
    #expect(read(file(channels: 3)) == nil)
    #expect(read(file(depth: 16)) == nil)
    #expect(read(file(mode: 3)) == nil)
    #expect(read(file(compression: 1)) == nil)
    let whole = file(channels: 5, names: ["a"])
    #expect(read(whole) != nil)
    for count in 0..<whole.count { #expect(read(whole.prefix(count)) == nil, "\(count)") }
  }

  @Test func `a box is cut out by whole dots`() throws {
    let resolution = try #require(Resolution(dotsPerInch: 25.4))
    let bytes = file()
    let page = try #require(SeparatedPage(psd: bytes, resolution: resolution))
    let cut = try #require(page.plates(in: Rect(x: .mm(1), y: .mm(0), width: .mm(1), height: .mm(1))))
    #expect(cut.map(\.picture.pixels) == [[1], [11], [21], [31]])
    #expect(page.plates(in: Rect(x: .mm(2), y: .mm(0), width: .mm(1), height: .mm(1))) == nil)
  }
}
