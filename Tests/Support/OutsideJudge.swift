import Foundation
package import Testing

/// A program from elsewhere that says what it thinks of our work: a decoder, a renderer, a validator.
///
/// `Scripts/setup test` brings all of them. Where one is missing, its tests are skipped and say so; with
/// `QRPRESS_JUDGES=required`, as `make check` sets it, they fail instead, because a judge that was never asked
/// agrees with everything.
package struct OutsideJudge: Sendable {
  /// What messages call it.
  package let name: String
  /// The package of Debian that brings it, or another way to get it.
  package let remedy: String
  /// Looked for at every call: tests change nothing of what is installed, and looking is cheap.
  private let find: @Sendable () -> Bool

  package var isThere: Bool { find() }

  /// Whether a missing judge is a fault.
  package static var areRequired: Bool {
    ProcessInfo.processInfo.environment["QRPRESS_JUDGES"] == "required"
  }

  private init(_ name: String, remedy: String, find: @escaping @Sendable () -> Bool) {
    (self.name, self.remedy, self.find) = (name, remedy, find)
  }

  private init(program: String, apt: String) {
    self.init(program, remedy: "apt-get install \(apt)") { OutsideJudge.path(of: program) != nil }
  }

  package static let chromium = OutsideJudge(program: "chromium", apt: "chromium")
  package static let djpeg = OutsideJudge(program: "djpeg", apt: "libjpeg-turbo-progs")
  package static let flock = OutsideJudge(program: "flock", apt: "util-linux")
  package static let ghostscript = OutsideJudge(program: "gs", apt: "ghostscript")
  package static let mutool = OutsideJudge(program: "mutool", apt: "mupdf-tools")
  package static let pdffonts = OutsideJudge(program: "pdffonts", apt: "poppler-utils")
  package static let pdfinfo = OutsideJudge(program: "pdfinfo", apt: "poppler-utils")
  package static let pdftocairo = OutsideJudge(program: "pdftocairo", apt: "poppler-utils")
  package static let pdftoppm = OutsideJudge(program: "pdftoppm", apt: "poppler-utils")
  package static let pdftotext = OutsideJudge(program: "pdftotext", apt: "poppler-utils")
  package static let pngcheck = OutsideJudge(program: "pngcheck", apt: "pngcheck")
  package static let qpdf = OutsideJudge(program: "qpdf", apt: "qpdf")
  package static let qrencode = OutsideJudge(program: "qrencode", apt: "qrencode")
  package static let rsvg = OutsideJudge(program: "rsvg-convert", apt: "librsvg2-bin")
  package static let zbarimg = OutsideJudge(program: "zbarimg", apt: "zbar-tools")
  package static let zint = OutsideJudge(program: "zint", apt: "zint")

  package static let segno = OutsideJudge("segno", remedy: "apt-get install python3-segno") {
    OutsideJudge.python(with: "segno") != nil
  }
  package static let jsonschema = OutsideJudge(
    "jsonschema", remedy: "apt-get install python3-jsonschema python3-yaml"
  ) { OutsideJudge.python(with: "jsonschema", "yaml") != nil }
  package static let phones = OutsideJudge("opencv-contrib-python-headless", remedy: "Scripts/setup judge") {
    PhoneJudges.areThere
  }
  package static let oxide = OutsideJudge("pdf_oxide", remedy: "Scripts/setup judge") { OxideJudge.isThere }

  /// Where a program is on `PATH`; nil when it is not installed.
  package static func path(of program: String) -> String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
    return path.split(separator: ":").lazy.map { "\($0)/\(program)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// A Python that has some modules: the distribution's own may not be the first on `PATH`.
  package static func python(with modules: String...) -> String? {
    ["python3", "/usr/bin/python3"].first { python in
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = [python, "-c", "import \(modules.joined(separator: ", "))"]
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      process.standardInput = FileHandle.nullDevice
      guard (try? process.run()) != nil else { return false }
      process.waitUntilExit()
      return process.terminationStatus == 0
    }
  }

  /// Whether it can be asked in the midst of a test; records an issue when it is missing but required.
  ///
  /// For a test that has more to say than this judge; one that is nothing without it takes the trait.
  package func isAsked(sourceLocation: SourceLocation = #_sourceLocation) -> Bool {
    if isThere { return true }
    if OutsideJudge.areRequired {
      Issue.record(MissingJudge(judges: [self]), sourceLocation: sourceLocation)
    } else {
      print("not judged: \(MissingJudge(judges: [self]))")
    }
    return false
  }
}

/// Judges are not installed, and `QRPRESS_JUDGES=required` says that none may be missing.
package struct MissingJudge: Error, CustomStringConvertible {
  package let judges: [OutsideJudge]

  package var description: String {
    judges.map { "\($0.name) is not installed: \($0.remedy)" }.joined(separator: "; ")
  }
}

extension Trait where Self == ConditionTrait {
  /// The test needs these judges: it is skipped where one is missing, and fails where none may be.
  package static func judged(
    by judges: OutsideJudge..., sourceLocation: SourceLocation = #_sourceLocation
  ) -> Self {
    let missing = MissingJudge(judges: judges.filter { !$0.isThere })
    return .enabled("\(missing)", sourceLocation: sourceLocation) {
      if missing.judges.isEmpty { return true }
      if OutsideJudge.areRequired { throw missing }
      return false
    }
  }
}
