import Foundation
import TestSupport
import Testing

@testable import CampaignSupport
@testable import PressAssets
@testable import PressCampaigns

/// The schemas in `Docs/schema` take every bundle and every example, judged by Python's jsonschema.
struct SchemaTests {
  private static let root = Repository.root

  private static let python = OutsideJudge.python(with: "jsonschema", "yaml")

  private static func run(_ python: String, _ arguments: [String]) throws -> (status: Int32, out: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [python] + arguments
    let out = Pipe()
    process.standardOutput = out
    process.standardError = out
    try process.run()
    let bytes = try out.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
  }

  private static let script = """
    import json, sys, yaml, jsonschema
    schema = json.load(open(sys.argv[1]))
    jsonschema.Draft7Validator.check_schema(schema)
    for path in sys.argv[2:]:
        jsonschema.validate(yaml.safe_load(open(path)), schema)
    """

  private func judge(_ schema: String, _ files: [String]) throws -> (status: Int32, out: String) {
    let path = Self.root.appending(path: "Docs/schema/\(schema).schema.json").path
    return try Self.run(try #require(Self.python), ["-c", Self.script, path] + files)
  }

  private func files(_ folder: String, _ name: String) throws -> [String] {
    let base = Self.root.appending(path: folder)
    return try FileManager.default.contentsOfDirectory(atPath: base.path).sorted()
      .map { base.appending(path: "\($0)/\(name)").path }
      .filter { FileManager.default.fileExists(atPath: $0) }
  }

  @Test(.judged(by: .jsonschema))
  func `every bundle and every example are valid, a wrong key is not`() throws {
    let bundles = try files("Templates", "template.yaml")
    #expect(bundles.count >= 3)
    let judged = try judge("template", bundles)
    #expect(judged.status == 0, "\(judged.out)")
    let examples = try files("Examples", "campaign.yaml")
    #expect(examples.count >= 2)
    let campaigns = try judge("campaign", examples)
    #expect(campaigns.status == 0, "\(campaigns.out)")
    let work = try Workspace()
    let wrong = try work.write(Workspace.card.replacing("medium:", with: "mediun:"), to: "template.yaml")
    #expect(try judge("template", [wrong]).status != 0)
  }

  @Test func `campaigns have the keys that are read`() throws {
    let file = Self.root.appending(path: "Docs/schema/campaign.schema.json")
    let schema = try JSONSerialization.jsonObject(with: try Data(contentsOf: file)) as? [String: Any]
    let properties = try #require(schema?["properties"] as? [String: Any])
    #expect(Set(properties.keys) == Set(CampaignReader.keys))
    let asset = try #require((properties["assets"] as? [String: Any])?["items"] as? [String: Any])
    let formats = ((asset["properties"] as? [String: Any])?["formats"] as? [String: Any])?["items"]
    let named = (formats as? [String: Any])?["enum"] as? [String] ?? []
    #expect(Set(named) == Set(AssetFormat.ofTemplates.map(\.rawValue)))
  }
}
