import Foundation
import PressDrawing
import PressLinks
import PressSymbols
import PressTemplates
import Testing

@testable import CampaignSupport
@testable import PressAssets
@testable import PressInspection

struct ExpectedSeparationsTests {
  private func separations(_ change: (inout CodeRequest) -> Void) throws -> ExpectedSeparations {
    var request = CodeRequest(
      link: try #require(FollowLink.recognise("https://x.com/intent/follow?screen_name=SwiftLang")),
      format: .pdf)
    change(&request)
    return ExpectedSeparations(try #require(CodePress().composition(of: request).codes.first))
  }

  private static let pantone = Color.spot(name: "PANTONE 186 C", cyan: 0, magenta: 1, yellow: 0.9, black: 0)

  @Test func `one ink has a dark plate, a mix has none`() throws {
    #expect(try separations { _ in }.darkInk == .black)
    #expect(try separations { $0.ink = .rgb(red: 0, green: 0, blue: 0) }.darkInk == .black)
    #expect(try separations { $0.ink = Self.pantone }.darkInk == .spot("PANTONE 186 C"))
    let mix = try separations { $0.ink = .cmyk(cyan: 1, magenta: 0.5, yellow: 0, black: 0) }
    #expect(mix.darkInk == nil && mix.modules == [.cyan, .magenta])
    // What a screen's colour becomes is the press's affair.
    #expect(try separations { $0.ink = .rgb(red: 0.1, green: 0, blue: 0) }.modules == Set(Ink.process))
  }

  @Test func `eyes and gradients count, the ink below a gradient does not`() throws {
    #expect(
      try separations { $0.codeStyle.finderCenter = Self.pantone }.modules == [
        .black, .spot("PANTONE 186 C"),
      ])
    let cyan = Color.cmyk(cyan: 1, magenta: 0, yellow: 0, black: 0)
    let gradient = CodeStyle.Gradient.linear(degrees: 0, colors: [cyan, Self.pantone])
    #expect(try separations { $0.codeStyle.gradient = gradient }.modules == [.cyan, .spot("PANTONE 186 C")])
  }

  @Test func `the ground's inks are expected, others are strangers`() throws {
    let cream = try separations { $0.paper = .cmyk(cyan: 0, magenta: 0.05, yellow: 0.2, black: 0) }
    #expect(cream.ground == [.magenta, .yellow] && cream.darkInk == .black)
    #expect(cream.expects(.yellow) && cream.expects(.black) && !cream.expects(.cyan))
    #expect(try separations { $0.paper = nil }.ground.isEmpty && separations { _ in }.ground.isEmpty)
  }

  @Test func `the weakest tint of the modules`() throws {
    #expect(try separations { _ in }.weakest == 1)
    #expect(try separations { $0.ink = .cmyk(cyan: 0, magenta: 0, yellow: 0, black: 0.6) }.weakest == 0.6)
  }

  @Test func `pictures are no part of what is read`() throws {
    let b = PressFile.box(4, 4, 2, 2)
    #expect(ExpectedSeparations([.black], on: nil, pictures: [b]).pictures == [b])
    let plate = try #require(
      Bitmap(width: 9, height: 9, layout: .gray, pixels: [UInt8](repeating: 0, count: 81)))
    let resolution = try #require(Resolution(dotsPerInch: 25.4))
    let rest = plate.blanking([b], from: Point(.mm(1), .mm(1)), at: resolution)
    // 3 … 5 and a dot around, counted from 1.
    let blank = (0..<81).filter { rest.pixels[$0] == 255 }
    #expect(blank == (2..<6).flatMap { y in (2..<6).map { y * 9 + $0 } })
  }
}
