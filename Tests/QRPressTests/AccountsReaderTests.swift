import PressDiagnostics
import Testing

@testable import QRPress

struct AccountsReaderTests {
  private func read(_ text: String) -> AccountsReader {
    var reader = AccountsReader()
    reader.read(csv: text, file: "a.csv")
    return reader
  }

  private func told(_ text: String) -> [String] {
    read(text).diagnostics.filter { $0.severity == .error }.map {
      "\($0.position?.line ?? 0):\($0.position?.column ?? 0) \($0.code)"
    }
  }

  @Test func `rows have an id, and every column by its name`() {
    let reader = read("id,platform,account,name.zh,city\nhq,x,acme,大使馆\n,weibo,1234567890,,Wien\n")
    #expect(reader.diagnostics.isEmpty)
    #expect(reader.rows.map(\.id) == ["hq", "weibo-1234567890"])
    #expect(reader.rows.map { $0.values["name.zh"] } == ["大使馆", ""])
    // A short row's missing fields are empty.
    #expect(reader.rows.map { $0.values["city"] } == ["", "Wien"])
  }

  @Test func `platforms go by every name they have`() {
    let rows = read("platform,account\n微博,1234567890\nTwitter,acme\nX,acme\n").rows
    #expect(rows.map(\.id) == ["weibo-1234567890", "x-acme", "x-acme"])
  }

  @Test func `errors of all rows at once, each in its column`() {
    let text = """
      id,platform,account,name
      1,instagarm,acme,A
      2,x,ok_name,B
      3,x,not ok,C
      4,weibo,2.80E+15,D
      2.80E+15,x,fine,E
      5,"x","bad name",F
      6,,acme,G
      7,x,,H
      """
    #expect(
      told(text) == [
        "2:3 unknown-platform", "4:8 bad-character", "5:9 mangled-number", "6:1 mangled-number",
        "7:11 bad-character", "8:3 missing-platform", "9:5 empty-account",
      ])
    let reader = read(text)
    #expect(reader.diagnostics.first?.hint == "did you mean 'instagram'?")
    #expect(reader.diagnostics.first?.sourceLine == "1,instagarm,acme,A")
    #expect(reader.diagnostics.first { $0.code == "mangled-number" }?.message.contains("spreadsheet") == true)
  }

  @Test(
    arguments: [
      ("id,platfrom,account\n1,x,a", "1:1 missing-column", "is 'platfrom' meant to be 'platform'?"),
      ("id,platform\n1,x", "1:1 missing-column", "the first line names the columns: id,platform,account"),
      ("platform,account,city,city\nx,a,1,2", "1:23 duplicate-column", nil),
      ("", "1:1 no-rows", "the first line names the columns: id,platform,account"),
      ("\n\n", "1:1 no-rows", "the first line names the columns: id,platform,account"),
      ("id,platform,account\n", "1:1 no-rows", nil),
      ("id;platform;account\n1;x;a", "1:1 missing-column", nil),
    ] as [(String, String, String?)])
  func `a header that will not do`(text: String, fault: String, hint: String?) {
    #expect(told(text).first == fault)
    if let hint { #expect(read(text).diagnostics.first?.hint == hint) }
    #expect(read(text).rows.isEmpty)
  }

  @Test func `warnings have their place too`() {
    let reader = read("platform,account\nwechat,q/Sample7E0123456789ab\n")
    #expect(reader.rows.count == 1)
    #expect(reader.diagnostics.allSatisfy { $0.severity != .error && $0.position?.line == 2 })
    #expect(!reader.diagnostics.isEmpty)
  }
}
