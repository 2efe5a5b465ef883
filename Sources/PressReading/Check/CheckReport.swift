/// What a check found: two decoders' verdicts, and what was measured without decoding.
package struct CheckReport: Sendable, Hashable {
  package enum Verdict: Sendable, Hashable {
    case passed
    /// Lower case, no full stop.
    case failed(reason: String)
    /// The decoder broke down, so that nobody knows.
    case decoderFailed(DecoderFailure)
    /// The decoder does not know this kind of symbol.
    case notApplicable

    /// Whether nothing speaks against the symbol.
    package var isGood: Bool { self == .passed || self == .notApplicable }
  }

  /// One thing to report to the user, laid out as `Diagnostic` is.
  package struct Finding: Sendable, Hashable {
    /// A stable word for programs: one of `SymbolCheck.Code`.
    package let code: String
    package let message: String
    package let hint: String
    /// An error keeps the asset from being written; anything else is a warning.
    package let isError: Bool

    package init(_ code: SymbolCheck.Code, _ message: String, hint: String, isError: Bool = true) {
      self.code = code.rawValue
      self.message = message
      self.hint = hint
      self.isError = isError
    }
  }

  package var zxing: Verdict
  package var zbar: Verdict
  /// Symbol contrast in linear light, 0…1.
  package var contrast: Double
  /// Whole modules around the symbol that are clear on every side, 0…`max(4, wanted)`: no more are looked at.
  package var quietZone: Int
  /// Everything to report, failed decodes included; errors come first.
  package var findings: [Finding]
  /// Every parameter of the artwork grade; nil when the symbol does not lie in the picture.
  package var quality: ArtworkQuality?

  package init(
    zxing: Verdict, zbar: Verdict, contrast: Double, quietZone: Int, findings: [Finding],
    quality: ArtworkQuality? = nil
  ) {
    self.zxing = zxing
    self.zbar = zbar
    self.contrast = contrast
    self.quietZone = quietZone
    self.findings = findings
    self.quality = quality
  }

  /// Whether the symbol may leave: no decoder objects and nothing that was measured is an error.
  package var passed: Bool { zxing.isGood && zbar.isGood && !findings.contains(where: \.isError) }

  /// The lowest grade of all parameters; F when the check did not pass.
  package var grade: ArtworkGrade {
    guard passed else { return .f }
    return min(ArtworkGrade(contrast: contrast), quality?.grade ?? .a)
  }

  /// The worse of both in every respect: a symbol has to scan over each ground.
  package func merged(with other: CheckReport) -> CheckReport {
    let all = findings + other.findings.filter { !findings.contains($0) }
    return CheckReport(
      zxing: zxing.isGood ? other.zxing : zxing, zbar: zbar.isGood ? other.zbar : zbar,
      contrast: min(contrast, other.contrast), quietZone: min(quietZone, other.quietZone),
      findings: all.filter(\.isError) + all.filter { !$0.isError },
      quality: quality.map { mine in other.quality.map(mine.merged) ?? mine } ?? other.quality)
  }
}
