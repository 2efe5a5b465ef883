import Foundation
import PressYAML
import Testing

struct YAMLTextTests {
  @Test(arguments: [
    Data("名: a\n".utf8), Data([0xEF, 0xBB, 0xBF]) + Data("名: a\n".utf8),
    Data([0xFF, 0xFE]) + ("名: a\n".data(using: .utf16LittleEndian) ?? Data()),
    Data([0xFE, 0xFF]) + ("名: a\n".data(using: .utf16BigEndian) ?? Data()),
  ])
  func `every Unicode with a mark is read`(bytes: Data) throws {
    let text = try #require(YAMLDocument.text(bytes))
    let root = try #require(YAMLDocument(parsing: text, file: "t.yaml").root?.openMapping(of: "it"))
    #expect(root["名"]?.string() == "a")
  }

  @Test func `other bytes are no text`() {
    #expect(YAMLDocument.text(Data([0x61, 0xFF, 0xFE])) == nil)
    #expect(YAMLDocument.text(Data([0xFF, 0xFE, 0x61])) == nil)
  }
}
