import PressDrawing
import Testing

@testable import PressReading

struct StressReportTests {
  private func report(readsAtRest: Bool = true, _ ladders: [StressLadder]) -> StressReport {
    StressReport(
      module: .mm(0.5), ordinaryDistance: .mm(200), readsAtRest: readsAtRest, ladders: ladders)
  }

  private func ladder(_ kind: StressKind, _ values: Double...) -> StressLadder {
    StressLadder(
      kind: kind, steps: values.map { StressStep(value: $0, zxing: true, zbar: true) }, untried: 3)
  }

  @Test func `the sentence is numbers`() {
    let report = report([
      ladder(.distance, 1000, 1120), ladder(.tilt, 35), ladder(.defocus, 0.4), ladder(.inkGain, 0.1),
      ladder(.inkLoss, 0.075), ladder(.weave, 0.25), ladder(.jpeg, 90, 20),
    ])
    #expect(
      report.sentence
        == "reads to 1.12 m; 35° tilt; blur 0.4 mm; ink +0.1 mm; ink −0.075 mm; threads of 0.25 mm; JPEG quality 20"
    )
    #expect(report.margin(.tilt) == 35 && report.margin(.glare) == nil)
  }

  @Test func `what is never read says so`() {
    let report = report(readsAtRest: false, [ladder(.tilt, 10)])
    #expect(report.sentence == "is not read even at 200 mm, without any stress")
  }
}
