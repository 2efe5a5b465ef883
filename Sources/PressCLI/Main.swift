import ArgumentParser
import Foundation
import MemoryShim
import PressDiagnostics
import PressFiles
import PressResources
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
    await run(arguments)
  }

  /// Runs a command where it may wait for other programs, and ends it when a signal says so.
  private static func run(_ arguments: [String]) async {
    let finishes = QRPressCommand.configuration.subcommands.contains { command in
      command is any FinishingCommand.Type && command.configuration.commandName == arguments.first
    }
    let work = Task(executorPreference: WaitingThreads.shared) {
      var command = try QRPressCommand.parseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    }
    let interrupt = Interrupt(finishes: finishes) { work.cancel() }
    let result = await work.result
    // What is stopped fails in one way or another; why, the user knows.
    if !finishes { interrupt.end() }
    do {
      try result.get()
    } catch {
      end(error)
    }
  }

  /// Prints what a command ends with, help or an error, and exits.
  private static func end(_ error: any Error) -> Never {
    let (code, message) = (QRPressCommand.exitCode(for: error), QRPressCommand.fullMessage(for: error))
    if code.isSuccess {
      if !message.isEmpty { Console.out(message) }
    } else if !message.isEmpty {
      // The argument parser begins in capitals, all other errors do not.
      Console.error(message.hasPrefix("Error:") ? "error:\(message.dropFirst("Error:".count))" : message)
    }
    exit(code.rawValue)
  }

  private static func version(asJSON: Bool) -> String {
    let all = LibraryVersions.all
    guard asJSON else { return all.map { "\($0.name) \($0.version)" }.joined(separator: "\n") }
    return "{" + all.map { "\"\($0.name)\":\"\($0.version)\"" }.joined(separator: ",") + "}"
  }
}
