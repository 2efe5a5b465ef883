internal import Foundation

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A program at work; it is stopped when its owner lets go of it.
final class RunningProgram {
  private let program: ExternalProgram
  private let process = Process()
  private let ended = DispatchSemaphore(value: 0)
  private var isRunning = false
  // Files, not pipes: a pipe that nobody empties stops the program.
  private let scratch: ScratchFolder
  private var output: String { scratch.path("output") }
  private var complaint: String { scratch.path("complaint") }

  /// - Parameter purpose: for the message when it is not installed: "reads PDF pages".
  /// - Throws: `PressFailure` with status `inputMissing` when it is not installed, `inputOutput` when it cannot
  ///   be started.
  init(_ program: ExternalProgram, _ arguments: [String], needed purpose: String) throws(PressFailure) {
    guard let location = program.location else { throw program.missing(needed: purpose) }
    self.program = program
    scratch = try ScratchFolder()
    process.executableURL = location
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C"]) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.terminationHandler = { [ended] _ in ended.signal() }
    do {
      for file in [output, complaint] { try Data().write(to: URL(fileURLWithPath: file)) }
      process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
      process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: complaint))
      try process.run()
    } catch {
      throw PressFailure(
        .inputOutput, "program", "\(program.title) cannot be started: \(error.localizedDescription)")
    }
    isRunning = true
  }

  deinit { if isRunning { stop() } }

  // Not the signal to terminate: a program inherits the mask of the thread that starts it, and workers block it.
  private func stop() { kill(process.processIdentifier, SIGKILL) }

  /// Waits for its end.
  ///
  /// - Parameter seconds: from now; after so long it is stopped.
  /// - Throws: `PressFailure` with status `badData` when it takes too long.
  func outcome(within seconds: Double) throws(PressFailure) -> ExternalProgram.Outcome {
    let isDone = ended.wait(timeout: .now() + seconds) == .success
    isRunning = false
    guard isDone else {
      stop()
      throw PressFailure(
        .badData, "program", "\(program.title) did not finish within \(Int(seconds)) s",
        hint: "the file may be damaged, or far larger than a page")
    }
    let said = FileManager.default.contents(atPath: complaint) ?? Data()
    return ExternalProgram.Outcome(
      status: process.terminationStatus, output: FileManager.default.contents(atPath: output) ?? Data(),
      complaint: String(decoding: said.prefix(4000), as: UTF8.self))
  }
}
