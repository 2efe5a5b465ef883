internal import Foundation
package import PressDiagnostics
internal import PressDrawing
internal import PressLinks
package import PressReading

/// Does a finished picture scan? Both decoders in their usual settings, on the picture as it is.
///
/// PDF and EPS are taken apart into plates: see `PressFileVerification`.
package enum PictureVerification {
  package struct Result: Sendable {
    package var file: String
    /// One for each content that any decoder read.
    package var codes: [Code]
    package var diagnostics: [Diagnostic]
    package var passed: Bool { !diagnostics.contains { $0.severity == .error } }
  }

  package struct Code: Sendable {
    package var text: String
    package var platform: String?
    package var zxing: Bool
    package var zbar: Bool
    /// False for Micro QR and for a part of a structured append, which ZBar does not know.
    package var isForZBar = true
    /// Whether every decoder that knows such a symbol reads it.
    package var isRead: Bool { zxing && (zbar || !isForZBar) }
    package var level: String?
    package var version: Int?
    /// In a file of several pages, from 1.
    package var page: Int?
    /// The side of a module, where the resolution and the version are known.
    var module: Length?
    /// Around the symbol without its quiet zone, from the corner of what was looked at; nil where it is not asked for.
    var box: Rect?
    /// Whether one plate alone holds the code and the others nothing; for PDF and EPS.
    package var plates: CodeReport.Verdict?
    /// The ink of that plate.
    package var ink: String?
    /// How well it is made; nil where it could not be measured.
    package var quality: ArtworkQuality?
    /// How much it stands, when that was asked for.
    package var stress: PictureStress.Code?
  }

  /// - Parameter expected: what some code in the picture must say (a host in either case); nil when anything will do.
  package static func verify(_ file: String, expecting expected: String?) throws(PressFailure) -> Result {
    if let source = PressFileVerification.source(of: file) {
      return try PressFileVerification.verify(file, as: source, expecting: expected)
    }
    let picture = try PictureFile.pixels(ofFileAt: file)
    let codes = look(at: picture.gray(over: 255))
    var diagnostics = faults(file, codes, expected)
    if picture.layout == .rgba {
      let onBlack = look(at: picture.gray(over: 0))
      for code in codes where !onBlack.contains(where: { $0.text == code.text && $0.isRead }) {
        diagnostics.append(
          .warning(
            "transparent-ground", "'\(file)': '\(code.text)' scans on a light ground only",
            hint: "the picture is transparent: put it on a light patch, or give the code one"))
      }
    }
    return Result(file: file, codes: codes, diagnostics: diagnostics)
  }

  static func look(at gray: Bitmap) -> [Code] {
    let zbar = ZBarReader.read(gray)
    var zxing = ZXingReader.read(gray, thorough: true, kinds: [.qr])
    // Micro QR is easily seen where there is none: only where nothing else is.
    if zxing.isEmpty, zbar.isEmpty { zxing = ZXingReader.read(gray, thorough: true, kinds: [.micro]) }
    var codes: [Code] = []
    for reading in zxing + zbar where !codes.contains(where: { $0.text == reading.text }) {
      var reading = reading
      reading.version = VersionEstimate.version(of: reading.corners, in: gray, isMicro: reading.isMicro)
      codes.append(
        Code(
          text: reading.text, platform: FollowLink.recognise(reading.text)?.platform.key,
          zxing: zxing.contains { $0.bytes == reading.bytes },
          zbar: zbar.contains { $0.bytes == reading.bytes },
          isForZBar: !reading.isMicro && reading.sequence == nil,
          level: reading.level, version: reading.version, quality: ArtworkQuality(of: gray, reading)))
    }
    return codes
  }

  static func faults(_ file: String, _ codes: [Code], _ expected: String?) -> [Diagnostic] {
    if codes.isEmpty {
      return [
        .error(
          "no-symbol", "no QR code is found in '\(file)'",
          hint: "is its quiet zone clear, is it dark on light, and is it at least 3 pixels a module?")
      ]
    }
    var faults: [Diagnostic] = []
    for code in codes where !code.isRead {
      let silent = [code.zxing ? nil : "ZXing", code.zbar || !code.isForZBar ? nil : "ZBar"].compactMap { $0 }
      faults.append(
        .error(
          "unreadable-symbol", "'\(file)': \(silent.joined(separator: " and ")) cannot read '\(code.text)'",
          hint: "some phones will not either: look at contrast, quiet zone and size"))
    }
    faults += codes.compactMap { weakness($0, file) }
    if let expected, !codes.contains(where: { isSame($0.text, expected) }) {
      faults.append(
        .error(
          "unexpected-text",
          "'\(file)' does not say '\(expected)' but "
            + codes.map { "'\($0.text)'" }.joined(separator: ", ")))
    }
    return faults
  }

  /// That a code reads, and only just.
  private static func weakness(_ code: Code, _ file: String) -> Diagnostic? {
    guard let worst = code.quality?.worst, worst.grade <= .d, code.isRead else { return nil }
    return .warning(
      "weak-grade",
      "'\(file)': '\(code.text)' has the artwork grade \(worst.grade.rawValue) by its \(worst.parameter.rawValue)",
      hint: "phones that are worse, or farther away, will not read it: make it again from its content")
  }

  /// Whether two texts open the same: a link's scheme and host may be in capitals, which takes a smaller
  /// code.
  private static func isSame(_ text: String, _ expected: String) -> Bool {
    text == expected || withSmallHost(text) == withSmallHost(expected)
  }

  private static func withSmallHost(_ text: String) -> String {
    guard let colon = text.firstRange(of: "://"),
      ["http", "https"].contains(text[..<colon.lowerBound].lowercased())
    else { return text }
    let end = text[colon.upperBound...].firstIndex { "/?#".contains($0) } ?? text.endIndex
    return text[..<end].lowercased() + text[end...]
  }

  /// A line of `verify --json`.
  package static func json(_ result: Result) throws(PressFailure) -> String {
    let codes = result.codes.map { code in
      VerifyReport.CodeReport(
        page: code.page, encoded: code.text, platform: code.platform, version: code.version,
        level: code.level,
        check: .init(
          zxing: code.zxing,
          zbar: code.isForZBar ? .told(code.zbar) : .reason("not applicable"), plates: code.plates,
          grade: code.quality?.grade.rawValue,
          parameters: code.quality.map { CodeReport.Parameters($0) }, stress: code.stress?.figures))
    }
    return try JSONLine.encode(
      VerifyReport(
        path: result.file, passed: result.passed, codes: codes,
        diagnostics: result.diagnostics.map { DiagnosticReport($0) }))
  }

  private struct VerifyReport: Encodable {
    struct CodeReport: Encodable {
      struct Check: Encodable {
        var zxing: Bool
        var zbar: QRPress.CodeReport.Verdict
        var plates: QRPress.CodeReport.Verdict?
        var grade: String?
        var parameters: QRPress.CodeReport.Parameters?
        var stress: StressFigures?
      }
      var page: Int?
      var encoded: String
      var platform: String?
      var version: Int?
      var level: String?
      var check: Check
    }

    var event = "verify"
    var path: String
    var passed: Bool
    var codes: [CodeReport]
    var diagnostics: [DiagnosticReport]
  }
}
