import Foundation
import PressDiagnostics
import Testing

@testable import CampaignSupport
@testable import PressCampaigns
@testable import PressFiles

/// What is wrong with an account hides nothing else, in its own row or another.
struct ErrorsAtOnceTests {
  private static let template = """
    template: card
    medium: paper
    fields:
      color: { type: color, default: "#000000" }
      day: { type: date }
      logo: { type: image }
      title: { required: true }
    page: { size: [80mm, 50mm], resolution: 200dpi }
    pages:
      - slots:
          - { shape: rect, box: [0mm, 45mm, 2mm, 2mm], color: "{{color}}" }
          - { code: main, at: [5mm, 5mm], size: 30mm, logo: "{{logo}}" }
          - { text: "{{title}} {{day}}", box: [40mm, 5mm, 30mm, 10mm], size: 8pt }
    """
  private static let columns = ["id", "platform", "account", "title", "color", "day", "logo"]

  /// What makes a good row wrong, and the code of the fault.
  private static let faults: [(column: String, value: String, code: String)] = [
    ("platform", "instagarm", "unknown-platform"), ("account", "bad-handle!", "bad-character"),
    ("id", "2.80E+15", "mangled-number"), ("title", "#NAME?", "spreadsheet-error"),
    ("title", "", "missing-field"), ("color", "#zzz", "wrong-value"), ("day", "2026-02-31", "wrong-value"),
    ("logo", "none.png", "missing-file"), ("logo", "../a.png", "outside-campaign"),
    ("logo", "broken.png", "unreadable-picture"),
    ("account", String(repeating: "a", count: 3000), "symbol"), ("id", "aux", "output-name"),
  ]

  private func codes(_ rows: [[String: String]], accounts: String? = nil) async throws -> [String] {
    let work = try Workspace()
    let good = [
      "platform": "x", "account": "SampleA", "title": "Sample", "color": "#112233", "day": "2026-01-02",
      "logo": "",
    ]
    let lines = rows.enumerated().map { index, row in
      let row = good.merging(["id": "row\(index)"]) { $1 }.merging(row) { $1 }
      return Self.columns.map { row[$0] ?? "" }.joined(separator: ",")
    }
    try work.campaign(
      accounts: ([Self.columns.joined(separator: ",")] + lines).joined(separator: "\n") + "\n",
      assets: "- { template: card }")
    try work.write(Self.template, to: "card/template.yaml")
    try work.write(Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0]), to: "broken.png")
    return try await work.failure(CampaignOptions(isDryRun: true)).diagnostics.map(\.code)
  }

  private func row(_ number: Int) -> [String: String] {
    let fault = Self.faults[number]
    var row = [fault.column: fault.value]
    // A text may be of any length; a handle may not.
    if fault.code == "symbol" { row["platform"] = "text" }
    return row
  }

  @Test(arguments: faults.indices) func `each fault is reported beside each other`(number: Int) async throws {
    #expect(try await codes([row(number)]) == [Self.faults[number].code])
    for other in Self.faults.indices where other != number {
      let both = try await codes([row(number), [:], row(other)])
      #expect(Set(both) == [Self.faults[number].code, Self.faults[other].code], "\(number) \(other) \(both)")
    }
  }

  @Test func `two faults in one row`() async throws {
    for (a, b) in [(0, 5), (1, 4), (1, 7), (3, 6), (2, 5)] {
      let both = try await codes([row(a).merging(row(b)) { $1 }])
      #expect(Set(both).count == 2, "\(Self.faults[a]) \(Self.faults[b]): \(both)")
    }
  }
}
