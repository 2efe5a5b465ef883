import PressDrawing
import PressPDF
import Testing

struct PDFErrorTests {
  private static let all: [PDFError] = [
    .artwork, .page(Size(.mm(1), .mm(2))), .coordinate, .inkName("None"), .inkTwice(name: "A"),
    .mixedGradient,
    .image(reason: "why", hint: nil), .transparentImage, .glyphs(reason: "why", hint: "so"), .date(-1),
    .qpdf(reason: "why"),
  ]

  @Test(arguments: all) func `says what happened and the way out`(error: PDFError) {
    let message = error.message
    #expect(!message.isEmpty && !message.hasSuffix("."))
    for hint in [error.hint].compactMap({ $0 }) { #expect(!hint.isEmpty && !hint.hasSuffix(".")) }
  }

  @Test func `what a provider says comes through`() {
    #expect(PDFError.glyphs(reason: "no font", hint: "install it").hint == "install it")
    #expect(PDFError.image(reason: "half a file", hint: nil).message.contains("half a file"))
    #expect(PDFError.inkName("None").message.contains("'None'"))
  }
}
