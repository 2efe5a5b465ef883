internal import Foundation
internal import PressDiagnostics

/// One asset as `--json` and the manifest tell it.
public struct AssetReport: Sendable, Codable, Equatable {
  /// `asset`, or `leftover` for what an earlier run wrote and the campaign no longer has.
  public var event = AssetReport.pressed
  public var path: String
  public var format: String
  /// Size of the file; nil when it was not written.
  public var bytes: Int?
  public var sha256: String?
  public var template: String?
  public var record: String?
  public var page: String?
  public var widthMM: Double?
  public var heightMM: Double?
  public var dpi: Double?
  public var codes: [CodeReport] = []
  public var diagnostics: [DiagnosticReport] = []
  public var fingerprint: String?

  static let pressed = "asset"
  static let leftover = "leftover"

  /// The same of an asset that was not written.
  var withoutFile: AssetReport {
    var report = self
    (report.bytes, report.sha256) = (nil, nil)
    return report
  }

  init(path: String, format: String) {
    self.path = path
    self.format = format
  }

  enum CodingKeys: String, CodingKey {
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

/// A diagnostic as JSON tells it.
public struct DiagnosticReport: Sendable, Codable, Equatable {
  public var severity: String
  public var code: String
  public var message: String
  public var hint: String?
  public var file: String?
  public var line: Int?
  public var column: Int?

  init(_ diagnostic: Diagnostic) {
    severity = diagnostic.severity.rawValue
    code = diagnostic.code
    message = diagnostic.message
    hint = diagnostic.hint
    file = diagnostic.position?.file
    line = diagnostic.position?.line
    column = diagnostic.position?.column
  }
}

/// JSON on one line, the same bytes each time.
package enum JSONLine {
  package static func encode(_ value: some Encodable) throws(PressFailure) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(value), as: UTF8.self)
    } catch {
      throw PressFailure(.bug, "bug", "a report cannot be encoded: \(error)")
    }
  }
}

extension AssetReport {
  /// One line of JSON, without a line break.
  public func json() throws(PressFailure) -> String { try JSONLine.encode(self) }
}
