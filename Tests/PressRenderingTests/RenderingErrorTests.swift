import PressRendering
import Testing

@testable import PressDots

struct RenderingErrorTests {
  private static let errors: [RenderingError] = [
    .tooLarge(width: 40_000, height: 3), .tooLarge(width: 0, height: 3),
    .unreadable(format: "PNG", reason: "bad"), .artwork(reason: "bad"), .png(reason: "bad"),
    .colors(format: "PNG", kind: "bad"), .animation(format: "bad", frames: 3), .drawing(reason: "bad"),
    .font(identifier: "bad"), .profile(reason: "bad"),
  ]

  @Test(arguments: errors) func `a message says what, without a full stop`(error: RenderingError) {
    #expect(error.message.last != ".")
    if case .tooLarge(let width, _) = error {
      #expect(error.message.contains("\(width) × 3"))
    } else {
      #expect(error.message.contains("bad"))
    }
  }

  @Test func `too small is not called too large`() {
    #expect(
      RenderingError.tooLarge(width: 0, height: 3).hint == "choose a higher resolution or a larger size")
    #expect(RenderingError.tooLarge(width: 0, height: 3).message.contains("less than one dot"))
    #expect(
      RenderingError.tooLarge(width: 40_000, height: 3).hint == "choose a lower resolution or a smaller size")
    #expect(RenderingError.tooLarge(width: 40_000, height: 3).message.contains("over the limit"))
  }
}
