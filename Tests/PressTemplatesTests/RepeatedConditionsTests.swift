import PressDiagnostics
import Testing

@testable import PressTemplates

/// Conditions in repeated slots, and conditions elsewhere that name their accounts.
struct RepeatedConditionsTests {
  private static let row = """
    - each: accounts
      box: [0mm, 0mm, 100mm, 40mm]
      cell: [30mm, 40mm]
      gap: 5mm
      when: WHEN
      slots:
        - { code: account, at: [0mm, 0mm], size: 30mm }
        - { text: a, box: [0mm, 30mm, 30mm, 10mm], size: 8pt, when: not account.handle }
    - { text: b, box: [0mm, 50mm, 50mm, 10mm], size: 8pt, when: CONDITION }
    """

  private func filled(_ condition: String, all: String = "wide") throws -> (Template, TemplateValues) {
    let slots = Self.row.replacing("CONDITION", with: condition).replacing("WHEN", with: all)
    let template = try Fixture(Fixture.page(slots, head: "fields: { wide: }")).template()
    var values = TemplateValues(texts: ["account-1.id": "1", "account-1.key": "x", "wide": "yes"])
    values.filledSlots = ["account-1"]
    return (template.expanded(accounts: 1).template, values)
  }

  @Test(arguments: [
    ("account-1", true), ("not account-1", false), ("account-2", false), ("not account-2", true),
    ("account-2.key", false), ("not account-3.key", true), ("account-1.key is x", true),
    ("[account-1, not account-2]", true),
  ])
  func `the places that accounts may have are known where there are fewer`(condition: String, shown: Bool)
    throws
  {
    let (template, values) = try filled(condition)
    #expect(template.faults(in: values) == [])
    #expect(template.shows(try #require(template.pages[0].slots.last), in: values) == shown)
  }

  @Test func `a place beyond the last is unknown`() throws {
    let (template, values) = try filled("account-4")
    let faults = template.faults(in: values)
    #expect(faults.map(\.code) == ["unknown-name"])
    #expect(faults.first?.hint?.hasPrefix("did you mean 'account-") == true)
  }

  @Test func `a text of an account that is not there says so`() throws {
    let slots = Self.row.replacing("CONDITION", with: "wide").replacing(
      "text: b", with: "text: \"{{account-2.call}}\""
    )
    .replacing("WHEN", with: "wide")
    let template = try Fixture(Fixture.page(slots, head: "fields: { wide: }")).template()
    let faults = template.expanded(accounts: 1).template.faults(in: try filled("wide").1)
    #expect(faults.map(\.code) == ["empty-name"])
    #expect(faults.first?.hint == "give the slot 'when: account-2', or make it optional")
  }

  @Test func `the cells' own conditions stand beside that of all`() throws {
    let (template, values) = try filled("wide")
    #expect(template.pages[0].slots[1].conditions.map(\.description) == ["wide", "not account-1.handle"])
    #expect(template.shows(template.pages[0].slots[1], in: values))
    var narrow = values
    narrow["wide"] = ""
    #expect(!template.shows(template.pages[0].slots[1], in: narrow))
  }

  @Test func `a cell may hold its code in two places under opposite conditions`() throws {
    let code = "- { code: account, at: [0mm, 0mm], size: 30mm }"
    func reported(_ second: String, _ first: String = code) throws -> [String] {
      let slots = Self.row.replacing("CONDITION", with: "wide").replacing("WHEN", with: "wide")
        .replacing(code, with: "\(first)\n    \(second)")
      return try Fixture(Fixture.page(slots, head: "fields: { wide: }")).read().diagnostics.map(\.code)
    }
    let first = "- { code: account, at: [0mm, 0mm], size: 30mm, when: account.handle }"
    #expect(
      try reported("- { code: account, at: [0mm, 9mm], size: 30mm, when: not account.handle }", first) == [])
    #expect(
      try reported("- { code: account, at: [0mm, 9mm], size: 30mm, when: not account.handle }") == [
        "wrong-value"
      ]
    )
    #expect(
      try reported(
        "- { code: account, at: [0mm, 9mm], size: 30mm, when: not account.handle, level: H }", first)
        == ["wrong-value"])
  }
}
