import Foundation
import PressDiagnostics
import PressDrawing
import PressPDF
import PressRendering
import PressSymbols
import PressTemplates
import Testing

@testable import PressAssets
@testable import PressInspection
@testable import PressReports
@testable import PressResources

/// A code on a page as a press file: what the tests of plates spoil.
struct PressFile {
  var scene: Scene
  let code: VectorCheck.Code
  var separations = ExpectedSeparations(modules: [.black])

  /// A code of 30 mm at 10, 10 on a page of 60 × 50 mm, in one colour on a white patch.
  init(
    _ text: String = "https://x.com/intent/follow?screen_name=SwiftLang", ink: Color = .black,
    side: Length = .mm(30), below: [Scene.Node] = [], above: [Scene.Node] = []
  ) throws {
    let symbol = try Symbol(text: text, requirements: SymbolRequirements())
    let box = Rect(Point(.mm(10), .mm(10)), Size(side, side))
    let placement = try #require(
      CodePlacement(modules: symbol.modules, in: box, quietZone: .standard, grid: .exact))
    let modules = symbol.path(moduleSide: placement.module, origin: placement.origin)
    scene = Scene(
      trim: Size(side + .mm(30), side + .mm(20)), bleed: Edges(all: .mm(3)),
      nodes: below + [.fill(modules, .solid(ink))] + above)
    code = VectorCheck.Code(placement: placement, quietZone: 4, expected: symbol.encoded)
  }

  static func profile() throws -> Data { try Resources.cmykProfile() }

  func bytes() throws -> Data {
    try PressFile.pdf(of: scene)
  }

  /// A plain PDF of a scene.
  static func pdf(of scene: Scene) throws -> Data {
    let document = try PressDocument(.pressed(.plain, title: "t"), sources: .drawn(by: GlyphOutlines()))
    try document.addPage(PressPage(scene))
    return try document.finish()
  }

  /// The words of what is found in the drawn plates.
  func drawn() throws -> [String] {
    let check = VectorCheck(renderer: .init(cmykProfile: try PressFile.profile()), ground: .color(.white))
    return try check.plates(code, in: scene, separations: separations).findings.map(\.code)
  }

  /// The words of what is found in the written file, as Ghostscript separates it.
  func proven(dots: Int = PlateProof.usualDots) throws -> (reported: CodeReport.Verdict?, codes: [String]) {
    let result = try PlateProof.prove(
      bytes(), as: .pdf, codes: [PlateProof.Code(page: 0, code, separations: separations)], dots: dots,
      inkLimit: 3.2)
    return (result.verdicts.first, result.findings.map(\.diagnostic.code))
  }

  static func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Rect {
    Rect(x: .mm(x), y: .mm(y), width: .mm(width), height: .mm(height))
  }
}
