import Testing

@testable import PressCampaigns
@testable import PressReports

struct ReportAssetTests {
  @Test(arguments: [ReportAsset.State.passed, .warned, .failed, .unread, .waiting])
  func `what became of an asset follows from its report`(state: ReportAsset.State) {
    #expect(ReportAsset(ReportSamples.asset(1, state: state)).state == state)
  }

  @Test func `the grade is the worst code's`() throws {
    var report = ReportSamples.asset(0)
    var other = report.codes[0]
    other.check.grade = "C"
    report.codes.append(other)
    #expect(ReportAsset(report).grade == "C")
    #expect(ReportAsset(ReportSamples.asset(0, state: .unread)).grade == nil)
  }

  @Test func `of a file of many records the first codes are shown, and all are counted`() {
    var report = ReportSamples.asset(0)
    report.codes = Array(repeating: report.codes[0], count: 90)
    let asset = ReportAsset(report)
    #expect(asset.codes.count == ReportAsset.maximumCodes && asset.count == 90)
  }

  @Test func `a fingerprint stands by a picture alone`() {
    let report = ReportSamples.asset(0)
    #expect(ReportAsset(report).fingerprint == nil)
    #expect(ReportAsset(report, picture: "AA==").fingerprint == report.fingerprint)
  }
}
