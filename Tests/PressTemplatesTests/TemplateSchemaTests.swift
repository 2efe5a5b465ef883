import Foundation
import PressSymbols
import Testing

@testable import PressTemplates

/// `Docs/schema/template.schema.json` says the same as the reader.
struct TemplateSchemaTests {
  private func definition(_ name: String) throws -> [String: Any] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../..")
    let file = root.appending(path: "Docs/schema/template.schema.json")
    let schema = try JSONSerialization.jsonObject(with: try Data(contentsOf: file)) as? [String: Any]
    let definitions = try #require(schema?["definitions"] as? [String: Any])
    return try #require(definitions[name] as? [String: Any])
  }

  private func keys(_ name: String) throws -> Set<String> {
    Set(try #require(try definition(name)["properties"] as? [String: Any]).keys)
  }

  @Test func `slots have the keys that are read`() throws {
    #expect(try keys("code") == Set(TemplateReader.codeKeys))
    #expect(try keys("textSlot") == Set(TemplateReader.textKeys))
    #expect(try keys("image") == Set(TemplateReader.imageKeys))
    #expect(try keys("shape") == Set(TemplateReader.shapeKeys))
    #expect(try keys("each") == Set(TemplateReader.repeatedKeys))
    #expect(try keys("look") == Set(LookReader.keys))
  }

  @Test func `frames are those that are drawn`() throws {
    let look = try #require(try definition("look")["properties"] as? [String: Any])
    let forms = try #require((look["frame"] as? [String: Any])?["oneOf"] as? [[String: Any]])
    #expect(forms.first?["enum"] as? [String] == CodeFrame.Shape.allCases.map(\.rawValue))
  }
}
