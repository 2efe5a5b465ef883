import PressDrawing
import Testing

@testable import PressTemplates

struct TemplateTests {
  private let box = Rect(x: .mm(10), y: .mm(20), width: .mm(30), height: .mm(5))

  @Test(arguments: [
    (Fold.vertical(.mm(7)), false), (.vertical(.mm(7.01)), true), (.vertical(.mm(25)), true),
    (.vertical(.mm(43)), false), (.vertical(.mm(42.9)), true), (.horizontal(.mm(17)), false),
    (.horizontal(.mm(22)), true), (.horizontal(.mm(28)), false),
  ])
  func `a fold is near within its clearance`(fold: Fold, isNear: Bool) {
    #expect(fold.isNear(box, within: .mm(3)) == isNear)
  }

  @Test func `code slots of all pages, in order`() throws {
    let one =
      "{ code: b, at: [10mm, 10mm], size: 30mm }, { shape: rect, box: [0mm, 0mm, 1mm, 1mm], color: ink }"
    let two = "{ code: c, at: [50mm, 10mm], size: 30mm }, { code: a, at: [10mm, 10mm], size: 30mm }"
    let yaml = """
      template: t
      medium: paper
      page: { size: [100mm, 60mm] }
      pages: [{ slots: [\(one)] }, { slots: [\(two)] }]
      """
    #expect(try Fixture(yaml).template().codeSlots.map(\.name) == ["b", "c", "a"])
  }
}
