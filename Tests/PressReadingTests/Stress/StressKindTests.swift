import PressDrawing
import Testing

@testable import PressReading

struct StressKindTests {
  @Test(arguments: StressKind.allCases, [0.2, 0.5, 1, 25])
  func `steps go from weak to strong, and there are enough`(kind: StressKind, module: Double) {
    let steps = kind.steps(module: .mm(module))
    let strengths = kind == .jpeg ? steps.reversed() : steps
    #expect(strengths == strengths.sorted() && Set(steps).count == steps.count)
    #expect((8...26).contains(steps.count), "\(steps)")
  }

  @Test(arguments: StressKind.allCases)
  func `a step changes one thing alone, and at rest nothing`(kind: StressKind) throws {
    let module = Length.mm(0.5)
    let rest = StressCondition(distance: StressPhone.ordinaryDistance(module: module))
    let strong = try #require(kind.steps(module: module).last)
    var condition = kind.condition(strong, module: module)
    #expect(condition != rest)
    switch kind {
    case .distance: condition.distance = rest.distance
    case .tilt: condition.tilt = 0
    case .defocus: condition.blur = .zero
    case .motion: condition.motion = .zero
    case .noise: condition.noise = rest.noise
    case .inkGain, .inkLoss: condition.inkTwentieths = 0
    case .glare: condition.glare = 0
    case .weave: condition.thread = nil
    case .jpeg: condition.jpegQuality = nil
    }
    #expect(condition == rest)
  }

  @Test func `ink goes out and in by twentieths of a module`() {
    let module = Length.mm(0.37)
    for kind in [StressKind.inkGain, .inkLoss] {
      let steps = kind.steps(module: module).map { kind.condition($0, module: module).inkTwentieths }
      #expect(steps == (1...12).map { kind == .inkGain ? $0 : -$0 })
    }
  }

  @Test func `distances are preferred numbers to the last digit`() {
    let steps = StressKind.distance.steps(module: .mm(0.4))
    #expect(
      steps == [
        100, 112, 125, 140, 160, 180, 200, 224, 250, 280, 315, 355, 400, 450, 500, 560, 630, 710, 800, 900,
        1000, 1120, 1250, 1400,
      ])
    #expect(
      PreferredNumber.r10.values(from: 0.2, to: 1.6) == [0.2, 0.25, 0.315, 0.4, 0.5, 0.63, 0.8, 1, 1.25, 1.6])
  }

  @Test(
    arguments: [
      (StressKind.distance, 1120, "1.12 m"), (.distance, 560, "560 mm"), (.tilt, 35, "35°"),
      (.defocus, 0.315, "0.32 mm"), (.inkGain, 0.075, "0.075 mm"), (.noise, 6.3, "6.3 %"), (.jpeg, 10, "10"),
    ] as [(StressKind, Double, String)])
  func `values in words`(kind: StressKind, value: Double, words: String) {
    #expect(kind.text(value) == words)
  }

  @Test func `keys tell units apart`() {
    #expect(Set(StressKind.allCases.map(\.key)).count == StressKind.allCases.count)
  }
}
