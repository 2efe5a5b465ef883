import Foundation
import PressDiagnostics
import PressLinks
import PressTemplates
import Testing

@testable import PressAccounts

struct StoredAccountsTests {
  private static let csv =
    "id,platform,account,name\n"
    + (0..<500).map { "r\($0),微博,\(1_000_000_000 + $0),\"样例 \($0)\nzweite \"\"Zeile\"\"\"\n" }.joined()
  private static let json =
    "["
    + (0..<500).map {
      "{\"id\":\"r\($0)\",\"platform\":\"微博\",\"account\":\(1_000_000_000 + $0),\n\"name\":\"样例\"}"
    }
    .joined(separator: ",") + "]"

  @Test(arguments: [("a.csv", csv), ("a.json", json)])
  func `a row knows where its values stand`(name: String, text: String) throws {
    let reader = try AccountsSample.read(text, name: name)
    #expect(AccountsSample.reported(reader).isEmpty)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
    for row in reader.rows {
      for column in ["id", "platform", "account", "name"] {
        let place = try #require(row.places[column])
        let wanted = Array((row.values[column] ?? "").split(separator: "\n")[0])
        let found = lines[place.position.line - 1].dropFirst(place.position.column - 1).prefix(wanted.count)
        #expect(Array(found) == wanted, "\(row.id) \(column)")
        let shown = Array(place.line).dropFirst(place.position.column - place.position.firstShown)
        #expect(Array(shown.prefix(wanted.count)) == wanted, "\(row.id) \(column)")
      }
    }
  }

  @Test func `many read at once`() async throws {
    let rows = try AccountsSample.read(bytes: Data(Self.csv.utf8), maximumInMemory: 100).rows
    let wanted = (0..<500).map { "r\($0) weibo:\(1_000_000_000 + $0)" }
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask { rows.map { "\($0.id) \($0.link.platform.key):\($0.link.account)" } == wanted }
      }
      for await isEqual in group { #expect(isEqual) }
    }
  }

  @Test func `a row longer than is read at first`() throws {
    let long = String(repeating: "长", count: 5000)
    for (name, text) in [
      ("a.csv", "platform,account,name\nx,a,\(long)\nx,b,c\n"),
      (
        "a.json",
        "{\"platform\":\"x\",\"account\":\"a\",\"name\":\"\(long)\"}\n{\"platform\":\"x\",\"account\":\"b\"}"
      ),
    ] {
      let rows = try AccountsSample.read(text, name: name).rows
      #expect(rows.map { $0.values["name"]?.count } == [5000, name == "a.csv" ? 1 : 0])
      let place = try #require(rows[0].places["name"])
      #expect(place.line.count < 2 * RowText.shown + 2)
    }
  }
}
