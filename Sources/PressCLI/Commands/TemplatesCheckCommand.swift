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
      The file is read and its slots are filled with samples in each of its languages and in all together; what does
      not fit then is reported too.

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
        let faults = faults(of: template, here)
        guard faults.isEmpty else { throw PressFailure(.badData, faults) }
        Console.out("\(path): ok")
      } catch {
        Console.emit(error.diagnostics)
        status = ExitStatus(error.kind)
      }
    }
    if status != .done { throw ExitCode(status.rawValue) }
  }

  /// What is wrong in any of the template's languages, each fault once.
  private func faults(of template: Template, _ folder: URL) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    for language in template.languagesTogether.map({ Optional($0) }) + [nil] {
      do throws(PressFailure) {
        _ = try TemplateProof.draw(template, language: language, folder: folder)
      } catch {
        faults += error.diagnostics.filter { !faults.contains($0) }
      }
    }
    return faults
  }
}
