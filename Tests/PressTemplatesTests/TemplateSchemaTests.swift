import Foundation
import PressSymbols
import PressText
import TestSupport
import Testing

@testable import PressTemplates

/// `Docs/schema/template.schema.json` says the same as the reader.
struct TemplateSchemaTests {
  private func schema() throws -> [String: Any] {
    let file = Repository.file("Docs/schema/template.schema.json")
    return try #require(
      try JSONSerialization.jsonObject(with: try Data(contentsOf: file)) as? [String: Any])
  }

  private func definition(_ name: String) throws -> [String: Any] {
    let definitions = try #require(try schema()["definitions"] as? [String: Any])
    return try #require(definitions[name] as? [String: Any])
  }

  /// What the schema says of a key of the whole file.
  private func property(_ name: String) throws -> [String: Any] {
    let properties = try #require(try schema()["properties"] as? [String: Any])
    return try #require(properties[name] as? [String: Any])
  }

  private func keys(_ name: String) throws -> Set<String> {
    Set(try #require(try definition(name)["properties"] as? [String: Any]).keys)
  }

  @Test func `a template has the keys that are read`() throws {
    let properties = try #require(try schema()["properties"] as? [String: Any])
    #expect(Set(properties.keys) == Set(TemplateReader.keys))
  }

  @Test func `slots have the keys that are read`() throws {
    #expect(try keys("code") == Set(TemplateReader.codeKeys))
    #expect(try keys("textSlot") == Set(TemplateReader.textKeys))
    #expect(try keys("image") == Set(TemplateReader.imageKeys))
    #expect(try keys("shape") == Set(TemplateReader.shapeKeys))
    #expect(try keys("each") == Set(TemplateReader.repeatedKeys))
    #expect(try keys("look") == Set(CodeStyleReader.keys))
  }

  @Test func `fields have the keys and the types that are read`() throws {
    let fields = try #require(try property("fields")["additionalProperties"] as? [String: Any])
    let forms = try #require(fields["oneOf"] as? [[String: Any]])
    let keys = try #require(forms.last?["properties"] as? [String: Any])
    #expect(Set(keys.keys) == Set(TemplateReader.fieldKeys))
    #expect((keys["type"] as? [String: Any])?["enum"] as? [String] == FieldKind.allCases.map(\.rawValue))
  }

  @Test func `texts stand where they are set`() throws {
    let text = try #require(try definition("textSlot")["properties"] as? [String: Any])
    let places = (text["valign"] as? [String: Any])?["enum"] as? [String]
    #expect(places == TextStyle.VerticalAlignment.allCases.map(\.rawValue))
    let breaks = (text["break"] as? [String: Any])?["enum"] as? [String]
    #expect(breaks == TextStyle.Breaking.allCases.map(\.rawValue))
  }

  @Test func `media are those that are there`() throws {
    let forms = try #require(try property("medium")["anyOf"] as? [[String: Any]])
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Repository.file("Templates/media").path)
    let names = files.map { String($0.dropLast(".yaml".count)) }
    #expect(forms.first?["enum"] as? [String] == MediumCatalog(names: names) { _ in nil }.names)
  }

  @Test func `frames are those that are drawn`() throws {
    let look = try #require(try definition("look")["properties"] as? [String: Any])
    let forms = try #require((look["frame"] as? [String: Any])?["oneOf"] as? [[String: Any]])
    #expect(forms.first?["enum"] as? [String] == CodeFrame.Shape.allCases.map(\.rawValue))
  }
}
