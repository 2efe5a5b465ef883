import Foundation
import PressDrawing
import TestSupport
import Testing

@testable import PressDots
@testable import PressRendering

/// Modules painted row by row are what cairo makes of their outline.
struct ModulesTests {
  private static let colors: [Color] = [
    .black, .white, .rgb(red: 0.8, green: 0.1, blue: 0.05),
    .cmyk(cyan: 1, magenta: 0.6, yellow: 0, black: 0.2),
    .spot(name: "Sample Red", cyan: 0, magenta: 1, yellow: 0.9, black: 0.1),
  ]
  private static let grounds: [RasterRenderer.Ground] = [
    .color(.white), .color(.rgb(red: 0.9, green: 0.8, blue: 0.2)), .transparent, .cutOut,
  ]

  /// Random modules, a dot a millimetre: what is left of and above the page, and behind its ends, is not seen.
  private func matrix(_ seed: UInt64, moduleSide: Double) -> ModuleMatrix {
    var random = SeededGenerator(seed: seed)
    let modules = Int.random(in: 1...30, using: &random)
    let isDark = (0..<modules * modules).map { _ in Bool.random(using: &random) }
    let origin = Point(
      .mm(Double(Int.random(in: -20...40, using: &random))),
      .mm(Double(Int.random(in: -20...40, using: &random))))
    var outline = Path()
    for (index, isDark) in isDark.enumerated() where isDark {
      let (row, column) = index.quotientAndRemainder(dividingBy: modules)
      outline.add(
        Rect(
          x: origin.x + .mm(moduleSide * Double(column)), y: origin.y + .mm(moduleSide * Double(row)),
          width: .mm(moduleSide), height: .mm(moduleSide)))
    }
    return ModuleMatrix(
      modules: modules, isDark: isDark, origin: origin, moduleSide: .mm(moduleSide), outline: outline)
  }

  private func page(_ node: Scene.Node) -> Scene {
    let band = Rect(x: .mm(10), y: .mm(0), width: .mm(20), height: .mm(50))
    let green = Color.cmyk(cyan: 0.7, magenta: 0, yellow: 0.9, black: 0)
    return Scene(trim: Size(.mm(60), .mm(50)), nodes: [.fill(.rect(band), .solid(green)), node])
  }

  @Test(arguments: colors, grounds)
  func `the same dots as the filled outline`(color: Color, ground: RasterRenderer.Ground) throws {
    let resolution = try #require(Resolution(dotsPerInch: 25.4))
    let renderer = RasterRenderer(cmykProfile: try Fixtures.profile())
    let seed = UInt64.random(in: 0...UInt64.max)
    for number in 0..<12 {
      let matrix = matrix(seed &+ UInt64(number), moduleSide: Double(1 + number % 4))
      let (painted, filled) = (
        page(.modules(matrix, .solid(color))), page(.fill(matrix.outline, .solid(color)))
      )
      let wanted = try renderer.draw(filled, at: resolution, ground: ground)
      #expect(try renderer.draw(painted, at: resolution, ground: ground) == wanted, "seed \(seed), \(number)")
      let file = try renderer.png(painted, at: resolution, ground: ground, dotsOfBand: 777)
      #expect(file.png == (try PNGEncoder.encode(wanted)), "seed \(seed), \(number), in bands")
    }
  }

  @Test(arguments: colors)
  func `the same plates as the filled outline`(color: Color) throws {
    let resolution = try #require(Resolution(dotsPerInch: 25.4))
    let renderer = RasterRenderer(cmykProfile: try Fixtures.profile())
    let matrix = matrix(7, moduleSide: 2)
    let (modules, outline) = (
      page(.modules(matrix, .solid(color))), page(.fill(matrix.outline, .solid(color)))
    )
    for ink in outline.inks {
      let painted = try renderer.plate(of: ink, modules, at: resolution)
      let filled = try renderer.plate(of: ink, outline, at: resolution)
      #expect(painted == filled)
    }
  }

  /// What does not lie on whole dots, or shifts in colour, is cairo's to draw.
  @Test func `modules between dots are filled as outlines`() throws {
    let resolution = try #require(Resolution(dotsPerInch: 25.4))
    let renderer = RasterRenderer(cmykProfile: try Fixtures.profile())
    let matrix = matrix(11, moduleSide: 1.37)
    let painted = try renderer.draw(
      page(.modules(matrix, .solid(.black))), at: resolution, ground: .color(.white))
    let filled = try renderer.draw(
      page(.fill(matrix.outline, .solid(.black))), at: resolution, ground: .color(.white))
    #expect(painted == filled)
  }
}
