import Foundation
import Testing

@testable import PressSVG

/// Files as programs write them: in UTF-8, in UTF-16, packed.
struct SVGSourceTests {
  private static let text =
    "<?xml version='1.0' encoding='utf-16'?>\n<svg xmlns='http://www.w3.org/2000/svg'>\n<title>é关😀</title></svg>"

  private static func wide(_ text: String, isBigEndian: Bool) -> Data {
    Data(
      text.utf16.flatMap {
        isBigEndian ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)]
      })
  }

  @Test(arguments: [
    Data([0xFF, 0xFE]) + wide(text, isBigEndian: false), Data([0xFE, 0xFF]) + wide(text, isBigEndian: true),
    wide(text, isBigEndian: false), wide(text, isBigEndian: true),
  ])
  func `UTF-16 is read, with places in letters`(bytes: Data) throws {
    #expect(SVGSource.isSVG(bytes))
    let root = try SVGParser.read(bytes)
    #expect(root.children.first?.ownText == "é关😀")
    #expect(root.children.first?.place == SVGPlace(line: 3, column: 1))
  }

  /// `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 4'/>`, by gzip.
  ///
  /// Made anew for each use: `Data` marks its pointers, so that the address sanitizer takes a stored one for lost.
  private static var packed: Data {
    Data(
      base64Encoded:
        "H4sIAAAAAAACA7MpLktXqMjNySu2Vc8oKSmw0tcvLy/XKzfWyy9K1zcyMDDQB6pQVyjLTC13yq+wVTdQMFCwUDBR17cDANXg5Cg7AAAA"
    ) ?? Data()
  }

  @Test func `a packed drawing is read`() throws {
    #expect(SVGSource.isSVG(Self.packed))
    #expect(try SVGParser.read(Self.packed)["viewBox"] == "0 0 8 4")
  }

  @Test(arguments: [
    (packed.dropLast(9), "packed (.svgz), and damaged"), (packed + Data([0]), "packed (.svgz), and damaged"),
    (Data([0xFF, 0xFE, 0, 0, 0x3C, 0, 0, 0]), "is in UTF-32"),
    (Data([0xFF, 0xFE, 0x3C]), "is in UTF-16, and damaged"),
    (Data([0xFF, 0xFE, 0x3C, 0, 0x00, 0xD8]), "is in UTF-16, and damaged"),
  ])
  func `what is neither is told by its name`(bytes: Data, words: String) {
    let fault = #expect(throws: SVGFault.self) { _ = try SVGParser.read(bytes) }
    #expect(fault?.message.contains(words) == true && fault?.hint != nil, "\(fault?.message ?? "read")")
  }

  /// A page of zeros a thousand times as large as its file.
  @Test func `what is packed is unpacked as far as a drawing may be large`() throws {
    #expect(GzipStream.head(of: Self.packed, 4) == Data("<svg".utf8))
    #expect(throws: SVGFault.tooLarge) { _ = try GzipStream.unpacked(Self.packed, atMost: 20) }
  }

  @Test func `other files are none`() {
    #expect(!SVGSource.isSVG(Data("%PDF-1.7".utf8)) && !SVGSource.isSVG(Data([0x1F, 0x8B, 8, 0])))
  }
}
