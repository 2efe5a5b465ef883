import ArgumentParser
import PressFiles
import PressInspection
import PressPreflight
import QRPress

extension PreflightTarget: ExpressibleByArgument {}

struct PreflightCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preflight",
    abstract: "Check a PDF as a printer would: yours, or a designer's.",
    discussion: """
      Boxes and bleed, fonts, colours and inks, pictures, overprint, thin lines, transparency and what makes a
      PDF/X, with page, object and the way out. A file that says it is PDF/X-4 or X-1a is held to that, any other
      to plain print rules. Ghostscript measures the ink, where it is installed. An error gives exit status 1.
      What each rule rests on stands in Docs/print-requirements.md; this is no certificate of conformance.

      EXAMPLES
        qrpress preflight brochure.pdf
        qrpress preflight brochure.pdf --target x4 --ink-limit 300
        qrpress preflight cards/*.pdf --json
      """)

  @Argument(help: "PDF files.")
  var files: [String]

  @Option(
    help: ArgumentHelp(
      "The rules to judge by: x4, x1a or plain; by default what the file says it is.", valueName: "rules"))
  var target: PreflightTarget?

  @Option(
    help: ArgumentHelp(
      "The most ink that the printer takes, in percent, as a mean over 15 mm squares.", valueName: "percent"))
  var inkLimit = 320.0

  @Flag(help: "Print one JSON object a file.")
  var json = false

  func validate() throws {
    guard (100...400).contains(inkLimit) else {
      throw ValidationError("'--ink-limit' is from 100 to 400 percent, not '\(inkLimit)'")
    }
  }

  func run() throws {
    var status = ExitStatus.done
    for file in files {
      do throws(PressFailure) {
        let preflight = try FilePreflight(file, target: target, inkLimit: inkLimit / 100)
        if json {
          Console.out(try preflight.json())
        } else {
          for line in preflight.lines { Console.out(line) }
        }
        if preflight.report.errors > 0, status == .done { status = .failed }
      } catch {
        Console.emit(error.diagnostics)
        status = ExitStatus(error.kind)
      }
    }
    if status != .done { throw ExitCode(status.rawValue) }
  }
}
