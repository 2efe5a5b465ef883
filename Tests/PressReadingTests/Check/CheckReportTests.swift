import Testing

@testable import PressReading

struct CheckReportTests {
  private let good = CheckReport(
    zxing: .passed, zbar: .notApplicable, contrast: 0.9, quietZone: 4, findings: [])

  @Test func `passes only without errors and failures`() {
    #expect(good.passed)
    var report = good
    report.findings = [.init(.weakContrast, "pale", hint: "darken", isError: false)]
    #expect(report.passed)
    report.findings = [.init(.lowContrast, "pale", hint: "darken")]
    #expect(!report.passed)
    report = good
    report.zbar = .failed(reason: "ZBar finds no symbol")
    #expect(!report.passed)
  }

  @Test func `is the worse of two, errors first, nothing twice`() {
    var (a, b) = (good, good)
    a.findings = [.init(.weakContrast, "pale", hint: "darken", isError: false)]
    b.findings = a.findings + [.init(.quietZone, "narrow", hint: "widen")]
    (b.contrast, b.quietZone, b.zxing) = (0.5, 2, .failed(reason: "no"))
    for report in [a.merged(with: b), b.merged(with: a)] {
      #expect(report.zxing == .failed(reason: "no"))
      #expect(report.zbar == .notApplicable)
      #expect(report.contrast == 0.5)
      #expect(report.quietZone == 2)
      #expect(report.findings.map(\.code) == ["narrow-quiet-zone", "weak-contrast"])
    }
  }
}
