import ArgumentParser
import PressDrawing
import QRPress

struct LookOptions: ParsableArguments {
  @Option(help: "Colour of the modules: '#rrggbb', 'cmyk(0,0,0,100)' or 'spot(\"NAME\", cmyk(…))'.")
  var ink: String?

  @Option(help: "Colour of the ground, or 'none' for a transparent one.")
  var paper = "#ffffff"

  @Option(help: "Shapes and colours: a built-in style's name or a YAML file; '--ink' replaces its colours.")
  var style: String?

  @Option(
    parsing: .unconditional, help: "What to add to every edge against the press's spread, such as -0.02mm.")
  var spread: String?

  @Option(
    help: ArgumentHelp(
      "A PNG, JPEG or SVG for the middle; without '--level' the code is made at level H, to give it room.",
      valueName: "file"))
  var logo: String?

  @Option(
    help: ArgumentHelp(
      "Longer side of the logo, such as 8mm, or 'auto': the largest that is safe (auto when not given).",
      valueName: "length"))
  var logoSize: String?

  func inkColor() throws -> Color { try ink.map { try LookOptions.color($0, of: "--ink") } ?? .black }

  func paperColor() throws -> Color? {
    paper == "none" ? nil : try LookOptions.color(paper, of: "--paper")
  }

  func spreadLength() throws -> Length {
    guard let spread else { return .zero }
    guard let length = Length(spread) else {
      throw ValidationError("'--spread' is a length such as -0.02mm, not '\(spread)'")
    }
    return length
  }

  func logoExtent() throws -> CodeLogo.Extent {
    guard let logoSize else { return .automatic }
    guard logo != nil else { throw ValidationError("'--logo-size' is for '--logo FILE'") }
    if logoSize == "auto" { return .automatic }
    guard let length = Length(logoSize), length > .zero, length <= .mm(20_000) else {
      throw ValidationError("'--logo-size' is 'auto' or a length such as 8mm, not '\(logoSize)'")
    }
    return .side(length)
  }

  /// Reads the logo's file.
  func readLogo() throws -> CodeLogo? {
    try logo.map { try CodeLogo(ofFileAt: $0, extent: try logoExtent()) }
  }

  /// Reads the style's file.
  func look() throws -> CodeLook {
    guard let style else { return .plain }
    let look = try StyleLibrary().load(style)
    return ink == nil ? look : look.withoutColors
  }

  private static func color(_ text: String, of option: String) throws -> Color {
    do {
      return try Color(parsing: text)
    } catch {
      throw ValidationError("\(option): \(error.message); \(Color.ParsingError.forms)")
    }
  }
}
