package import Foundation

/// pdf_oxide's look at PDF/X, from PyPI: a second opinion, and a shallow one.
///
/// `Scripts/setup judge` puts it into `.build/judges`; where it cannot be had, tests do without.
package enum OxideJudge {
  private static var python: URL {
    Repository.file(".build/judges/bin/python")
  }

  package static var isThere: Bool {
    (try? OutsideProgram.run(python, ["-c", "import pdf_oxide"]))?.status == 0
  }

  /// What it objects to.
  ///
  /// - Parameter level: `4`, `3_2002` or `1a_2001`.
  package static func complaints(_ pdf: Data, level: String) throws -> [String] {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).pdf")
    defer { try? FileManager.default.removeItem(at: file) }
    try pdf.write(to: file)
    let script =
      "import pdf_oxide,sys\nfor e in pdf_oxide.PdfDocument(sys.argv[1]).validate_pdf_x(sys.argv[2])['errors']: print(e)"
    let (status, said) = try OutsideProgram.run(python, ["-c", script, file.path, level])
    guard status == 0 else { return ["pdf_oxide ends with \(status): \(said)"] }
    return said.split(separator: "\n").map(String.init)
  }
}
