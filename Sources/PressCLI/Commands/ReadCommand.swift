import ArgumentParser
import PressDiagnostics
import PressFiles
import PressInspection
import PressLinks
import PressReading
import PressReports
import QRPress

struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Read the codes in pictures, and say whose they are.",
    discussion: """
      Photos, screenshots, scans: at an angle, small, light on dark, several in one picture. Pages of a PDF are
      read through poppler's 'pdftoppm'. Corners are in pixels, on a PDF page in millimetres from its top left.

      EXAMPLES
        qrpress read issued.jpg
        qrpress read brochure.pdf
        qrpress read --json shots/*.png
      """)

  @Argument(help: "PNG, JPEG, WebP or PDF files.")
  var images: [String]

  @Flag(help: "Print one JSON object a file.")
  var json = false

  func run() throws {
    var status = ExitStatus.done
    for image in images {
      do {
        let outcome = try PictureReading.look(at: image)
        if json {
          Console.out(try PictureReading.json(image, outcome.found))
        } else {
          describe(image, outcome)
        }
        if let absence = outcome.absence {
          status = status == .done ? .failed : status
          Console.emit(absence.diagnostics(for: image))
        }
      } catch {
        Console.emit(error.diagnostics)
        status = ExitStatus(error.kind)
      }
    }
    if status != .done { throw ExitCode(status.rawValue) }
  }

  private func describe(_ image: String, _ outcome: PictureReading.Outcome) {
    for one in outcome.found {
      let place = one.page.map { "\(image), page \($0)" } ?? image
      Console.out("\(place): \(TerminalEscaping.text(one.reading.text))")
      Console.out("  \(one.owner)")
      Console.out("  \(one.symbol)")
      Console.emit(one.link?.warnings ?? [])
    }
  }
}
