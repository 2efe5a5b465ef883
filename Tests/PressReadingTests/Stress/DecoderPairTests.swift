import PressDrawing
import Testing

@testable import PressReading

struct DecoderPairTests {
  @Test func `both read what is there, and nothing else`() throws {
    let sample = try Sample.link()
    let picture = try sample.gray()
    let eyes = DecoderPair(expected: sample.content, kind: .plain)
    #expect(eyes.zxing(picture) && eyes.zbar(picture) == true)
    let other = DecoderPair(expected: Array("https://x.com/SwiftLank".utf8), kind: .plain)
    #expect(!other.zxing(picture) && other.zbar(picture) == false)
  }

  @Test func `ZBar is not asked for what it does not know`() throws {
    let sample = try Sample(micro: 4, "hello")
    let picture = try sample.gray()
    let eyes = DecoderPair(expected: sample.content, kind: .micro)
    #expect(eyes.zxing(picture) && eyes.zbar(picture) == nil)
    #expect(DecoderPair(expected: sample.content, kind: .structuredAppend).zbar(picture) == nil)
    #expect(!DecoderPair(expected: sample.content, kind: .plain).zxing(picture), "not looked for")
  }

  @Test func `a picture that fails an assertion of ZXing's does not end the process`() throws {
    // Release 1.4, as Debian builds it, does so here when it looks for Micro QR.
    let sample = try Sample("https://x.com/intent/follow?screen_name=SwiftLang")
    var condition = StressCondition(distance: .mm(250))
    condition.tilt = 70
    let view = try #require(sample.subject(dots: 8, module: .mm(1)).view(condition))
    #expect(!DecoderPair(expected: sample.content, kind: .micro).zxing(view))
    #expect(DecoderPair(expected: sample.content, kind: .plain).zxing(view), "it goes on working")
  }
}
