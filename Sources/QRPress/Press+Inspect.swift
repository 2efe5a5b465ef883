public import Foundation
internal import PressAssets
internal import PressDiagnostics
public import PressFiles
internal import PressInspection
internal import PressLinks
internal import PressPreflight
internal import PressReading
internal import PressReports

extension Press {
  /// Reads the codes of a picture: PNG, JPEG, WebP, the pages of a PDF, or a photo at an angle.
  ///
  /// - Parameter picture: the file.
  /// - Returns: each code once, page by page, from top to bottom; none where there is none.
  /// - Throws: `PressFailure`: `inputMissing` when the file is not there, or poppler for a PDF; `badData` when it is not a picture.
  public func read(_ picture: URL) async throws(PressFailure) -> [ReadCode] {
    try await inTurn(picture) { path throws(PressFailure) in try PictureReading.read(path) }.map { found in
      ReadCode(
        text: found.reading.text, platform: found.link?.platform.key, account: found.link?.account,
        link: found.link?.link, version: found.reading.version, level: found.reading.level, page: found.page,
        corners: found.reading.corners.points.map { ReadCode.Corner(x: $0.x, y: $0.y) })
    }
  }

  /// Whether the codes of a finished file scan: two decoders in their usual settings, and the artwork grade.
  ///
  /// PDF and EPS are separated into plates first.
  ///
  /// - Parameters:
  ///   - file: PNG, JPEG, WebP, PDF or EPS.
  ///   - expected: what some code in it must say, letter by letter (a host in either case): a `link` or `encoded` of a
  ///     report, not an account; nil when anything will do.
  /// - Throws: `PressFailure`: `inputMissing` when the file is not there, or Ghostscript for an EPS; `badData` when it cannot be looked at.
  public func verify(_ file: URL, expecting expected: String? = nil) async throws(PressFailure)
    -> Verification
  {
    let result = try await inTurn(file) { path throws(PressFailure) in
      try PictureVerification.verify(path, expecting: expected)
    }
    return Verification(
      codes: result.codes.map { code in
        VerifiedCode(
          text: code.text, platform: code.platform, zxing: code.zxing, zbar: code.isForZBar ? code.zbar : nil,
          grade: code.quality?.grade.rawValue, page: code.page)
      }, diagnostics: result.diagnostics)
  }

  /// What a printer would say of a PDF.
  ///
  /// Total ink is measured with Ghostscript; where it is not, a finding of the rule `total-ink` says why.
  ///
  /// - Parameter pdf: the file.
  /// - Returns: what was found, of the document, then page by page, of each the worst first; nothing where nobody
  ///   objects.
  /// - Throws: `PressFailure`: `inputMissing` when the file is not there, `badData` when it is not a PDF.
  public func preflight(_ pdf: URL) async throws(PressFailure) -> [Finding] {
    let preflight = try await inTurn(pdf) { path throws(PressFailure) in try FilePreflight(path) }
    let findings = preflight.report.findings.map { finding in
      Finding(
        severity: Finding.Severity(finding.severity), rule: finding.rule.rawValue, message: finding.text,
        hint: finding.hint, page: finding.place.page)
    }
    guard let reason = preflight.inkReason else { return findings }
    let unmeasured = Finding(
      severity: .warning, rule: PreflightRule.totalInk.rawValue,
      message: "the total ink is not measured: \(reason)",
      hint: "install Ghostscript, or ask the printer to measure it", page: nil)
    let errors = findings.prefix { $0.page == nil && $0.severity == .error }
    return errors + [unmeasured] + findings.dropFirst(errors.count)
  }
}
