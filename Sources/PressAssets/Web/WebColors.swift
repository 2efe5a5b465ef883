internal import PressDrawing
internal import PressRendering

/// What a page draws with: a template's colours, and what can be read beside them, light or dark.
struct WebColors: Sendable, Equatable {
  /// `#rrggbb`, all of them.
  let ink: String
  let field: String
  /// Of words on the field.
  let fieldInk: String
  /// Of large words on the page's ground.
  let accent: String
  let darkAccent: String

  static let dark = "#111111"
  static let light = "#ffffff"
  /// Of large words to their ground (WCAG 2.2, 1.4.3).
  private static let minimumContrast = 3.0

  init(ink: ColorConverter.RGB, brand: ColorConverter.RGB) {
    func stands(on gray: Double) -> Bool {
      WebColors.contrast(WebColors.luminance(brand), SRGB.linear(gray)) >= WebColors.minimumContrast
    }
    self.ink = WebColors.text(ink)
    field = WebColors.text(brand)
    fieldInk = stands(on: 1) ? WebColors.light : WebColors.dark
    accent = stands(on: 1) ? field : self.ink
    darkAccent = stands(on: 17.0 / 255) ? field : WebColors.light
  }

  /// 1…21: `(lighter + 0.05) / (darker + 0.05)` in relative luminance.
  private static func contrast(_ first: Double, _ second: Double) -> Double {
    (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  private static func luminance(_ color: ColorConverter.RGB) -> Double {
    SRGB.luminance(red: color.red, green: color.green, blue: color.blue)
  }

  private static func text(_ color: ColorConverter.RGB) -> String {
    Color.rgb(red: color.red, green: color.green, blue: color.blue).description
  }
}
