import PressDiagnostics
import PressLinks
import Testing

@testable import PressAccounts

struct ValueDamageTests {
  @Test func `what HTML wrote is told at its cell, with what is meant`() throws {
    let reader = try AccountsSample.read(
      """
      id,platform,account,name,note
      a,x,SampleEmb,A &amp; B,R&D
      b,x,SampleEmb,ok,one<br>two
      c,web,https://example.org/?a=1&amp;b=2,ok,1 < 2
      """)
    #expect(AccountsSample.reported(reader) == ["2:15 html-entity", "3:18 html-entity", "4:31 html-entity"])
    let findings = reader.findings.reported
    #expect(findings.map(\.severity) == [.warning, .warning, .error])
    #expect(
      findings.map(\.hint) == [
        "write 'A & B', if that is meant", "write 'one\\ntwo', if that is meant",
        "write 'https://example.org/?a=1&b=2', if that is meant",
      ])
    #expect(reader.rows.map(\.isFaulty) == [false, false, true])
  }

  @Test(arguments: [
    (#"\u6837\u4f8b"#, "样例"), (#"A \u0026 B"#, "A & B"), ("%E6%A0%B7%E4%BE%8B", "样例"), ("%u6837%u4F8B", "样例"),
    ("Embassy%20of%20Sampleland", "Embassy of Sampleland"), ("=E6=A0=B7=E4=BE=8B", "样例"),
    ("Caf=C3=A9", "Café"),
    ("=D1=F9=C0=FD", "样例"), ("=?UTF-8?B?5qC35L6L?=", "样例"), ("=?GB2312?Q?=D1=F9=C0=FD?=", "样例"),
    ("=?utf-8?Q?Caf=C3=A9_?= =?utf-8?Q?One?=", "Café One"), ("~{Qy@}~} Press", "样例 Press"),
    (#"\xE6\xA0\xB7"#, "样"), (#"\ud83d\ude00"#, "😀"),
  ])
  func `other escapes are told at their cell, with what is meant`(text: String, meant: String) throws {
    let reader = try AccountsSample.read("id,platform,account,note\na,x,SampleEmb,\(text)\n")
    #expect(AccountsSample.reported(reader) == ["2:15 text-escape"])
    #expect(reader.findings.reported.map(\.severity) == [.warning])
    #expect(reader.findings.reported.map(\.hint) == ["write '\(meant)', if that is meant"])
  }

  @Test(arguments: [
    "https://example.org/%E6%A0%B7?a=E6", "example.org/%E6%A0%B7", "100% silk", "50%20 off", "5%10%15%",
    #"C:\users\unit"#, "~5 km",
    "a=b=c", "E=mc2", "A=B2=C3", "width=20=30", "~{x", "{~}", "press@example.org?subject=%E6%A0%B7", #"\o/"#,
    "=?", "~~{ }~~",
  ])
  func `ordinary texts hold none of them`(text: String) throws {
    let reader = try AccountsSample.read("id,platform,account,note\na,x,SampleEmb,\(text)\n")
    #expect(AccountsSample.reported(reader).isEmpty)
    #expect(
      try AccountsSample.reported(
        AccountsSample.read("id,platform,account\na,web,https://example.org/%E6%A0%B7?a=%20\n")
      ).isEmpty)
  }

  @Test func `what tells spreadsheets of a text is no part of it`() throws {
    let reader = try AccountsSample.read(
      "id;platform;account;note\na;weibo;=\"1234567890\";=\"00123\"\nb;weibo;'1234567890;'00123\nc;x;SampleEmb;'90s\n"
    )
    #expect(
      AccountsSample.reported(reader) == [
        "2:9 spreadsheet-escape", "2:23 spreadsheet-escape", "3:9 spreadsheet-escape",
        "3:21 spreadsheet-escape",
      ])
    #expect(reader.findings.reported.map(\.severity) == [.error, .warning, .error, .warning])
    #expect(reader.findings.reported[1].hint == "write '00123', and format the column as text")
  }

  @Test(arguments: ["a\u{1}b", "a\u{7F}", "\u{1B}[1m", "a\u{1A}b"])
  func `a control character is an error where it stands`(text: String) throws {
    let reader = try AccountsSample.read(
      "id,platform,account,note\na,x,SampleEmb,\"\(text)\"\nb,x,SampleEmb,\n")
    #expect(AccountsSample.reported(reader) == ["2:16 control-character"])
    #expect(reader.rows.map(\.isFaulty) == [true, false])
  }

  @Test(arguments: ["NULL", "nan", "None", "undefined"])
  func `what programs write for a missing value is an error as an account, and a warning as a text`(
    word: String
  )
    throws
  {
    let reader = try AccountsSample.read("id,platform,account,note\na,x,\(word),\nb,x,SampleEmb,\(word)\n")
    #expect(AccountsSample.reported(reader) == ["2:5 missing-value", "3:15 missing-value"])
    #expect(reader.findings.reported.map(\.severity) == [.error, .warning])
    #expect(
      try AccountsSample.reported(AccountsSample.read("platform,account,patch\nx,x:nan,none\n")).isEmpty)
  }

  @Test(arguments: [
    ("a\u{202E}b", "invisible-character"), ("a\u{2066}b", "invisible-character"),
    ("a\u{FEFF}b", "invisible-character"),
    ("one_x000D_two", "spreadsheet-escape"),
  ])
  func `what cannot be seen and what a spreadsheet escaped is told`(text: String, code: String) throws {
    let reader = try AccountsSample.read("platform,account,note\nx,SampleEmb,\(text)\n")
    #expect(AccountsSample.reported(reader) == ["2:13 \(code)"])
  }

  @Test func `what cannot be seen does not count at the ends, where lines may break it is wanted`() throws {
    let reader = try AccountsSample.read(
      "platform,\u{200B}account\u{200B},note\nx,\u{202A}SampleEmb\u{202C},Ein\u{AD}satz\u{200B}ort\n")
    #expect(AccountsSample.reported(reader).isEmpty)
    #expect(reader.rows.map(\.link.account) == ["SampleEmb"])
  }

  @Test(arguments: ["鏍蜂緥", "鏍蜂緥鍥藉ぇ浣块"])
  func `a short Chinese text in UTF-8 that was read as GBK is seen`(text: String) throws {
    #expect(Mojibake.damage(of: text) != nil)
  }

  @Test func `line ends of every kind are line feeds in a value`() throws {
    let table =
      "id,platform,account,note\na,x,SampleEmb,one\u{B}two\nb,x,SampleEmb,\"one\u{2028}\"\"two\"\"\"\n"
    let rows = try AccountsSample.read(table).rows
    #expect(rows.map { $0.values["note"] } == ["one\ntwo", "one\n\"two\""])
    let json = #"{"platform":"x","account":"SampleEmb","note":"one\u000btwo\fthree"}"#
    #expect(
      try AccountsSample.read(json, name: "a.json").rows.map { $0.values["note"] } == ["one\ntwo\nthree"])
  }

  @Test func `share texts and full-width colons are taken in a cell`() throws {
    let reader = try AccountsSample.read(
      "platform,account\n抖音,7.94 复制打开抖音，看看【样例】 https://v.douyin.com/Samp1e01/ 复制此链接\n微博,微博：1234567890\n")
    #expect(
      reader.rows.map(\.link.link) == ["https://v.douyin.com/Samp1e01/", "https://weibo.com/u/1234567890"])
    #expect(AccountsSample.reported(reader) == ["2:4 share-text"])
  }
}
