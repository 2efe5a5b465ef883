import Foundation
import PressDrawing
import PressRendering
import Testing

@testable import PressAssets

struct WebColorsTests {
  private func colors(_ brand: String) throws -> WebColors {
    let converter = ColorConverter(cmykProfile: Data())
    let color = try Color(parsing: brand)
    return WebColors(ink: try converter.rgb(.black), brand: try converter.rgb(color))
  }

  /// A brand, and what can be read: on it, and as it on a light and on a dark ground.
  @Test(arguments: [
    ("#e63b22", "#ffffff", "#e63b22", "#e63b22"),
    ("#ffe000", "#111111", "#000000", "#ffe000"),
    ("#ffffff", "#111111", "#000000", "#ffffff"),
    ("#000000", "#ffffff", "#000000", "#ffffff"),
    ("#1b2a6b", "#ffffff", "#1b2a6b", "#ffffff"),
  ])
  func `words can be read on every ground`(brand: String, onField: String, light: String, dark: String) throws
  {
    let colors = try colors(brand)
    #expect(colors.field == brand && colors.ink == "#000000")
    #expect([colors.fieldInk, colors.accent, colors.darkAccent] == [onField, light, dark])
  }
}
