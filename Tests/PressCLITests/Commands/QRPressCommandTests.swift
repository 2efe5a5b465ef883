import Foundation
import Testing

struct QRPressCommandTests {
  /// The commands of the design that this stage has.
  private static let commands = [
    "code", "read", "render", "batch", "verify", "templates", "platforms", "init",
  ]

  @Test func `help names every command`() throws {
    let help = try CommandLineTool().run("--help").out
    let listed = help.split(separator: "\n").filter { $0.hasPrefix("  ") }
    for command in Self.commands {
      #expect(listed.contains { $0.hasPrefix("  \(command) ") }, "\(command): \(help)")
    }
  }

  @Test(arguments: commands.map { [$0] } + [[], ["templates", "list"], ["templates", "show"]])
  func `help has an example`(command: [String]) throws {
    let result = try CommandLineTool().run(command + ["--help"])
    #expect(result.status == 0)
    #expect(result.out.contains("EXAMPLE"))
    let example = "  qrpress \(command.joined(separator: " "))"
    #expect(result.out.split(separator: "\n").contains { $0.hasPrefix(example) }, "\(result.out)")
  }
}
