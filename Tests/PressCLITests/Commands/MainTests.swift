import Foundation
import Testing

struct MainTests {
  @Test func `versions of qrpress and of the libraries in use`() throws {
    let tool = try CommandLineTool()
    let text = try tool.run("--version")
    #expect(text.status == 0)
    #expect(text.out.hasPrefix("qrpress "))
    let json = try #require(try tool.run("--version", "--json").json().first)
    for name in ["qrpress", "libqrencode", "libpng", "cairo", "pango"] {
      #expect((json[name] as? String)?.first?.isNumber == true, "\(name): \(json)")
    }
    #expect(try tool.run("--json", "--version").out == (try tool.run("--version", "--json").out))
  }

  @Test(arguments: [
    ("cod", "did you mean 'code'?"), ("bacth", "did you mean 'batch'?"), ("zzz", "known here: "),
  ])
  func `an unknown command: 64, with the nearest`(word: String, hint: String) throws {
    let result = try CommandLineTool().run(word, "x:a")
    #expect(result.status == 64)
    #expect(result.errors.contains("there is no command '\(word)'"))
    #expect(result.errors.contains("hint: \(hint)"))
  }

  @Test func `an unknown option: 64`() throws {
    #expect(try CommandLineTool().run("--no-such").status == 64)
  }
}
