import Testing

@testable import PressSVG

struct SVGColorTests {
  private func color(_ text: String) -> String? {
    if case .color(let plain) = SVGColor.read(text) { plain } else { nil }
  }

  /// Values as browsers paint them.
  @Test(arguments: [
    ("rebeccapurple", "#663399"), ("RebeccaPurple", "#663399"), ("#1234", "rgba(17,34,51,0.2667)"),
    ("#11223380", "rgba(17,34,51,0.502)"), ("rgb(1 2 3 / 50%)", "rgba(1,2,3,0.5)"),
    ("hsl(120deg 100% 25%)", "#008000"), ("hsl(.5turn 100% 50%)", "#00ffff"),
    ("hsl(200grad, 100%, 50%)", "#00ffff"), ("hsl(-120 100% 50%)", "#0000ff"),
    ("hwb(120 20% 40%)", "#339933"), ("hwb(0 80% 80%)", "#808080"),
    ("hwb(90deg 0% 0% / .5)", "rgba(128,255,0,0.5)"),
    ("color(srgb 1 .5 0)", "#ff8000"), ("color(srgb 100% 50% 0% / 50%)", "rgba(255,128,0,0.5)"),
    ("lab(54.29 80.82 69.9)", "#ff0000"), ("lab(50% 0 0)", "#777777"), ("lch(54.29 106.85 40.85)", "#ff0000"),
    ("oklab(0.628 0.2249 0.1258)", "#ff0000"), ("oklch(62.8% 0.2577 29.23deg)", "#ff0000"),
    ("oklch(1 0 0)", "#ffffff"),
  ])
  func `a colour of a screen in any spelling is one of six digits`(text: String, plain: String) {
    #expect(color(text) == plain)
  }

  @Test(arguments: [
    "color(display-p3 0 1 0)", "lab(50 100 100)", "oklch(0.7 0.3 150)", "lab(none 0 0)", "color(srgb 1 2 3)",
    "device-cmyk(0 1 1 0)", "color-mix(in srgb, red, blue)",
  ])
  func `what lies beyond a screen, or is not understood, is told by its name`(text: String) {
    guard case .beyond(let words) = SVGColor.read(text) else {
      return #expect(Bool(false), "\(SVGColor.read(text))")
    }
    #expect(words.hasSuffix("()"))
  }

  @Test(arguments: [
    "hwb(120, 20%, 40%)", "hwb(120 20 40)", "#12345", "rgb(1 2)", "purpel", "hsl(1turns 1% 1%)",
  ])
  func `what is no colour is none`(text: String) { #expect(color(text) == nil) }
}
