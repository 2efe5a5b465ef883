import PressDrawing
import Testing

@testable import PressReading

/// Each stress does what its name says, and the same everywhere.
struct StressSubjectTests {
  private static let rest = StressCondition(distance: .mm(200))

  private func subject() throws -> StressSubject { try Sample.link().subject() }

  private func view(_ change: (inout StressCondition) -> Void) throws -> Bitmap {
    var condition = Self.rest
    change(&condition)
    return try #require(try subject().view(condition))
  }

  @Test func `at rest a module covers as many pixels as the phone's lens gives`() throws {
    let sample = try Sample.link()
    let view = try view { $0.noise = 0 }
    // 29 modules of 0.5 mm from 200 mm, leaning by 3°.
    let width = Double(sample.side) * 0.5 / 200 * 2912 * (0.9986 + 0.0523)
    #expect(abs(Double(view.darkBox(below: 128).width) - width) < 3)
    #expect(view.width == Int((Double(sample.side + 12) * 0.5 / 200 * 2912).rounded(.up)))
  }

  @Test func `farther is smaller`() throws {
    let near = try view { $0.noise = 0 }.darkBox(below: 150)
    let far = try view {
      $0.noise = 0
      $0.distance = .mm(400)
    }.darkBox(below: 150)
    #expect(abs(near.width - 2 * far.width) <= 4)
  }

  @Test func `tilt is narrower, not lower`() throws {
    let tilted = try view {
      $0.noise = 0
      $0.tilt = 60
    }.darkBox(below: 150)
    let upright = try view { $0.noise = 0 }.darkBox(below: 150)
    #expect(abs(tilted.width - upright.width / 2) < 8 && tilted.height > upright.height * 9 / 10)
  }

  @Test func `defocus and motion take contrast`() throws {
    let sharp = try view { _ in }
    #expect(try view { $0.blur = .mm(1) }.contrast < sharp.contrast * 0.8)
    #expect(try view { $0.motion = .mm(1) }.contrast < sharp.contrast * 0.9)
  }

  @Test func `noise adds to what is even`() throws {
    let (plain, strong) = (try view { _ in }, try view { $0.noise = 0.1 })
    let corner = { (view: Bitmap) in view.cropped(x: 0, y: 0, width: 24, height: 24)?.contrast ?? 0 }
    #expect(corner(plain) < 4 && (20...30).contains(corner(strong)))
  }

  @Test func `ink darkens where it spreads and lightens where it is missing`() throws {
    let plain = try view { _ in }.mean
    #expect(try view { $0.inkTwentieths = 4 }.mean < plain - 5)
    #expect(try view { $0.inkTwentieths = -4 }.mean > plain + 5)
  }

  @Test(arguments: [0.05, 0.1, 0.2])
  func `glare whites out its share of the symbol`(share: Double) throws {
    let sample = try Sample.link()
    let view = try view {
      $0.noise = 0
      $0.glare = share
    }
    let area = Double(sample.side * sample.side) * 7.28 * 7.28
    #expect(abs(Double(view.pixels.count { $0 > 235 }) / area / share - 1) < 0.1)
  }

  @Test func `cloth shows in the blank and takes contrast from the code`() throws {
    let (paper, cloth) = (
      try view { $0.noise = 0 },
      try view {
        $0.noise = 0
        $0.thread = .mm(0.5)
      }
    )
    let corner = { (view: Bitmap) in view.cropped(x: 0, y: 0, width: 40, height: 40)?.contrast ?? 0 }
    #expect(corner(paper) < 1 && corner(cloth) > 3)
    #expect(cloth.contrast < paper.contrast * 0.8)
  }

  @Test func `JPEG goes through the function that is given`() throws {
    var condition = Self.rest
    condition.jpegQuality = 37
    let subject = try subject()
    #expect(subject.view(condition) == nil)
    let view = subject.view(condition) { picture, quality in
      picture.cropped(x: 0, y: 0, width: quality, height: 1)
    }
    #expect(view?.width == 37)
  }

  @Test func `what lies outside its picture, or has no size, is no subject`() throws {
    let sample = try Sample.link()
    let picture = try sample.gray()
    #expect(StressSubject(picture, at: sample.geometry(dots: 5), module: .mm(1)) == nil)
    #expect(StressSubject(picture, at: sample.geometry(), module: .zero) == nil)
  }

  @Test func `a small picture beyond whose edge nothing is known goes on as it ended`() throws {
    let sample = try Sample.link()
    let bare = try sample.gray(margin: 1)
    let subject = try #require(
      StressSubject(bare, at: sample.geometry(margin: 1), module: .mm(0.5)))
    let view = try #require(subject.view(Self.rest))
    #expect(view.pixels.prefix(view.width).allSatisfy { $0 > 200 })
  }

  /// FNV-1a of the views at the fourth step of every ladder: a change of any of them changes every margin that
  /// was ever reported, and has to be meant.
  @Test(
    arguments: [
      (StressKind.distance, "84a0260b9ba933ca"), (.tilt, "187b1a6311a09ee2"),
      (.defocus, "b7ec04bf5db7ff8b"), (.motion, "9f81257f1c7bb274"), (.noise, "07bc0e6b9f2de6a8"),
      (.inkGain, "71d0baca109a6907"), (.inkLoss, "9e8f45d0fac2fcce"), (.glare, "6db1e52fc9f70f14"),
      (.weave, "da60c300cd6e6101"),
    ])
  func `the same bytes on every machine`(kind: StressKind, digest: String) throws {
    let value = kind.steps(module: .mm(0.5))[3]
    let view = try #require(try subject().view(kind.condition(value, module: .mm(0.5))))
    #expect(view.digest == digest)
  }
}
