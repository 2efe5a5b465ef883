internal import PressReading

/// What came of reading a picture of a code back.
public struct QRCodeCheck: Sendable, Hashable {
  /// Something that was found.
  public struct Finding: Sendable, Hashable {
    /// Whether it keeps the code from leaving.
    public let isError: Bool
    /// What was found in a word that stays the same, such as `low-contrast`.
    public let code: String
    /// What was found, for people.
    public let message: String
    /// The way out.
    public let hint: String
  }

  /// Whether ZXing-C++ gives the link.
  public let zxing: Bool
  /// Whether ZBar gives the link; also true for kinds that it does not know, where ZXing judges alone.
  public let zbar: Bool
  /// Artwork grade, A…D or F.
  public let grade: String
  /// Symbol contrast in linear light, 0…1.
  public let contrast: Double
  /// What was found, errors first.
  public let findings: [Finding]

  /// Whether nothing speaks against the code.
  public var passed: Bool { zxing && zbar && !findings.contains(where: \.isError) }
}

extension QRCodeCheck {
  init(_ report: CheckReport) {
    zxing = report.zxing == .passed
    // Where ZBar does not know the kind, ZXing judges alone.
    zbar = report.zbar == .passed || report.zbar == .notApplicable
    grade = report.grade.rawValue
    contrast = report.contrast
    findings = report.findings.map {
      Finding(isError: $0.isError, code: $0.code, message: $0.message, hint: $0.hint)
    }
  }
}
