import ArgumentParser
import Foundation
import PressAssets
import PressFiles
import PressResources
import PressTemplates
import QRPress

struct TemplatesProofCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "proof",
    abstract: "Draw a template with samples, its slots, bleed, safe area and folds over it.",
    discussion: """
      A template of several pages gives a file for each: proof-front.png, proof-back.png.

      EXAMPLES
        qrpress templates proof brochure-trifold-a4 -o proof.png
        qrpress templates proof flyer --lang zh -o flyer-zh.png
      """)

  @Argument(help: "A built-in template's name, or a folder.")
  var name: String

  @Option(name: .shortAndLong, help: ArgumentHelp("Where the PNG goes.", valueName: "file"))
  var output: String

  @Option(help: "Language of the samples; all together when not given.")
  var lang: String?

  func validate() throws {
    guard (output as NSString).pathExtension.lowercased() == "png" else {
      throw ValidationError("a proof is a PNG: give '-o proof.png', not '\(output)'")
    }
  }

  func run() throws {
    try reportingFailures {
      let here = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
      let (template, notes) = try TemplateLibrary().load(name, from: here)
      Console.emit(notes)
      let proofs = try TemplateProof.draw(template, language: lang, folder: here)
      let path = output as NSString
      for proof in proofs {
        let file =
          proofs.count == 1
          ? output
          : "\(path.deletingPathExtension)-\(FileNameSanitizer.make(proof.page)).\(path.pathExtension)"
        try OutputFile.write(proof.png, to: file)
        Console.error("\(file): \(template.name), page '\(proof.page)'")
      }
    }
  }
}
