import Foundation
import Testing

@testable import PressPreflight

struct PreflightTests {
  private func ink(_ report: Preflight) -> Preflight.Outcome? {
    report.outcomes.first { $0.rule == .totalInk }?.outcome
  }

  @Test func `ink is what others measure`() throws {
    var report = try Preflight(data: SamplePDF.x4().bytes)
    #expect(ink(report) == .notRun)
    report.judge(ink: [(1, 3.2), (2, 3.204)], limit: 3.2)
    #expect(ink(report) == .passed && report.errors == 0)
    report.judge(ink: [(1, 3.3)], limit: 3.2)
    #expect(ink(report) == .failed)
    #expect(report.findings.map(\.text) == ["330 % of ink lie on a square of 15 mm, over 320 %"])
  }

  @Test func `a long file's report says how much ink was measured`() throws {
    var sample = try SamplePDF.plain()
    try sample.change(.pages, "/Kids [3 0 R] /Count 1", "/Kids [3 0 R 15 0 R] /Count 2")
    sample.add(
      .extra, "/Type /Page /Parent 2 0 R /MediaBox [0 0 260 175] /TrimBox [10 10 250 165] /Contents 4 0 R")
    var report = try Preflight(data: sample.bytes)
    #expect(report.pages == 2 && report.findings.isEmpty)
    report.judge(ink: [(1, 1)], limit: 3.2)
    #expect(ink(report) == .partly)
    #expect(report.findings.map(\.text) == ["the ink of the first 1 of 2 pages was measured"])
    #expect(report.findings.map(\.severity) == [.info] && report.findings[0].place.page == nil)
    report.judge(ink: [(1, 3.3)], limit: 3.2)
    #expect(ink(report) == .failed)
  }

  @Test func `what the file claims, and what it is judged by`() throws {
    let bytes = try SamplePDF.x1a().bytes
    let report = try Preflight(data: bytes)
    #expect(report.claim == "PDF/X-1a:2003" && report.target == .x1a)
    #expect(report.pages == 1 && report.size == "84.7 × 54.7 mm")
    #expect(try Preflight(data: bytes, target: .plain).findings.isEmpty)
    #expect(try Preflight(data: bytes, target: .x4).findings.map(\.rule) == [.identification])
  }

  @Test func `a place is given from the page inwards`() throws {
    var sample = try SamplePDF.x4()
    try sample.change(.form, "/Font <<", "/XObject << /Im3 12 0 R >> /Font <<")
    try sample.change(.form, "BT", "q 20 0 0 20 0 0 cm /Im3 Do Q BT")
    let places = try Preflight(data: sample.bytes).findings.map(\.place)
    #expect(places.map(\.words) == ["form /Fm0 › image /Im3 (12 0 R)"])
    #expect(places.map(\.page) == [1])
  }

  @Test func `the same file gives the same report`() throws {
    let bytes = try RuleCase.all.map { try $0.broken().bytes }
    let once = try bytes.map { try Preflight(data: $0).findings }
    #expect(try bytes.map { try Preflight(data: $0).findings } == once)
  }
}
