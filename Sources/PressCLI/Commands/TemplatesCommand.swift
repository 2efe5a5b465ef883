import ArgumentParser
import Foundation
import PressDrawing
import PressResources
import PressTemplates
import QRPress

struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates", abstract: "List templates, show one, begin, check and proof your own.",
    discussion: """
      EXAMPLES
        qrpress templates list
        qrpress templates show brochure-trifold-a4
        qrpress templates new flyer --size 148x210mm --artwork flyer.svg
        qrpress templates check flyer
        qrpress templates proof flyer -o proof.png
      """,
    subcommands: [
      List.self, Show.self, TemplatesNewCommand.self, TemplatesCheckCommand.self, TemplatesProofCommand.self,
    ])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the built-in templates.", discussion: "EXAMPLE\n  qrpress templates list")

    @Flag(help: "Print one JSON object a template.")
    var json = false

    func run() throws {
      try reportingFailures {
        let library = try TemplateLibrary()
        let here = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
        for name in library.names() {
          let (template, _) = try library.load(name, from: here)
          guard !json else {
            Console.out(try TemplateSummary(template).json())
            continue
          }
          let codes = template.codeSlots
          let needed = codes.filter { !$0.isOptional }.count
          let count = needed == codes.count ? "\(needed)" : "\(needed)–\(codes.count)"
          let pages = template.pages.count == 1 ? "1 page" : "\(template.pages.count) pages"
          Console.out(
            "\(template.name)\n  \(template.title.text(in: "en")) · \(template.medium.name) · "
              + "\(template.page.shownSize(on: template.medium)) · \(pages) · codes: \(count)"
              + template.needs)
        }
      }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show a template's slots and fields.",
      discussion: "EXAMPLE\n  qrpress templates show web-card-1200x630")

    @Argument(help: "A built-in template's name, or a folder.")
    var name: String

    @Flag(help: "Print one JSON object.")
    var json = false

    func run() throws {
      try reportingFailures {
        let here = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
        let (template, _) = try TemplateLibrary().load(name, from: here)
        Console.out(try json ? TemplateSummary(template).json() : TemplateDescription.text(template))
      }
    }
  }
}

extension Template {
  /// Languages and what must be given, as the end of a line.
  fileprivate var needs: String {
    let required = fields.filter(\.isRequired).map(\.name)
    let spoken = spokenLanguages
    return (spoken.isEmpty ? "" : " · \(spoken.joined(separator: ", "))")
      + (required.isEmpty ? "" : " · needs: \(required.joined(separator: ", "))")
  }
}

extension PageFormat {
  /// Pixels on a screen, else millimetres.
  func shownSize(on medium: Medium) -> String {
    guard medium.kind == .screen else { return size.description }
    return "\(resolution.wholeDots(size.width)) × \(resolution.wholeDots(size.height)) px"
  }
}
