import PressDiagnostics
import PressLinks
import Testing

@testable import PressAccounts

struct AccountsReaderTests {
  private func read(_ text: String) throws -> AccountsReader { try AccountsSample.read(text) }

  private func reported(_ text: String) throws -> [String] {
    try read(text).findings.reported.filter { $0.severity == .error }.map(AccountsSample.reported)
  }

  @Test func `rows have an id, and every column by its name`() throws {
    let reader = try read("id,platform,account,name.zh,city\nhq,x,acme,大使馆\n,weibo,1234567890,,Wien\n")
    #expect(reader.findings.reported.isEmpty)
    #expect(reader.rows.map(\.id) == ["hq", "weibo-1234567890"])
    #expect(reader.rows.map { $0.values["name.zh"] } == ["大使馆", ""])
    // A short row's missing fields are empty.
    #expect(reader.rows.map { $0.values["city"] } == ["", "Wien"])
  }

  @Test func `platforms go by every name they have`() throws {
    let rows = try read("platform,account\n微博,1234567890\nTwitter,acme\nX,acme\n").rows
    #expect(rows.map(\.id) == ["weibo-1234567890", "x-acme", "x-acme"])
  }

  @Test func `errors of all rows at once, each in its column`() throws {
    let text = """
      id,platform,account,name
      1,instagarm,acme,A
      2,x,ok_name,B
      3,x,not ok,C
      4,weibo,2.80E+15,D
      2.81E+15,x,fine,E
      5,"x","bad name",F
      6,,acme,G
      7,x,,H
      """
    #expect(
      try reported(text) == [
        "2:3 unknown-platform", "4:8 bad-character", "5:9 mangled-number", "6:1 mangled-number",
        "7:11 bad-character", "8:3 missing-platform", "9:5 empty-account",
      ])
    let reader = try read(text)
    #expect(reader.findings.reported.first?.hint == "did you mean 'instagram'?")
    #expect(reader.findings.reported.first?.sourceLine == "1,instagarm,acme,A")
    #expect(
      reader.findings.reported.first { $0.code == "mangled-number" }?.message.contains("spreadsheet") == true)
  }

  @Test(arguments: [
    ("a,instagarm,2.80E+15", ["2:3 unknown-platform", "2:13 mangled-number"]),
    ("a,instagarm,1234567890.0", ["2:3 unknown-platform", "2:13 mangled-number"]),
    ("a,instagarm,acme", ["2:3 unknown-platform"]), ("a,,", ["2:3 missing-platform", "2:4 empty-account"]),
    ("2.81E+15,nox,", ["2:1 mangled-number", "2:10 unknown-platform", "2:14 empty-account"]),
    ("a,x,#N/A", ["2:5 spreadsheet-error"]), ("a,#N/A,acme", ["2:3 spreadsheet-error"]),
    ("a,x,n/a", ["2:5 missing-value"]), ("a,n/a,acme", ["2:3 unknown-platform"]),
    ("a,#N/A,#REF!", ["2:3 spreadsheet-error", "2:8 spreadsheet-error"]),
  ])
  func `each faulty value of a row is told, and once`(row: String, faults: [String]) throws {
    let reader = try read("id,platform,account\n" + row)
    #expect(AccountsSample.reported(reader) == faults, "\(reader.findings.reported)")
  }

  @Test(
    arguments: [
      ("id,platfrom,account\n1,x,a", "1:4 missing-column", "is 'platfrom' meant to be 'platform'?"),
      ("id,platform\n1,x", "1:1 missing-column", "the first line names the columns: id,platform,account"),
      ("platform,account,city,city\nx,a,1,2", "1:23 duplicate-column", nil),
      ("", "1:1 no-rows", "the first line names the columns: id,platform,account"),
      ("\n\n", "1:1 no-rows", "the first line names the columns: id,platform,account"),
      ("id,platform,account\n", "1:1 no-rows", nil),
      ("id~platform~account\n1~x~a", "1:1 missing-column", nil),
      ("id，platform，account\n1，x，a", "1:1 full-width-separator", "write ',' instead of '，'"),
      ("id,Platform,account\n1,x,a", "1:4 missing-column", "is 'Platform' meant to be 'platform'?"),
      ("id,平台,account\n1,x,a", "1:4 missing-column", "is '平台' meant to be 'platform'?"),
      ("编号,platform,account\n1,x,a", "1:1 misspelt-column", "call it 'id'"),
      ("ID,platform,account\n1,x,a", "1:1 misspelt-column", "call it 'id'"),
      (
        "platform,account\nx,a,1", "2:5 too-many-fields",
        "a value with a separator in it stands in double quotes"
      ),
      ("platform,,account\nx,y,a", "2:3 unnamed-column", "name it in the header"),
      ("\"platform,account\nx,a", "1:1 open-quote", "add a double quote at its end"),
    ] as [(String, String, String?)])
  func `a header that will not do`(text: String, fault: String, hint: String?) throws {
    #expect(try reported(text).first == fault)
    if let hint { #expect(try read(text).findings.reported.first?.hint == hint) }
    // Columns whose names are clear are read on, so that their rows' faults are told too.
    let isGuessed = fault.hasSuffix("misspelt-column") || hint?.hasPrefix("is '") == true
    #expect(try read(text).rows.isEmpty != isGuessed)
  }

  @Test func `rows below a misspelt header are judged too`() throws {
    let found = try reported("id,platfrom,acount\n1,x,a\n2,instagarm,b\n3,x,bad-handle\n")
    #expect(
      found == ["1:4 missing-column", "1:13 missing-column", "3:3 unknown-platform", "4:8 bad-character"])
  }

  @Test func `warnings have their place too`() throws {
    let reader = try read("platform,account\nwechat,q/Sample7E0123456789ab\n")
    #expect(reader.rows.count == 1)
    #expect(reader.findings.reported.allSatisfy { $0.severity != .error && $0.position?.line == 2 })
    #expect(!reader.findings.reported.isEmpty)
  }

  @Test(arguments: [
    ("id;platform;account\n1,x,a\n2,x,b\n", "the header has ';' between its columns, the row has ','"),
    ("id,platform,account\n1\tx\ta\n2\tx\tb\n", "the header has ',' between its columns, the row has a tab"),
  ])
  func `rows with another separator than the header are told as that`(text: String, words: String) throws {
    let reader = try read(text)
    #expect(reader.findings.reported.map(\.message).allSatisfy { $0.hasPrefix(words) })
    #expect(reader.findings.hasErrors && reader.rows.isEmpty && !reader.isComplete)
  }

  @Test func `a title above the header is reported`() throws {
    let text = "2026年账号汇总,,\n,,\nid,platform,account\n1,x,a\n"
    #expect(try reported(text) == ["3:1 late-header"])
    #expect(try reported("2026年账号汇总\nid;platform;account\n1;x;a\n") == ["2:1 late-header"])
    #expect(try reported("id,plattform,account\nid,platform,account\n").first == "1:4 missing-column")
  }

  @Test(arguments: [
    "id,platform,account,,\na,x,acme,,\n", "\n\nid;platform;account\na;x;acme\n",
    "sep=;\nid;platform;account\na;x;acme",
    "sep=|\nid|platform|account\na|x|acme", "id\tplatform\taccount\r\na\tx\tacme\r\n",
    "\u{FEFF}\u{3000}id\u{A0}, \"platform \",account\ra,x,acme\r,,\r",
    "\"id;1\",id,platform,account\n,a,x,acme",
  ])
  func `tables as programs write them`(text: String) throws {
    let reader = try read(text)
    #expect(reader.findings.reported.isEmpty)
    #expect(reader.rows.map { [$0.id, $0.link.account] } == [["a", "acme"]])
  }

  @Test func `values that were damaged before they came`() throws {
    let text = """
      id,platform,account,name
      1,x,#NAME?,A
      2,x,ok,å¤§ä½¿é¦†
      3,x,ok3,大使\u{FFFD}
      4,x,ok4,CafÃ© crÃ¨me
      5,x,ok5,大使馆
      """
    let reader = try read(text)
    #expect(
      AccountsSample.reported(reader) == [
        "2:5 spreadsheet-error", "3:8 mojibake", "4:9 lost-characters", "5:9 mojibake",
      ])
    #expect(reader.rows.filter { !$0.isFaulty }.map(\.id) == ["4", "5"])
    // The others stay, so that what else is wrong with them is found.
    #expect(reader.rows.map(\.id) == ["1", "2", "3", "4", "5"])
  }

  @Test func `a caption's column under another name is a warning`() throws {
    let reader = try read("platform,account,name_zh\nx,a,大\n")
    #expect(AccountsSample.reported(reader) == ["1:18 misspelt-column"])
    #expect(!reader.findings.hasErrors && reader.rows.count == 1)
    #expect(try read("platform,account,name_zh,name.zh\nx,a,大,大\n").findings.reported.isEmpty)
  }

  @Test func `a kind of fault is reported a hundred times, and all are counted`() throws {
    let rows = (0..<1500).map { "nox\($0),a\n" }.joined()
    let reader = try read("platform,account\n" + rows)
    #expect(reader.findings.count(of: .error) == 1500)
    #expect(reader.findings.reported.map { $0.position?.line } == (2...101).map(Optional.some))
    #expect(
      reader.findings.reported.last?.message.contains(", and 1400 more like it in lines 102, 103, ") == true)
  }

  @Test func `a row beyond all measure ends the reading`() throws {
    let reader = try read("platform,account\nx,a\n" + String(repeating: "a", count: 3 << 20) + "\nx,b\n")
    #expect(AccountsSample.reported(reader) == ["3:1 row-too-long"])
    let long = "x,b,\(String(repeating: "b", count: 500))\n"
    let open = try read("platform,account,c\nx,\"a\n" + String(repeating: long, count: 2500))
    #expect(AccountsSample.reported(open) == ["2:3 open-quote"])
    #expect(open.rows.count == 2500)
  }
}
