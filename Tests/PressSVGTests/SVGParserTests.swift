import Foundation
import Testing

@testable import PressSVG

struct SVGParserTests {
  private func fault(_ text: String) -> SVGFault? {
    do throws(SVGFault) {
      _ = try SVGParser.read(Data(text.utf8))
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    ("", "not sound XML"), ("<svg>", "not sound XML"), ("<svg><a></svg>", "not sound XML"),
    ("words", "not sound XML"),
    (String(repeating: "<g>", count: 200), "nests more than 180"),
    ("<svg " + (0..<5000).map { "a\($0)=''" }.joined(separator: " ") + "/>", "thousands of attributes"),
    ("<?xml-stylesheet href='a.css'?><svg/>", "styles from another file"),
  ])
  func `what cannot be gone through is told`(text: String, words: String) {
    #expect(fault(text)?.message.contains(words) == true, "\(fault(text)?.message ?? "read")")
  }

  private static let root = "<svg xmlns='http://www.w3.org/2000/svg'><text>&c;</text></svg>"

  /// Entities that lie elsewhere, asked for or not.
  @Test(arguments: [
    ("<!DOCTYPE svg [\n<!ENTITY a 'x'>\n  <!ENTITY c SYSTEM 'FILE'>]>\(root)", "'&c;'", 3, 3),
    ("<!DOCTYPE svg [\n<!ENTITY c PUBLIC '-//Sample//EN' 'FILE'>]><svg/>", "'&c;'", 2, 1),
    ("<!DOCTYPE svg [<!ENTITY % d SYSTEM 'FILE'> %d;]>\(root)", "'&d;'", 1, 16),
    (
      "<!DOCTYPE svg [<!ENTITY % p '&#60;!ENTITY c SYSTEM \"FILE\">'> %p;]>\(root)", "another file", 1, 1
    ),
  ])
  func `no other file is opened`(text: String, words: String, line: Int, column: Int) throws {
    let secret = FileManager.default.temporaryDirectory.appending(path: "entity-\(UUID().uuidString)")
    try Data("<!ENTITY c 'opened'>".utf8).write(to: secret)
    defer { try? FileManager.default.removeItem(at: secret) }
    let found = fault(text.replacing("FILE", with: secret.absoluteString))
    #expect(found?.message.contains(words) == true && found?.hint != nil, "\(found?.message ?? "read")")
    #expect(found?.place == SVGPlace(line: line, column: column))
  }

  /// With a type that lies elsewhere XML lets a reader leave out what it does not know.
  @Test(arguments: ["<text>a&nbsp;b</text>", "<rect id='a&nbsp;b'/>"])
  func `an entity that is declared nowhere is told`(content: String) {
    let type =
      "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>"
    let found = fault("\(type)\n<svg>\(content)</svg>")
    #expect(found?.message.contains("'&nbsp;', which the file does not declare") == true)
    #expect(found?.place.line == 2)
  }

  /// As Illustrator, Inkscape and others write them.
  @Test(arguments: [
    "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>",
    "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 20010904//EN' 'http://www.w3.org/TR/2001/REC-SVG-20010904/DTD/svg10.dtd'>",
    "<!DOCTYPE svg SYSTEM 'svg11.dtd'>", "<!DOCTYPE svg>",
    """
    <!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd' [
      <!ENTITY ns_svg "http://www.w3.org/2000/svg"><!ENTITY st0 "fill:#FF0000;"><!ENTITY % own "">%own;
      <!ATTLIST svg xmlns:x CDATA #IMPLIED> ]>
    """,
  ])
  func `a document type that says where SVG's is, and entities of the file itself, pass`(type: String) throws
  {
    let isDeclared = type.contains("st0")
    let text =
      "\(type)<svg xmlns='http://www.w3.org/2000/svg' style='\(isDeclared ? "&st0;" : "")'>&lt;&#65;</svg>"
    let root = try SVGParser.read(Data(text.utf8))
    #expect(root.ownText == "<A" && root["style"] == (isDeclared ? "fill:#FF0000;" : ""))
    let drawn = try SVGDrawingTests.read(Data(text.replacing("<svg ", with: "<svg viewBox='0 0 9 9' ").utf8))
    #expect(!String(decoding: drawn.svg, as: UTF8.self).contains("<!"))
  }

  @Test func `entities that grow are not followed`() {
    let levels = "abcdefghi".map { "<!ENTITY \($0)x '\(String(repeating: "&\($0);", count: 10))'>" }
    let text = "<!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'>\(levels.joined())]><svg><text>&ix;</text></svg>"
    #expect(
      (try? SVGParser.read(Data(text.utf8)).children.first?.ownText.count).map { $0 < 10_000_000 } ?? true)
  }

  @Test func `a name that is not UTF-8 is a fault, no crash`() {
    #expect(throws: SVGFault.self) {
      _ = try SVGParser.read(Data("<svg><a".utf8 + [0xFF, 0xFE] + "/></svg>".utf8))
    }
  }

  @Test func `elements know where they begin`() throws {
    let text = """
      <?xml version='1.0'?>
      <!DOCTYPE svg [ <!ENTITY n "http://www.w3.org/2000/svg"> ]>
      <!-- <g> --><svg xmlns='&n;'
        ><g/>é<![CDATA[ <b> ]]><a
      /></svg>
      """
    let root = try SVGParser.read(Data(text.utf8))
    #expect(root.namespace == .svg && root.ownText == "é <b> ")
    #expect(root.place == SVGPlace(line: 3, column: 13))
    #expect(root.children.map(\.place) == [SVGPlace(line: 4, column: 4), SVGPlace(line: 4, column: 26)])
  }
}
