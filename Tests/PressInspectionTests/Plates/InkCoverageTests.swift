import Foundation
import PressDrawing
import PressTemplates
import TestSupport
import Testing

@testable import CampaignSupport
@testable import PressAssets
@testable import PressInspection

@Suite(.judged(by: .ghostscript))
struct InkCoverageTests {
  private func heaviest(_ nodes: Scene.Node..., width: Double = 100, dotsPerInch: Double) throws -> Double {
    let scene = Scene(trim: Size(.mm(width), .mm(40)), nodes: nodes)
    let resolution = try #require(Resolution(dotsPerInch: dotsPerInch))
    let pages = try PlateSeparation.separate(try PressFile.pdf(of: scene), as: .pdf, at: resolution)
    return InkCoverage.heaviest(on: try #require(pages.first))
  }

  private static let rich = Color.cmyk(cyan: 1, magenta: 1, yellow: 0.5, black: 1)

  private func field(_ x: Double, _ width: Double) -> Scene.Node {
    .fill(.rect(PressFile.box(x, 0, width, 40)), .solid(Self.rich))
  }

  @Test(arguments: [72.0, 150, 333]) func `the mean over the worst square`(dotsPerInch: Double) throws {
    #expect(abs(try heaviest(field(60, 30), dotsPerInch: dotsPerInch) - 3.5) < 0.01)
    // Two thirds of a square's width.
    #expect(abs(try heaviest(field(60, 10), dotsPerInch: dotsPerInch) - 3.5 * 10 / 15) < 0.15)
    #expect(try heaviest(dotsPerInch: dotsPerInch) == 0)
  }

  @Test func `of a page that is smaller than the square, the mean over all of it`() throws {
    #expect(abs(try heaviest(field(0, 5), width: 10, dotsPerInch: 150) - 1.75) < 0.05)
  }

  @Test func `named inks count too`() throws {
    let spot = Color.spot(name: "Gold", cyan: 0, magenta: 0.2, yellow: 0.6, black: 0.2)
    let node = Scene.Node.fill(.rect(PressFile.box(0, 0, 100, 40)), .solid(spot))
    #expect(abs(try heaviest(node, dotsPerInch: 72) - 1) < 0.01)
  }

  @Test func `only paper has a limit`() {
    #expect(Medium.paper.inkLimit == 3.2)
    #expect(Medium.fabric.inkLimit == nil && Medium.screen.inkLimit == nil)
  }
}
