import ArgumentParser
import Foundation
import PressAssets
import PressDrawing
import PressResources
import PressTemplates
import QRPress

struct TemplatesNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a template: a folder with a template.yaml, and slots for what the artwork names.",
    discussion: """
      In SVG artwork an element whose name or id begins with 'qr' becomes a code slot, with 'text-' a text, with 'image-'
      an image: 'qr-main', 'text-headline', 'image-logo'. It is not drawn any more; what stands in place of a text has its
      font, weight, size, colour, alignment and baseline. Other artwork gets a code in its middle, which you move to its
      place. Without artwork the template has a headline and a code.

      EXAMPLES
        qrpress templates new flyer --size 148x210mm --bleed 3mm
        qrpress templates new flyer --artwork flyer.svg
      """)

  @Argument(help: "Name of the template and of its folder: letters, digits, - and _.")
  var name: String

  @Option(help: "Width and height after cutting, such as 148x210mm; else the artwork's.")
  var size: String?

  @Option(help: "What is cut away around the page, such as 3mm (none when not given).")
  var bleed: String?

  @Option(help: "paper, fabric or screen, or one of them by its print: paper-coated, newsprint, fabric-dtg …")
  var medium = "paper"

  @Option(help: ArgumentHelp("SVG, PDF, PNG or JPEG, copied into the folder.", valueName: "file"))
  var artwork: String?

  func validate() throws {
    guard size != nil || artwork != nil else {
      throw ValidationError("how large is it? Give '--size 148x210mm', or '--artwork FILE'")
    }
    _ = try (parsedSize(), parsedBleed())
    let media = try? MediumLibrary().catalog.names
    guard let media, media.contains(medium) else {
      throw ValidationError(
        "'--medium' is one of \((media ?? []).joined(separator: ", ")), not '\(medium)'")
    }
  }

  func run() throws {
    try reportingFailures {
      let draft = TemplateDraft(
        name: name, size: try parsedSize(), bleed: try parsedBleed(), medium: medium, artwork: artwork)
      let written = try draft.write()
      for path in written.paths { Console.error(path) }
      if !written.hasHole {
        Console.error(
          "the artwork names no hole: the code stands in its middle, so move it in \(name)/template.yaml")
      }
      Console.error("next: qrpress templates proof \(name) -o proof.png")
    }
  }

  private func parsedSize() throws -> Size? {
    guard let size else { return nil }
    let sides = size.split(separator: "x", omittingEmptySubsequences: false).map(String.init)
    let unit = String(size.reversed().prefix { $0.isLetter }.reversed())
    let lengths = sides.compactMap { Length($0) ?? Length($0 + unit) }
    guard sides.count == 2, lengths.count == 2, lengths.allSatisfy({ $0 > .zero && $0 <= .mm(20_000) }) else {
      throw ValidationError("'--size' is width and height such as 148x210mm, not '\(size)'")
    }
    return Size(lengths[0], lengths[1])
  }

  private func parsedBleed() throws -> Length {
    guard let bleed else { return .zero }
    guard let length = Length(bleed), length >= .zero, length <= .mm(100) else {
      throw ValidationError("'--bleed' is a length such as 3mm, not '\(bleed)'")
    }
    return length
  }
}
