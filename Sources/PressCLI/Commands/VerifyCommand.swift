import ArgumentParser
import PressDrawing
import PressFiles
import PressInspection
import PressReading
import QRPress

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check that finished pictures and press files scan, with two decoders.",
    discussion: """
      Every code of a file is judged by itself: both decoders have to read it, and 4 modules around it (2 around \
      Micro QR) have to be clear, whatever stands there and in whatever ink. One that a decoder reads only with its \
      levels stretched to black and white is warned about. A transparent picture has to scan over white; one that \
      scans on nothing darker is warned about.

      PDF and EPS are separated by Ghostscript: a code has to be read from one ink's plate alone, and is warned \
      about when it takes several, as RGB black does.

      '--stress' looks at each code as a phone would (12 MP, 26 mm): from farther and farther away, tilted, out of \
      focus, moving, in noise and glare, with ink gain and loss, on cloth, as JPEG; it tells how far both decoders \
      read it. It is simulated, not printed: a margin tells codes apart, it is no warranty.

      EXAMPLES
        qrpress verify card.png
        qrpress verify brochure.pdf --json
        qrpress verify card.png --stress --module 0.5mm --stress-picture ladder.png
        qrpress verify card.png --expect 'https://x.com/intent/follow?screen_name=SwiftLang'
      """)

  @Argument(help: "PNG, JPEG, PDF or EPS files.")
  var files: [String]

  @Option(help: "What a code in each file must say.")
  var expect: String?

  @Flag(help: "Measure how much each code stands, too.")
  var stress = false

  @Option(
    help: "For '--stress': side of a module on the finished piece, where the file does not say its size.")
  var module: String?

  @Option(help: "For '--stress': width of the whole picture on the finished piece.")
  var size: String?

  @Option(
    help: ArgumentHelp(
      "For '--stress': a sheet of what the phone sees, as PNG; one for each code.", valueName: "file"))
  var stressPicture: String?

  @Flag(help: "Print one JSON object a file.")
  var json = false

  func validate() throws {
    if !stress, module != nil || size != nil || stressPicture != nil {
      throw ValidationError("'--module', '--size' and '--stress-picture' are for '--stress'")
    }
    if module != nil, size != nil { throw ValidationError("'--module' and '--size' exclude each other") }
    if let stressPicture, !stressPicture.lowercased().hasSuffix(".png") {
      throw ValidationError("'--stress-picture' is a PNG, not '\(stressPicture)'")
    }
    _ = try measure()
  }

  private func measure() throws -> PictureStress.Measure? {
    func length(_ text: String, _ option: String) throws -> Length {
      guard let length = Length(text), length > .zero, length <= .mm(20_000) else {
        throw ValidationError("'\(option)' is a length such as 0.5mm, not '\(text)'")
      }
      return length
    }
    if let module { return .module(try length(module, "--module")) }
    return try size.map { .width(try length($0, "--size")) }
  }

  /// The ladders of every code of a file, and their sheets.
  private func stress(
    _ result: inout PictureVerification.Result, _ measure: PictureStress.Measure?, _ sheets: inout Int
  ) throws(PressFailure) {
    try result.stress(measure: measure)
    guard let stressPicture else { return }
    for code in result.codes.compactMap(\.stress) {
      sheets += 1
      let stem = stressPicture.dropLast(4)
      let path = sheets == 1 ? stressPicture : "\(stem)-\(sheets)\(stressPicture.suffix(4))"
      try OutputFile.write(try StressSheet.png(of: code), to: path)
    }
  }

  func run() throws {
    var status = ExitStatus.done
    var sheets = 0
    let measure = try measure()
    for file in files {
      do {
        var result = try PictureVerification.verify(file, expecting: expect)
        if stress { try stress(&result, measure, &sheets) }
        if json {
          Console.out(try PictureVerification.json(result))
        } else {
          for code in result.codes where code.isSound {
            let place = code.page.map { "\(file): page \($0)" } ?? file
            let plate = code.ink.map { " from the plate of \($0) alone" } ?? ""
            let readers = code.isForZBar ? "ZXing and by ZBar" : "ZXing, as ZBar does not know its kind"
            let grade = code.quality.map { ", artwork grade \($0.grade.rawValue)" } ?? ""
            let text = TerminalEscaping.text(code.text)
            Console.out("\(place): ok: '\(text)' is read by \(readers)\(plate)\(grade)")
            if let stress = code.stress { Console.out("  \(stress.report.sentence)") }
          }
        }
        Console.emit(result.diagnostics)
        if !result.passed, status == .done { status = .failed }
      } catch {
        Console.emit(error.diagnostics)
        status = ExitStatus(error.kind)
      }
    }
    if status != .done { throw ExitCode(status.rawValue) }
  }
}
