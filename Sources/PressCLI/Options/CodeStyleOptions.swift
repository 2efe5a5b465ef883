import ArgumentParser
import PressDrawing
import PressResources
import PressTemplates
import QRPress

struct CodeStyleOptions: ParsableArguments {
  @Option(help: "Colour of the modules: '#rrggbb', 'cmyk(0,0,0,100)' or 'spot(\"NAME\", cmyk(…))'.")
  var ink: String?

  @Option(help: "Colour of the ground, or 'none' for a transparent one.")
  var paper = "#ffffff"

  @Option(help: "Shapes and colours: a built-in style's name or a YAML file; '--ink' replaces its colours.")
  var style: String?

  @Option(
    help: ArgumentHelp(
      "Frame with a call to action: caption, outline, band, header, rounded, bubble or brackets; 'none' for a style without its own.",
      valueName: "shape"))
  var frame: String?

  @Option(help: ArgumentHelp("Words of the frame (the platform's own when not given).", valueName: "text"))
  var call: String?

  @Option(help: "Language of the frame's words: zh or en (both, a line each, when not given).")
  var lang: String?

  @Option(
    parsing: .unconditional, help: "What to add to every edge against the press's spread, such as -0.02mm.")
  var spread: String?

  @Option(
    help: ArgumentHelp(
      "A PNG, JPEG, WebP or SVG for the middle; without '--level' the code is made at level H, to give it room.",
      valueName: "file"))
  var logo: String?

  @Option(
    help: ArgumentHelp(
      "Longer side of the logo, such as 8mm, or 'auto': the largest that is safe (auto when not given).",
      valueName: "length"))
  var logoSize: String?

  func inkColor() throws -> Color { try ink.map { try CodeStyleOptions.color($0, of: "--ink") } ?? .black }

  func paperColor() throws -> Color? {
    paper == "none" ? nil : try CodeStyleOptions.color(paper, of: "--paper")
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

  /// What the options say of the frame, checked before any file is read.
  private func frameShape() throws -> CodeFrame.Shape? {
    guard let frame, frame != "none" else { return nil }
    guard let shape = CodeFrame.Shape(rawValue: frame) else {
      let known = CodeFrame.Shape.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("'--frame' is one of \(known), or none, not '\(frame)'")
    }
    return shape
  }

  /// What can be wrong with the options by themselves.
  func checkFrame() throws {
    _ = try frameShape()
    if let lang, !["zh", "en"].contains(lang) {
      throw ValidationError("'--lang' is zh or en, not '\(lang)'")
    }
    if let call, call.allSatisfy(\.isWhitespace) { throw ValidationError("'--call' has no words") }
    if frame == nil, style == nil || frame == "none", call != nil || lang != nil {
      throw ValidationError("'--call' and '--lang' are for a frame: give '--frame' too")
    }
  }

  /// Reads the style's file.
  func codeStyle() throws -> CodeStyle {
    var codeStyle = try style.map { try StyleLibrary().load($0) } ?? .plain
    if ink != nil { codeStyle = codeStyle.withoutColors }
    if frame == "none" { codeStyle.frame = nil }
    if let shape = try frameShape() {
      var changed = codeStyle.frame ?? CodeFrame(shape)
      changed.shape = shape
      codeStyle.frame = changed
    }
    if let call {
      guard codeStyle.frame != nil else {
        throw ValidationError(
          "'--call' is for a frame, and the style '\(style ?? "")' has none: give '--frame'")
      }
      codeStyle.frame?.words = .plain(call)
    }
    return codeStyle
  }

  private static func color(_ text: String, of option: String) throws -> Color {
    do {
      return try Color(parsing: text)
    } catch {
      throw ValidationError("\(option): \(error.message); \(error.hint)")
    }
  }
}
