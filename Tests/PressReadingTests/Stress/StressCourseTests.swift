import CQREncode
import PressDrawing
import Testing

@testable import PressReading

struct StressCourseTests {
  @Test func `a ladder ends at its first failure`() throws {
    let ladder = try Sample.link().course().ladder(.defocus)
    #expect(ladder.steps.dropLast().allSatisfy(\.isRead) && ladder.steps.last?.isRead == false)
    #expect(ladder.steps.count + ladder.untried == StressKind.defocus.steps(module: .mm(0.5)).count)
    #expect(ladder.margin == ladder.steps[ladder.steps.count - 2].value)
  }

  @Test func `a larger module is read from farther and through more blur`() throws {
    let sample = try Sample.link()
    func margins(_ module: Double) throws -> [Double] {
      let course = try sample.course(module: .mm(module))
      return [course.ladder(.distance).margin, course.ladder(.defocus).margin]
    }
    let (small, middle, large) = (try margins(0.3), try margins(0.6), try margins(1.2))
    for index in 0..<2 { #expect(small[index] < middle[index] && middle[index] < large[index]) }
    // Twice the module is read from about twice as far.
    #expect((1.7...2.4).contains(large[0] / middle[0]), "\(middle[0]), \(large[0])")
  }

  @Test func `the level matters under damage, and hardly otherwise`() throws {
    func margins(_ level: QRecLevel) throws -> (glare: Double, distance: Double) {
      let course = try Sample.link(level, version: 4).course()
      return (course.ladder(.glare).margin, course.ladder(.distance).margin)
    }
    let (low, high) = (try margins(QR_ECLEVEL_L), try margins(QR_ECLEVEL_H))
    #expect(high.glare >= 2 * low.glare, "\(low), \(high)")
    // At most two steps of the series.
    #expect((0.79...1.26).contains(high.distance / low.distance), "\(low), \(high)")
  }

  @Test func `Micro QR is read by ZXing alone`() throws {
    let sample = try Sample(micro: 4, "hello")
    let subject = try sample.subject()
    let ladder = StressCourse(subject, expecting: sample.content, kind: .micro).ladder(.tilt)
    #expect(ladder.margin >= 10 && ladder.steps.allSatisfy { $0.zbar == nil })
  }

  @Test func `another content is no reading`() throws {
    let course = StressCourse(try Sample.link().subject(), expecting: Array("else".utf8))
    let report = course.report([.tilt])
    #expect(!report.readsAtRest && report.margin(.tilt) == 0 && report.ladders[0].steps.count == 1)
  }

  @Test func `JPEG is a ladder only where somebody makes one`() throws {
    let subject = try Sample.link().subject()
    let without = StressCourse(subject, expecting: [])
    #expect(!without.kinds.contains(.jpeg) && without.report([.jpeg]).ladders.isEmpty)
    let none = StressCourse(subject, expecting: Array("https://x.com/SwiftLang".utf8)) { _, _ in nil }
    #expect(none.report([.jpeg]).margin(.jpeg) == 100, "nothing comes back")
    // Worse than any JPEG: one bit a pixel, then none.
    let coarse = StressCourse(subject, expecting: Array("https://x.com/SwiftLang".utf8)) { picture, quality in
      var picture = picture
      picture.pixels = picture.pixels.map { quality < 50 ? 128 : $0 < 128 ? 0 : 255 }
      return picture
    }
    #expect(coarse.report([.jpeg]).margin(.jpeg) == 50)
  }
}
