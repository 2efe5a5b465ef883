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
