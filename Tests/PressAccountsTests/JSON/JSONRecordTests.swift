import Testing

@testable import PressAccounts

struct JSONRecordTests {
  @Test func `objects and lists that nest without end are refused`() throws {
    let deep = String(repeating: "{\"a\":", count: 100_000)
    #expect(AccountsSample.reported(try AccountsSample.read(deep, name: "a.json")).first == "1:161 json")
    let lists = "{\"a\":" + String(repeating: "[", count: 100_000)
    #expect(try AccountsSample.read(lists, name: "a.json").findings.hasErrors)
  }

  @Test func `a file of more different names than a table has is refused`() throws {
    let rows = (0..<2000).map { "{\"platform\":\"x\",\"account\":\"a\",\"c\($0)\":1}" }
    let reader = try AccountsSample.read(rows.joined(separator: "\n"), name: "a.jsonl")
    #expect(reader.columns.count == AccountColumnNames.maximum)
    #expect(reader.findings.hasErrors)
  }
}
