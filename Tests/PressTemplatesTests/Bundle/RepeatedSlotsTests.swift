import PressDiagnostics
import PressDrawing
import Testing

@testable import PressTemplates

struct RepeatedSlotsTests {
  private static let row = """
    - each: accounts
      box: [5mm, 5mm, 90mm, 50mm]
      cell: [26mm, 22mm]
      gap: [6mm, 4mm]
      slots:
        - { code: account, at: [0mm, 0mm], size: 16mm, logo: "{{account.logo}}" }
        - { text: "{{account.platform}} {{name}}", box: [0mm, 17mm, 26mm, 5mm], size: 8pt, when: account.name }
        - { shape: line, from: [0mm, 0mm], to: [26mm, 0mm], width: 0.2mm, color: ink }
    """

  private func template(_ slots: String = row, head: String = "", page: String = "") throws -> Template {
    try Fixture(Fixture.page(slots, head: head, page: page)).template()
  }

  @Test func `cells fill the box from the left and then down`() throws {
    let template = try template()
    #expect(template.repeatedCapacity == 6)
    let (expanded, faults) = template.expanded(accounts: 4)
    #expect(faults == [])
    #expect(expanded.codeSlots.map(\.name) == ["account-1", "account-2", "account-3", "account-4"])
    let corners = expanded.codeSlots.map { [$0.box.minX.millimetres, $0.box.minY.millimetres] }
    #expect(corners == [[5, 5], [37, 5], [69, 5], [5, 31]])
    #expect(expanded.repeatedCapacity == nil)
    #expect(template.expanded(accounts: 0).template.pages[0].slots == [])
  }

  @Test func `names mean the cell's own account, others stay`() throws {
    let slots = try template().expanded(accounts: 2).template.pages[0].slots
    let second = slots.suffix(3).map(\.content)
    guard case .code(let code) = second[0], case .text(let text) = second[1],
      case .shape(let line) = second[2]
    else {
      Issue.record("the order of the slots is kept")
      return
    }
    #expect(text.patterns[""]?.names == ["account-2.platform", "name"])
    #expect(slots.suffix(2).first?.conditions.first?.name == "account-2.name")
    guard case .given(let pattern)? = code.logo?.source else {
      Issue.record("the logo stays")
      return
    }
    #expect(pattern.names == ["account-2.logo"])
    #expect(line.path.elements.first == .move(Point(.mm(37), .mm(5))))
    #expect(text.box.minX == .mm(37))
  }

  @Test func `a code that comes near a fold is reported`() throws {
    let folded = try template(page: "folds: [45mm]")
    #expect(folded.expanded(accounts: 1).faults == [])
    #expect(folded.expanded(accounts: 2).faults.map(\.code) == ["code-at-fold"])
  }

  @Test(arguments: [
    ("cell: [26mm, 22mm]", "cell: [126mm, 22mm]", "wrong-value"),
    ("gap: [6mm, 4mm]", "gap: -1mm", "wrong-value"),
    ("gap: [6mm, 4mm]", "columns: 4", "wrong-value"),
    ("code: account", "code: main", "wrong-value"),
    ("at: [0mm, 0mm]", "at: [20mm, 0mm]", "off-page"),
    ("each: accounts", "each: rows", "wrong-value"),
    ("gap:", "gpa:", "unknown-key"),
  ])
  func `faults are reported`(old: String, new: String, code: String) throws {
    let outcome = try Fixture(Fixture.page(Self.row.replacing(old, with: new))).read()
    #expect(outcome.diagnostics.map(\.code).contains(code), "\(outcome.diagnostics)")
    #expect(outcome.template == nil)
  }
}
