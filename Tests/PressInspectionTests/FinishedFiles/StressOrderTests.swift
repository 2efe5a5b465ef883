import PressDrawing
import PressReading
import PressSymbols
import Testing

@testable import CampaignSupport
@testable import PressInspection

/// The ladders put codes in the order that everybody expects of them.
///
/// That a larger module is read from farther, and that the level matters under damage alone, is tried beside
/// `StressCourse`; here it is about shapes.
struct StressOrderTests {
  private static let dots = SymbolStyle(modules: .dot, finderRing: .round, finderCenter: .circle)

  private func margin(_ kind: StressKind, style: SymbolStyle = .plain, logo: Bool = false) throws -> Double {
    try StressSamples.course(style: style, logo: logo, module: .mm(0.3)).ladder(kind).margin
  }

  @Test func `plain modules stand more than dots`() throws {
    let plain = [try margin(.motion), try margin(.weave)]
    let dots = [try margin(.motion, style: Self.dots), try margin(.weave, style: Self.dots)]
    #expect(zip(plain, dots).allSatisfy { $0 > $1 }, "\(plain), \(dots)")
  }

  @Test func `dots stand more than dots with a logo`() throws {
    let dots = try margin(.glare, style: Self.dots)
    let logo = try margin(.glare, style: Self.dots, logo: true)
    #expect(logo > 0 && logo < dots, "\(dots), \(logo)")
  }
}
