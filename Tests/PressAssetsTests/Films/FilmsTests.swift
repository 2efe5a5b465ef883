import Foundation
import PressDiagnostics
import PressDrawing
import PressRendering
import Testing

@testable import CampaignSupport
@testable import PressAssets
@testable import PressCampaigns
@testable import PressFiles
@testable import PressReports

/// Films of a small shirt: a coloured bar, white words' stand-in, and a code on its patch.
struct FilmsTests {
  private static let row = "id,platform,account\na,x,SwiftLang\n"

  private static func shirt(garment: String, medium: String = "fabric", more: String = "") -> String {
    """
    template: shirt
    medium: \(medium)
    \(medium == "fabric" ? "garment: \"\(garment)\"" : "")
    page: { size: [60mm, 50mm], resolution: 300dpi }
    palette: { brand: "#ff4a2e" }
    pages:
      - slots:
          - { shape: rect, box: [2mm, 2mm, 20mm, 4mm], color: brand }
          - { shape: rect, box: [30mm, 2mm, 20mm, 1mm], color: paper }
          - { code: main, at: [10mm, 12mm], size: 36mm\(more) }
    """
  }

  private func workspace(_ template: String) throws -> Workspace {
    let work = try Workspace()
    try work.write(template, to: "shirt/template.yaml")
    try work.campaign(
      accounts: Self.row, assets: "- { template: shirt, formats: [separations] }")
    return work
  }

  private func film(_ name: String, in work: Workspace) throws -> Bitmap {
    let bytes = try work.bytes("out/c/shirt/a-separations/\(name)")
    return try ImageDecoder.decode(EncodedImage(format: .png, bytes: bytes)).gray()
  }

  /// Whether a film has ink at a place of the art, in millimetres from its corner.
  private func hasInk(_ film: Bitmap, _ x: Double, _ y: Double) -> Bool {
    func dot(_ millimetres: Double) -> Int { Int((15 + millimetres) / 25.4 * 600) }
    return film.pixels[dot(y) * film.width + dot(x)] == 0
  }

  @Test func `dark cloth gets a white film below the others, drawn in by 0.3 mm`() async throws {
    let work = try workspace(Self.shirt(garment: "#111111"))
    let (outcome, _) = try await work.run()
    #expect(outcome.passed)
    #expect(
      work.files(in: "out/c/shirt/a-separations")
        == ["1-white.film.png", "2-brand.film.png", "3-black.film.png"])
    let (white, brand, black) = (
      try film("1-white.film.png", in: work), try film("2-brand.film.png", in: work),
      try film("3-black.film.png", in: work)
    )
    #expect([white, brand, black].allSatisfy { $0.width == white.width && $0.height == white.height })
    #expect(abs(Double(white.width) - 90 / 25.4 * 600) <= 1)

    #expect(hasInk(brand, 2.1, 4) && hasInk(brand, 21.9, 4) && !hasInk(brand, 1.9, 4))
    #expect(!hasInk(white, 2.25, 4) && hasInk(white, 2.35, 4), "the underbase is drawn in below colour")
    #expect(hasInk(white, 30.1, 2.1) && hasInk(white, 49.9, 2.9), "what is white is not")
    #expect(!hasInk(brand, 40, 2.5) && !hasInk(black, 40, 2.5))
    #expect(hasInk(white, 10.1, 12.1) && hasInk(white, 28, 30), "the patch lies below the whole code")
  }

  @Test func `the dark ink's film alone gives the code, to others too`() async throws {
    let work = try workspace(Self.shirt(garment: "#111111"))
    let (outcome, _) = try await work.run()
    let code = try #require(outcome.reports.first?.codes.first)
    #expect(code.check.zxing == .reported(true) && code.check.zbar == .reported(true))
    #expect(code.check.plates == .reported(true))
    let file = work.path("out/c/shirt/a-separations/3-black.film.png")
    #expect(try Judge.zbar(file) == [code.encoded])
  }

  @Test func `light cloth gets no white, cloth between only what is white`() async throws {
    for (garment, first) in [("#ffffff", "1-brand.film.png"), ("#c8c8c8", "1-white.film.png")] {
      let work = try workspace(Self.shirt(garment: garment))
      _ = try await work.run()
      #expect(work.files(in: "out/c/shirt/a-separations").first == first)
      guard first.contains("white") else { continue }
      let white = try film(first, in: work)
      #expect(!hasInk(white, 10, 4) && hasInk(white, 40, 2.5))
    }
  }

  @Test func `a code without its patch on dark cloth does not leave`() async throws {
    let work = try workspace(Self.shirt(garment: "#111111", more: ", patch: none"))
    let (outcome, _) = try await work.run()
    #expect(!outcome.passed)
    #expect(work.files(in: "out/c/shirt").isEmpty)
  }

  @Test func `the second run finds them unchanged, and a film that is gone is made again`() async throws {
    let work = try workspace(Self.shirt(garment: "#111111"))
    _ = try await work.run()
    #expect(try await work.run().outcome.unchanged == 1)
    try FileManager.default.removeItem(atPath: work.path("out/c/shirt/a-separations/2-brand.film.png"))
    #expect(try await work.run().outcome.written == 1)
  }

  @Test func `a page for screens has no films`() async throws {
    let work = try workspace(Self.shirt(garment: "", medium: "screen"))
    let failure = await #expect(throws: PressFailure.self) { _ = try await work.run() }
    #expect(failure?.diagnostics.map(\.code) == ["films-of-screen"])
  }
}
