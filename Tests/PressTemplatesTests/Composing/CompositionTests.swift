import Foundation
import PressDrawing
import PressSymbols
import TestSupport
import Testing

@testable import PressTemplates

struct CompositionTests {
  /// A template with every kind of slot; the scene in millimetres is kept in Goldens.
  private static let yaml = """
    template: small
    medium: paper
    page: { size: [90mm, 55mm], bleed: 3mm }
    palette: { brand: "#a00020", paper: "#fff8f0" }
    fields: { headline: { default: { en: Follow us, zh: 扫码关注 } } }
    pages:
      - artwork: back.svg
        slots:
          - { shape: rect, box: [0mm, 45mm, 90mm, 10mm], color: brand }
          - { shape: line, from: [5mm, 44mm], to: [85mm, 44mm], stroke: brand, width: 0.5mm }
          - { text: "{{headline.zh}}\\n{{headline.en}}", box: [5mm, 5mm, 45mm, 20mm], size: 14pt, weight: bold, color: brand }
          - { image: "{{logo}}", box: [5mm, 28mm, 20mm, 12mm], fit: cover }
          - { code: main, at: [55mm, 8mm], size: 30mm, patch: { radius: 2mm } }
          - { code: side, at: [55mm, 8mm], size: 10mm, optional: true }
        foreground: front.svg
    """

  @Test(arguments: ["exact", "300dpi"]) func `the scene of a small template`(grid: String) throws {
    let files = ["back.svg": Fixture.svg(96, 61), "front.svg": Fixture.svg(90, 55)]
    let template = try Fixture(Self.yaml, files: files).template()
    let values = template.filling(TemplateValues(texts: ["logo": "logo.png"]))
    let made = try Composer.make().compose(
      template, values, symbols: ["main": try Fixture.symbol()],
      pictures: ["logo.png": try Fixture.inspect(Fixture.png(400, 400), nil)],
      on: grid == "exact" ? .exact : .dots(.print))
    try Golden.expect(made.scene.description, is: "small-\(grid).scene")
  }
}

/// Texts that were looked at once; QRPRESS_RECORD=1 writes them anew.
enum Golden {
  static func expect(_ text: String, is name: String) throws {
    let file = Repository.file("Tests/PressTemplatesTests/Goldens/\(name)")
    if ProcessInfo.processInfo.environment["QRPRESS_RECORD"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let golden = try String(contentsOf: file, encoding: .utf8)
    #expect(text == golden)
  }
}
