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
