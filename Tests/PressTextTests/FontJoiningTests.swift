import PressText
import Testing

/// What a font joins is written so that it comes out joined without its help.
struct FontJoiningTests {
  private let joining = FontJoining()

  @Test(arguments: [
    ("final office affluent", "ﬁnal oﬀice aﬄuent"), ("Follow us", "Follow us"), ("关注 fi", "关注 ﬁ"),
  ])
  func `joined letters have signs of their own`(text: String, spelled: String) {
    let serif = FontJoining.Face(families: ["DejaVu Serif"], weight: 400, isItalic: false)
    #expect(joining.spelled(text, in: serif) == spelled)
  }

  @Test func `a font that joins nothing leaves a text as it is`() {
    let mono = FontJoining.Face(families: ["DejaVu Sans Mono"], weight: 700, isItalic: false)
    #expect(joining.spelled("final office", in: mono) == "final office")
  }
}
