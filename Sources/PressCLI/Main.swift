import ArgumentParser
import Foundation
import MemoryShim
import PressDiagnostics
import QRPress

/// The door: answers `--version` and unknown commands itself, and hands the rest to the commands.
///
/// `--version [--json]` is not the root command's own: its flags would be taken away from every command.
@main
enum Main {
  static func main() async {
    // Given back to the kernel between two assets, what the next one asks for would be cleared and mapped anew.
    _ = memory_shim_keep_freed()
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.contains("--version"), Set(arguments).isSubset(of: ["--version", "--json"]) {
      Console.out(version(asJSON: arguments.contains("--json")))
      return
    }
    let commands = QRPressCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
    if let word = arguments.first, !word.hasPrefix("-"), !commands.contains(word), word != "help" {
      let unknown = PressFailure(
        .usage,
        [
          .error(
            "unknown-command", "there is no command '\(word)'",
            hint: Suggestion.hint(for: word, among: commands))
        ])
      exit(unknown.end().rawValue)
    }
    await QRPressCommand.main()
  }

  private static func version(asJSON: Bool) -> String {
    let all = LibraryVersions.all
    guard asJSON else { return all.map { "\($0.name) \($0.version)" }.joined(separator: "\n") }
    return "{" + all.map { "\"\($0.name)\":\"\($0.version)\"" }.joined(separator: ",") + "}"
  }
}
