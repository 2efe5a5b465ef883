internal import Foundation
internal import PressDiagnostics
public import PressFiles

/// One asset as `--json` and the manifest report it.
public struct AssetReport: Sendable, Codable, Equatable {
  /// `asset`, or `leftover` for what an earlier run wrote and the campaign no longer has.
  public var event = AssetReport.pressed
  /// Of the file or folder: as it was asked for, in a manifest from the campaign's folder.
  public var path: String
  /// Such as `png`, `pdf` or `proof.png`.
  public var format: String
  /// Size of the file; nil when it was not written.
  public var bytes: Int?
  /// 64 hexadecimal digits, of a folder those of the list of its files' digests; nil when it was not written.
  public var sha256: String?
  /// The template's name; nil for a code by itself.
  public var template: String?
  /// The record's id, or the group's value; nil for a code by itself.
  public var record: String?
  /// The page's name in the template; nil where the file holds all of them.
  public var page: String?
  /// Width of the page after cutting, in millimetres; nil for a terminal's text.
  public var widthMM: Double?
  /// Height of the page after cutting, in millimetres; nil for a terminal's text.
  public var heightMM: Double?
  /// Dots per inch; nil where there are no dots.
  public var dpi: Double?
  /// Every code of the asset, in the order of pages and slots.
  public var codes: [CodeReport] = []
  /// What was found: warnings of what left, errors of what did not.
  public var diagnostics: [DiagnosticReport] = []
  /// A digest of all that the asset was made from; of a campaign's assets alone.
  public var fingerprint: String?

  package static let pressed = "asset"
  package static let leftover = "leftover"

  /// The same of an asset that was not written.
  package var withoutFile: AssetReport {
    var report = self
    (report.bytes, report.sha256) = (nil, nil)
    return report
  }

  package init(path: String, format: String) {
    self.path = path
    self.format = format
  }

  package enum CodingKeys: String, CodingKey {
    case event, path, format, bytes, sha256, template, record, page, dpi, codes, diagnostics, fingerprint
    case widthMM = "width_mm"
    case heightMM = "height_mm"
  }

  /// With exactly one code, its keys also stand at the top level.
  public func encode(to encoder: any Encoder) throws {
    if codes.count == 1 { try codes[0].encode(inside: encoder) }
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(event, forKey: .event)
    try container.encode(path, forKey: .path)
    try container.encode(format, forKey: .format)
    try container.encodeIfPresent(bytes, forKey: .bytes)
    try container.encodeIfPresent(sha256, forKey: .sha256)
    try container.encodeIfPresent(template, forKey: .template)
    try container.encodeIfPresent(record, forKey: .record)
    try container.encodeIfPresent(page, forKey: .page)
    try container.encodeIfPresent(widthMM, forKey: .widthMM)
    try container.encodeIfPresent(heightMM, forKey: .heightMM)
    try container.encodeIfPresent(dpi, forKey: .dpi)
    try container.encode(codes, forKey: .codes)
    try container.encode(diagnostics, forKey: .diagnostics)
    try container.encodeIfPresent(fingerprint, forKey: .fingerprint)
  }
}

extension AssetReport {
  /// One line of JSON, without a line break.
  public func json() throws(PressFailure) -> String { try JSONLine.encode(self) }
}
