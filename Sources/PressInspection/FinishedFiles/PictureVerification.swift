internal import Foundation
package import PressDiagnostics
package import PressDrawing
package import PressFiles
internal import PressLinks
package import PressReading
package import PressReports
internal import PressResources

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
    /// A decoder that does not read it, because it broke down over the picture; nil when each did its work.
    package var failure: DecoderFailure?
    /// Whether every decoder that knows such a symbol reads it.
    package var isRead: Bool { zxing && (zbar || !isForZBar) }
    package var level: String?
    package var version: Int?
    /// In a file of several pages, from 1.
    package var page: Int?
    /// The side of a module, where the resolution and the version are known.
    package var module: Length?
    /// Around the symbol without its quiet zone, from the corner of what was looked at; nil where it is not asked for.
    package var box: Rect?
    /// Whether one plate alone holds the code and the others nothing; for PDF and EPS.
    package var plates: CodeReport.Verdict?
    /// The ink of that plate.
    package var ink: String?
    /// How well it is made; nil where it could not be measured.
    package var quality: ArtworkQuality?
    /// How much it stands, when that was asked for.
    package var stress: PictureStress.Code?

    package init(
      text: String, platform: String? = nil, zxing: Bool, zbar: Bool, isForZBar: Bool = true,
      level: String? = nil, version: Int? = nil, page: Int? = nil, module: Length? = nil, box: Rect? = nil,
      plates: CodeReport.Verdict? = nil, ink: String? = nil, quality: ArtworkQuality? = nil,
      stress: PictureStress.Code? = nil
    ) {
      self.text = text
      self.platform = platform
      self.zxing = zxing
      self.zbar = zbar
      self.isForZBar = isForZBar
      self.level = level
      self.version = version
      self.page = page
      self.module = module
      self.box = box
      self.plates = plates
      self.ink = ink
      self.quality = quality
      self.stress = stress
    }
  }

  /// What decoders made of a picture.
  package struct Look: Sendable {
    /// One for each content that any decoder read.
    package var codes: [Code]
    /// A decoder that broke down over the picture.
    package var failure: DecoderFailure?
  }

  /// - Parameter expected: what some code in the picture must say (a host in either case); nil when anything will do.
  package static func verify(_ file: String, expecting expected: String?) throws(PressFailure) -> Result {
    try InputFile.requireFile(file)
    if let source = PressFileVerification.source(of: file) {
      return try PressFileVerification.verify(file, as: source, expecting: expected)
    }
    let picture = try PictureFile.pixels(ofFileAt: file)
    let seen = look(at: picture.gray(over: 255))
    let codes = seen.codes
    var diagnostics = faults(file, codes, expected, failure: seen.failure)
    if picture.layout == .rgba {
      let onBlack = look(at: picture.gray(over: 0)).codes
      for code in codes where !onBlack.contains(where: { $0.text == code.text && $0.isRead }) {
        diagnostics.append(
          .warning(
            "transparent-ground", "'\(file)': '\(code.text)' scans on a light ground only",
            hint: "the picture is transparent: put it on a light patch, or give the code one"))
      }
    }
    return Result(file: file, codes: codes, diagnostics: diagnostics)
  }

  package static func look(at gray: Bitmap) -> Look {
    let zbar = ZBarReader.read(gray)
    var outcome = ZXingReader.look(at: gray, thorough: true, kinds: [.qr])
    // Micro QR is easily seen where there is none: only where nothing else is.
    if outcome.readings.isEmpty, zbar.isEmpty {
      let micro = ZXingReader.look(at: gray, thorough: true, kinds: [.micro])
      outcome = DecoderOutcome(readings: micro.readings, failure: outcome.failure ?? micro.failure)
    }
    let zxing = outcome.readings
    var codes: [Code] = []
    for reading in zxing + zbar where !codes.contains(where: { $0.text == reading.text }) {
      var reading = reading
      reading.version = VersionEstimate.version(of: reading.corners, in: gray, isMicro: reading.isMicro)
      var code = Code(
        text: reading.text, platform: FollowLink.recognise(reading.text)?.platform.key,
        zxing: zxing.contains { $0.bytes == reading.bytes },
        zbar: zbar.contains { $0.bytes == reading.bytes },
        isForZBar: !reading.isMicro && reading.sequence == nil,
        level: reading.level, version: reading.version, quality: ArtworkQuality(of: gray, reading))
      code.failure = code.zxing ? nil : outcome.failure
      codes.append(code)
    }
    return Look(codes: codes, failure: outcome.failure)
  }

  /// - Parameter failure: of a decoder; it is reported instead where no code is found.
  package static func faults(
    _ file: String, _ codes: [Code], _ expected: String?, failure: DecoderFailure? = nil
  ) -> [Diagnostic] {
    if codes.isEmpty, let failure { return [failure.diagnostic(for: file)] }
    if codes.isEmpty {
      return [
        .error(
          "no-symbol", "no QR code is found in '\(file)'",
          hint: "is its quiet zone clear, is it dark on light, and is it at least 3 pixels a module?")
      ]
    }
    var faults: [Diagnostic] = []
    for code in codes where !code.isRead {
      if let failure = code.failure {
        faults.append(failure.diagnostic(for: file))
        continue
      }
      let failing = [code.zxing ? nil : "ZXing", code.zbar || !code.isForZBar ? nil : "ZBar"].compactMap {
        $0
      }
      faults.append(
        .error(
          "unreadable-symbol", "'\(file)': \(failing.joined(separator: " and ")) cannot read '\(code.text)'",
          hint: "some phones will not either: look at contrast, quiet zone and size"))
    }
    faults += codes.compactMap { weakness($0, file) }
    faults += codes.compactMap { capitals($0, file) }
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

  /// Whether two texts are the same link; of capitals in its scheme and host a warning tells.
  private static func isSame(_ text: String, _ expected: String) -> Bool {
    text == expected
      || (CapitalLetters.lowered(text) ?? text) == (CapitalLetters.lowered(expected) ?? expected)
  }

  private static func capitals(_ code: Code, _ file: String) -> Diagnostic? {
    guard CapitalLetters.lowered(code.text) != nil else { return nil }
    var warning = CapitalLetters.warning(about: code.text)
    warning.message = "'\(file)': \(warning.message)"
    return warning
  }

  /// A line of `verify --json`.
  package static func json(_ result: Result) throws(PressFailure) -> String {
    let codes = result.codes.map { code in
      VerifyReport.CodeReport(
        page: code.page, encoded: code.text, platform: code.platform, version: code.version,
        level: code.level,
        check: .init(
          zxing: code.failure?.decoder == .zxing ? .reason("decoder failed") : .reported(code.zxing),
          zbar: code.isForZBar ? .reported(code.zbar) : .reason("not applicable"), plates: code.plates,
          grade: code.quality?.grade.rawValue,
          parameters: code.quality.map { CodeReport.Parameters($0) }, stress: code.stress?.figures))
    }
    return try JSONLine.encode(
      VerifyReport(
        path: result.file, passed: result.passed, codes: codes,
        diagnostics: result.diagnostics.map { DiagnosticReport($0) }))
  }

  private struct VerifyReport: Encodable {
    package struct CodeReport: Encodable {
      package struct Check: Encodable {
        package var zxing: PressReports.CodeReport.Verdict
        package var zbar: PressReports.CodeReport.Verdict
        package var plates: PressReports.CodeReport.Verdict?
        package var grade: String?
        package var parameters: PressReports.CodeReport.Parameters?
        package var stress: StressFigures?
      }
      package var page: Int?
      package var encoded: String
      package var platform: String?
      package var version: Int?
      package var level: String?
      package var check: Check
    }

    package var event = "verify"
    package var path: String
    package var passed: Bool
    package var codes: [CodeReport]
    package var diagnostics: [DiagnosticReport]
  }
}
