import PressDiagnostics
import PressDrawing
import PressReading
import PressSymbols
import PressTemplates
import Testing

@testable import CampaignSupport
@testable import PressInspection
@testable import PressReports

struct StressRequirementTests {
  /// A report of ladders with one step that is read.
  private func report(_ margins: [StressKind: Double], readsAtRest: Bool = true) -> StressReport {
    StressReport(
      module: .mm(0.5), ordinaryDistance: .mm(200), readsAtRest: readsAtRest,
      ladders: StressKind.allCases.filter { margins[$0] != nil }.map { kind in
        StressLadder(
          kind: kind, steps: [StressStep(value: margins[kind] ?? 0, zxing: true, zbar: true)], untried: 1)
      })
  }

  private static let ample: [StressKind: Double] = [
    .distance: 900, .tilt: 60, .defocus: 0.5, .motion: 0.63, .noise: 5, .inkGain: 0.15, .inkLoss: 0.1,
    .glare: 8, .weave: 0.315, .jpeg: 10,
  ]

  @Test(arguments: [Medium.paper, .fabric, .screen])
  func `ample margins are no news`(medium: Medium) {
    #expect(medium.warnings(report(Self.ample), name: "a").isEmpty)
  }

  @Test(
    arguments: [
      (.paper, .distance, 355), (.paper, .tilt, 20), (.fabric, .defocus, 0.2), (.screen, .motion, 0.2),
      (.paper, .noise, 2.5), (.paper, .inkGain, 0.025), (.fabric, .inkGain, 0.075),
      (.fabric, .inkLoss, 0.025),
      (.paper, .glare, 1), (.screen, .glare, 1), (.fabric, .weave, 0.2), (.screen, .jpeg, 60),
    ] as [(Medium, StressKind, Double)])
  func `one margin under its need is one warning`(medium: Medium, kind: StressKind, margin: Double) throws {
    var margins = Self.ample
    margins[kind] = margin
    let warnings = medium.warnings(report(margins), name: "code slot 'main'")
    let warning = try #require(warnings.first)
    #expect(warnings.count == 1 && warning.severity == .warning && warning.code == "weak-margin")
    #expect(warning.message.hasPrefix("code slot 'main': the \(kind.rawValue) that it stands is '"))
    #expect(warning.message.hasSuffix("is needed on \(medium.name)") && warning.hint != nil)
  }

  @Test(
    arguments: [(.paper, .weave, 0), (.paper, .jpeg, 100), (.screen, .inkGain, 0), (.fabric, .glare, 0)]
      as [(Medium, StressKind, Double)])
  func `a medium asks for nothing that it does not do`(medium: Medium, kind: StressKind, margin: Double) {
    var margins = Self.ample
    margins[kind] = margin
    #expect(medium.warnings(report(margins), name: "a").isEmpty)
  }

  @Test func `twice the distance that the code claims is enough to the millimetre`() {
    var margins = Self.ample
    margins[.distance] = 400
    #expect(Medium.paper.warnings(report(margins), name: "a").isEmpty)
    margins[.distance] = 399
    #expect(Medium.paper.warnings(report(margins), name: "a").count == 1)
  }

  @Test func `what is not read at all is one warning`() {
    let warnings = Medium.paper.warnings(report([.tilt: 0, .glare: 0], readsAtRest: false), name: "a")
    #expect(warnings.map(\.message) == ["a: is not read even at 200 mm, without any stress"])
  }

  @Test func `a real code runs the medium's own ladders`() throws {
    let (picture, geometry, expected) = try StressSamples.picture(.medium)
    let (figures, warnings) = Medium.paper.stress(
      picture, at: geometry, module: .mm(0.4), expecting: expected, name: "a")
    let keys = try #require(figures).margins.keys.sorted()
    #expect(
      keys == [
        "blur_mm", "distance_mm", "glare_percent", "ink_gain_mm", "ink_loss_mm", "motion_mm", "noise_percent",
        "tilt_degrees",
      ])
    #expect(warnings.isEmpty, "\(warnings)")
    let outside = SymbolGeometry(left: 0, top: 0, moduleDots: 99, modules: 41, quietZone: 4)
    let none = Medium.paper.stress(picture, at: outside, module: .mm(0.3), expecting: expected, name: "a")
    #expect(none.figures == nil && none.warnings.isEmpty)
  }
}
