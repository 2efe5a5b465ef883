import ArgumentParser
import QRPress

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check that finished pictures and press files scan, with two decoders.",
    discussion: """
      A transparent picture has to scan over white; one that scans on nothing darker is warned about.
      PDF and EPS are separated by Ghostscript: a code has to be read from one ink's plate alone, and is warned
      about when it takes several, as RGB black does.

      EXAMPLES
        qrpress verify card.png
        qrpress verify brochure.pdf --json
        qrpress verify card.png --expect 'https://x.com/intent/follow?screen_name=SwiftLang'
      """)

  @Argument(help: "PNG, JPEG, PDF or EPS files.")
  var files: [String]

  @Option(help: "What a code in each file must say.")
  var expect: String?

  @Flag(help: "Print one JSON object a file.")
  var json = false

  func run() throws {
    var status = ExitStatus.done
    for file in files {
      do {
        let result = try PictureVerification.verify(file, expecting: expect)
        if json {
          Console.out(try PictureVerification.json(result))
        } else {
          for code in result.codes where code.zxing && code.zbar {
            let place = code.page.map { "\(file): page \($0)" } ?? file
            let plate = code.ink.map { " from the plate of \($0) alone" } ?? ""
            Console.out("\(place): ok: '\(code.text)' is read by ZXing and by ZBar\(plate)")
          }
        }
        Console.tell(result.diagnostics)
        if !result.passed, status == .done { status = .failed }
      } catch {
        Console.tell(error.diagnostics)
        status = error.status
      }
    }
    if status != .done { throw ExitCode(status.rawValue) }
  }
}
