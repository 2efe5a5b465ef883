import Foundation
import PressDrawing
import PressRendering
import PressSymbols
import PressTemplates
import PressText
import TestSupport
import Testing

@testable import CampaignSupport
@testable import PressAssets
@testable import PressDots
@testable import PressResources

/// Every built-in bundle, filled with samples in both languages, as it looked when somebody last looked at it.
///
/// A scene (text) and a picture of 200 dots for each page lie in Goldens; QRPRESS_RECORD=1 writes them anew, and
/// then they are to be looked at before they are kept.
struct BundleGoldenTests {
  private static let longerSide = 200.0
  private static let folder = Repository.file("Tests/PressAssetsTests/Goldens")

  /// The bundles in the repository's `Templates`.
  private static let names: [String] = {
    let all =
      (try? FileManager.default.contentsOfDirectory(atPath: Repository.file("Templates").path)) ?? []
    return all.filter {
      FileManager.default.fileExists(atPath: Repository.file("Templates/\($0)/template.yaml").path)
    }
    .sorted()
  }()

  private static var records: Bool {
    let environment = ProcessInfo.processInfo.environment
    return environment["QRPRESS_RECORD"] == "1" && environment["CI"] == nil
  }

  @Test(arguments: names) func `a bundle looks as it did`(name: String) throws {
    let (template, _) = try TemplateLibrary().load(name, from: Self.folder)
    let content = try TemplateProof.samples(for: template, language: nil, folder: Self.folder)
    var symbols: [String: Symbol] = [:]
    for code in content.codes { symbols[code.slot.name] = try code.source.symbol() }
    let filling = Composer.Content(values: content.values, symbols: symbols, pictures: content.pictures)
    let renderer = RasterRenderer(cmykProfile: try Resources.cmykProfile())
    for page in content.template.pages {
      let scene = try Composer(setter: TextSetter()).compose(
        page, of: content.template, with: filling, on: .exact
      ).scene
      try expect(scene, is: "\(name)-\(page.name).scene")
      let longer = max(scene.trim.width, scene.trim.height).millimetres
      let resolution = try #require(Resolution(dotsPerInch: Self.longerSide * 25.4 / longer))
      let picture = try renderer.draw(
        scene, at: resolution, ground: .color(content.template.garment ?? .white))
      try expect(picture, is: "\(name)-\(page.name).png")
    }
  }

  @Test func `no golden is left of a bundle that is gone`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
      .filter { $0.hasSuffix(".png") || $0.hasSuffix(".scene") }
    // A picture and a scene of every bundle at least. Goldens of other things have a folder of their own.
    #expect(files.count >= 2 * Self.names.count)
    for file in files {
      #expect(Self.names.contains { file.hasPrefix($0 + "-") }, "\(file)")
      let size = try Data(contentsOf: Self.folder.appending(path: file)).count
      #expect(size <= 24 * 1024, "\(file) has \(size) bytes")
    }
  }

  private func expect(_ scene: Scene, is name: String) throws {
    let text = SceneGolden.text(scene)
    let golden = try golden(Data(text.utf8), name)
    let expected = String(decoding: golden, as: UTF8.self).split(separator: "\n")
    let actual = text.split(separator: "\n")
    // The lines that differ, not two long texts.
    let change = actual.difference(from: expected).map { step in
      switch step {
      case .remove(let line, let words, _): "- \(line + 1): \(words)"
      case .insert(let line, let words, _): "+ \(line + 1): \(words)"
      }
    }
    #expect(change.isEmpty, "\(name):\n\(change.joined(separator: "\n"))")
  }

  private func expect(_ picture: Bitmap, is name: String) throws {
    let bytes = try golden(try PNGEncoder.encode(picture), name)
    let expected = try #require(try ImageDecoder.picture(bytes))
    let difference = PictureDifference(expected, picture)
    guard difference?.isTolerable != true else { return }
    let folder = FileManager.default.temporaryDirectory.appending(path: "qrpress-goldens")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: name)
    let sheet = try #require(PictureDifference.sheet(expected, picture))
    try PNGEncoder.encode(sheet).write(to: file)
    Issue.record(
      """
      \(name) looks different (mean \(difference?.mean ?? .nan), worst tile \(difference?.worstTile ?? .nan)): \
      expected | difference | actual are in \(file.path)
      """)
  }

  /// The golden of a name, after it was written anew where that is asked for.
  private func golden(_ bytes: Data, _ name: String) throws -> Data {
    let file = Self.folder.appending(path: name)
    if Self.records {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try bytes.write(to: file)
    }
    return try Data(contentsOf: file)
  }
}
