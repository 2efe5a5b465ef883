import Foundation
import PressDiagnostics
import Testing

@testable import PressAccounts

struct JSONReadingTests {
  private static func values(_ text: String, _ column: String) throws -> [String?] {
    let reader = try AccountsSample.read(text, name: "a.json")
    #expect(AccountsSample.reported(reader).isEmpty)
    return reader.rows.map { $0.values[column] }
  }

  private static func row(_ value: String) -> String {
    "[{\"platform\":\"x\",\"account\":\"a\",\"v\":\(value)}]"
  }

  @Test(arguments: [
    ("\"text\"", "text"), ("\"大使馆\"", "大使馆"), (#""\u5927\u4f7f""#, "大使"), (#""\ud83d\ude00!""#, "\u{1F600}!"),
    (#""a\"b\\c\/d\n\te""#, "a\"b\\c/d\n\te"), ("12", "12"), ("-0.50", "-0.50"),
    ("2800000000000001", "2800000000000001"),
    ("123456789012345678901234567890", "123456789012345678901234567890"),
    ("1e5", "1e5"), ("true", "true"), ("false", "false"), ("null", ""), ("\"\"", ""),
    ("\" kept \"", " kept "),
  ])
  func `values as they are written`(value: String, text: String) throws {
    #expect(try Self.values(Self.row(value), "v") == [text])
  }

  @Test func `an account that is called so is a text`() throws {
    let text = "[{\"platform\":\"x\",\"account\":\"true\",\"active\":false}]"
    #expect(try Self.values(text, "account") == ["true"])
    #expect(try Self.values(text, "active") == ["false"])
  }

  @Test func `objects nest to dotted columns, and what a row lacks is empty`() throws {
    let text = """
      [ {"platform":"x","account":"a","name":{"zh":"名","en":{"short":"N"}}},
        {"platform":"x","account":"b","name.zh":"字"} ]
      """
    #expect(try Self.values(text, "name.zh") == ["名", "字"])
    #expect(try Self.values(text, "name.en.short") == ["N", ""])
  }

  @Test(arguments: ["\n", "\r\n", "", "  ", "\n\n"])
  func `objects one after another`(between: String) throws {
    let text = ["a", "b", "c"].map { "{\"platform\":\"x\",\"account\":\"\($0)\"}" }.joined(separator: between)
    #expect(try Self.values(text, "account") == ["a", "b", "c"])
  }

  @Test(
    arguments: [
      ("", "1:1 no-rows", "an object a line"),
      ("[]", "1:3 no-rows", "an object a line"),
      ("[\n]\nx", "3:1 json", ""),
      ("{\"platform\":\"x\",\"account\":\"a\"", "1:30 json", "is it whole?"),
      ("[{\"platform\":\"x\",\"account\":\"a\"}", "1:32 json", "add ']'"),
      ("[{\"platform\":\"x\",\"account\":\"a\"},]", "1:32 json", "remove it"),
      ("[{\"platform\":\"x\",\"account\":\"a\",}]", "1:31 json", "remove the comma"),
      ("[{\"platform\":\"x\",\"account\":a}]", "1:28 json", "in double quotes"),
      ("[{\"platform\":\"x\",\"account\":NaN}]", "1:28 json", "in double quotes"),
      ("[{\"platform\":\"x\",\"account\":012}]", "1:28 json", "in double quotes"),
      ("[{'platform':'x'}]", "1:3 json", "JSON has double quotes"),
      ("[{“platform”:1}]", "1:3 json", "straight double quotes"),
      ("[{\"大\":\"使\",\n\"馆\" \"x\"}]", "2:5 json", ""),
      ("[{\"a\":\"x\ny\"}]", "1:7 json", "\\n"),
      ("[{\"a\":\"\\x\"}]", "1:8 json", "for a backslash"),
      ("[{\"a\":\"\\ud800\"}]", "1:8 json", ""),
      ("[{\"a\":\"\\u0000\"}]", "1:8 json", "remove it"),
      ("[1]", "1:2 json", "list of objects"),
      ("{\"platform\":\"x\",\"account\":[\"a\"]}", "1:27 json-array", "column of its own"),
      ("{\"accounts\":[{\"platform\":\"x\"}]}", "1:13 json-array", ""),
      ("{\"platform\":\"x\",\"platform\":\"y\",\"account\":\"a\"}", "1:18 duplicate-column", ""),
      (
        "{\"platfrom\":\"x\",\"account\":\"a\"}", "1:1 missing-column",
        "is 'platfrom' meant to be 'platform'?"
      ),
      ("{\"platform\":\"nox\",\"account\":\"a\"}", "1:14 unknown-platform", ""),
      ("{\"platform\":\"x\",\"account\":true}", "1:27 json-boolean", "in double quotes"),
      ("{\"platform\":false,\"account\":\"a\"}", "1:13 json-boolean", "in double quotes"),
      ("{\"platform\":\"x\",\"account\":\"a\",\"name\":{\"zh\":true}}", "1:44 json-boolean", ""),
      ("{\"platform\":\"weibo\",\"account\":\"ok no\"}", "1:32 bad-character", ""),
      ("{\"platform\":\"x\",\"account\":\"a\",\"id\":2.80e+15}", "1:36 mangled-number", "as text"),
      ("{\"platform\":\"x\",\"account\":\"a\",\"\":1}", "1:32 unnamed-column", ""),
    ] as [(String, String, String)])
  func `a fault is reported at its place`(text: String, fault: String, hint: String) throws {
    let reader = try AccountsSample.read(text, name: "a.json")
    let reported = reader.findings.reported
    #expect(AccountsSample.reported(reader).first == fault, "\(reported)")
    #expect(hint.isEmpty || reported.first?.hint?.contains(hint) == true, "\(reported)")
    #expect(reader.rows.allSatisfy(\.isFaulty) || fault.hasSuffix("json"))
  }

  @Test func `every line's fault is reported, and the good lines are read`() throws {
    let good = "{\"platform\":\"x\",\"account\":\"a\"}"
    let text =
      "\(good)\n{\"platform\":\"x\"\n\(good)\noops\n\(good),\n{\"platform\":\"nox\",\"account\":1}\n\(good)\n"
    let reader = try AccountsSample.read(text, name: "a.jsonl")
    #expect(
      AccountsSample.reported(reader) == ["3:1 json", "4:1 json", "5:31 json", "6:14 unknown-platform"])
    #expect(reader.rows.map(\.isFaulty) == [false, false, false, true, false])
  }

  @Test func `in a list of one line each row knows its column`() throws {
    let rows = (0..<2000).map { "{\"platform\":\"微博\",\"account\":\"ok no\($0)\",\"name\":\"样例é\"}" }
    let reader = try AccountsSample.read("[" + rows.joined(separator: ", ") + "]", name: "a.json")
    let second = try #require(reader.findings.reported.dropFirst().first)
    #expect(AccountsSample.reported(second) == "1:\(rows[0].count + 32) bad-character")
    let lines = second.description.split(separator: "\n")
    #expect(lines[1].count <= 102)
    let caret = lines[2].count - 1
    // Han characters take two cells.
    var cells = 0
    let below = lines[1].first { character in
      defer { cells += character.unicodeScalars.contains { $0.value > 0x2FFF } ? 2 : 1 }
      return cells >= caret
    }
    #expect(below == "o")
  }
}
