import ArgumentParser
import PressDiagnostics
import PressLinks
import PressReading
import QRPress

struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Tell what the codes in pictures say, and whose they are.",
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
          Console.tell(absence.diagnostics(for: image))
        }
      } catch {
        Console.tell(error.diagnostics)
        status = error.status
      }
    }
    if status != .done { throw ExitCode(status.rawValue) }
  }

  private func describe(_ image: String, _ outcome: PictureReading.Outcome) {
    for one in outcome.found {
      let place = one.page.map { "\(image), page \($0)" } ?? image
      Console.out("\(place): \(Shown.text(one.reading.text))")
      Console.out("  \(one.owner)")
      Console.out("  \(one.symbol)")
      Console.tell(one.link?.warnings ?? [])
    }
  }
}
