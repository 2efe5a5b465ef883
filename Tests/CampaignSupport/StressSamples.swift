import Foundation
import PressDrawing
import PressLinks
import PressReading
import PressRendering
import PressSymbols
import Testing

@testable import PressResources

/// Styled codes to be stressed.
enum StressSamples {
  static func link(_ text: String) throws -> FollowLink { try FollowLink(text) }

  /// A symbol in a style with its quiet zone, 12 dots a module, and where it lies.
  static func picture(
    _ level: ErrorCorrection = .high, style: SymbolStyle = .plain, logo: Bool = false
  ) throws -> (picture: Bitmap, geometry: SymbolGeometry, expected: [UInt8]) {
    let symbol = try Symbol(
      text: "https://x.com/intent/follow?screen_name=SwiftLang",
      requirements: SymbolRequirements(level: level, exactLevel: true, minimumVersion: SymbolVersion(6)))
    let (dots, quiet) = (12, 4)
    let resolution = try #require(Resolution(dotsPerInch: Double(dots) * 25.4))
    let side = Length.mm(Double(symbol.modules + 2 * quiet))
    let margin = Length.mm(Double(quiet))
    let paths = try symbol.paths(style: style, moduleSide: .mm(1), origin: Point(margin, margin))
    var scene = Scene(trim: Size(side, side), nodes: [.fill(paths.all, .solid(.black))])
    if logo {
      let box = Rect(x: side / 2 - .mm(5.5), y: side / 2 - .mm(5.5), width: .mm(11), height: .mm(11))
      scene.nodes.append(.fill(.rect(box), .solid(.rgb(red: 0.8, green: 0.1, blue: 0.1))))
    }
    let renderer = RasterRenderer(cmykProfile: try Resources.cmykProfile())
    let picture = try renderer.draw(scene, at: resolution, ground: .color(.white))
    let geometry = SymbolGeometry(
      left: quiet * dots, top: quiet * dots, moduleDots: dots, modules: symbol.modules, quietZone: quiet)
    return (picture, geometry, symbol.encoded)
  }

  static func course(
    _ level: ErrorCorrection = .high, style: SymbolStyle = .plain, logo: Bool = false,
    module: Length = .mm(0.6)
  ) throws -> StressCourse {
    let (picture, geometry, expected) = try picture(level, style: style, logo: logo)
    let subject = try #require(StressSubject(picture, at: geometry, module: module))
    return StressCourse(subject, expecting: expected, jpeg: JPEGEncoder.roundTrip)
  }
}
