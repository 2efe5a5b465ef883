import ArgumentParser
import Foundation
import PressAssets
import PressDiagnostics
import PressFiles
import PressResources
import PressTemplates
import QRPress

struct TemplatesCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "List everything that is wrong with a template.",
    discussion: """
      The file is read and its slots are filled with samples in each of its languages and in all
      together, with all that it has room for and with as little as it takes. What 'render' would say
      of that is said, warnings too: what does not fit, modules that are too small, artwork that no
      printer takes, codes that do not scan. Ghostscript, where it is installed, separates the PDF.

      EXAMPLE
        qrpress templates check flyer
      """)

  @Argument(help: "A folder with a template.yaml, or a built-in template's name.")
  var paths: [String]

  func run() throws {
    var status = ExitStatus.done
    for path in paths {
      do throws(PressFailure) {
        let here = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
        let (template, notes) = try TemplateLibrary().load(path, from: here)
        Console.emit(notes)
        let findings = try TemplateCheck(folder: here).findings(in: template).filter { !notes.contains($0) }
        guard !findings.contains(where: { $0.severity == .error }) else {
          throw PressFailure(.badData, findings)
        }
        Console.emit(findings)
        Console.out("\(path): ok")
      } catch {
        Console.emit(error.diagnostics)
        status = ExitStatus(error.kind)
      }
    }
    if status != .done { throw ExitCode(status.rawValue) }
  }
}
