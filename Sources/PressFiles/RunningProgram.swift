internal import Foundation
internal import Subprocess
internal import Synchronization

#if canImport(System)
  internal import System
#else
  internal import SystemPackage
#endif
#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A program at work; it is killed when its owner lets go of it, or this process ends.
package final class RunningProgram: Sendable {
  /// What became of the program; the first report counts.
  private final class Ending: Sendable {
    let result = Mutex<Result<ExternalProgram.Outcome, PressFailure>?>(nil)
    let isThere = DispatchSemaphore(value: 0)

    func report(_ outcome: Result<ExternalProgram.Outcome, PressFailure>) {
      let isFirst = result.withLock { result in
        defer { result = result ?? outcome }
        return result == nil
      }
      if isFirst { isThere.signal() }
    }
  }

  private let program: ExternalProgram
  private let isInterruptible: Bool
  private let leash: Leash
  private let ending = Ending()

  /// Of standard output: nothing that is run here prints as much, what is drawn goes to files.
  private static let maximumOutput = 64 << 20
  /// What tells of a loss may stand behind hundreds of lines that do not.
  private static let maximumComplaint = 1 << 18
  /// How often a wait looks whether its task was cancelled: synchronous code does not learn of it.
  private static let patience = 0.05

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - purpose: for the message when it is not installed: "reads PDF pages".
  ///   - isInterruptible: whether it ends with the task that waits for it; not where its answer is kept for others.
  ///   - temporary: its folder for temporary files; the system's when nil.
  /// - Throws: `PressFailure` with status `inputMissing` when it is not installed, `inputOutput` when it cannot be
  ///   started, `interrupted` when the task is cancelled.
  package init(
    _ program: ExternalProgram, _ arguments: [String], needed purpose: String, isInterruptible: Bool = true,
    temporary: String? = nil
  ) throws(PressFailure) {
    guard let location = program.location else { throw program.missing(needed: purpose) }
    if isInterruptible { try PressFailure.checkCancellation() }
    self.program = program
    self.isInterruptible = isInterruptible
    do {
      leash = try Leash()
    } catch {
      throw RunningProgram.notStarted(program, error.localizedDescription)
    }
    Task(executorPreference: ProgramThread.shared) { [leash, ending] in
      do {
        try await RunningProgram.run(program, at: location.path, arguments, temporary, on: leash, ending)
      } catch {
        ending.report(.failure(RunningProgram.notStarted(program, "\(error)")))
      }
      leash.forget()
    }
  }

  deinit { leash.letGo() }

  /// Waits for its end, on the thread that asks: one that may wait, see `WaitingThreads`.
  ///
  /// - Parameters:
  ///   - seconds: from now; after so long it is killed.
  ///   - work: seconds that it may work itself, after which it is killed too: they are the same on a machine that has
  ///     much else to do. Where the system does not tell them, the other limit holds alone.
  /// - Throws: `PressFailure` with status `badData` when it takes too long, `inputOutput` when it cannot be started,
  ///   `interrupted` when the task is cancelled.
  package func outcome(
    within seconds: Double, working work: Double = .infinity
  ) throws(PressFailure) -> ExternalProgram.Outcome {
    let end = DispatchTime.now() + seconds
    while ending.isThere.wait(timeout: min(end, .now() + RunningProgram.patience)) == .timedOut {
      if isInterruptible, Task.isCancelled {
        kill()
        throw .interrupted
      }
      if .now() >= end { throw tooLong(seconds) }
      if work.isFinite, let done = leash.secondsOfWork, done > work { throw tooLong(work) }
    }
    guard let result = ending.result.withLock({ $0 }) else {
      throw PressFailure(.bug, "program", "\(program.title) was waited for twice")
    }
    return try result.get()
  }

  private func tooLong(_ seconds: Double) -> PressFailure {
    kill()
    return PressFailure(
      .badData, "program", "\(program.title) did not finish within \(Int(seconds)) s",
      hint: "the file may be damaged, or far larger than a page")
  }

  /// Kills it, and sees it gone: what it writes to may then be removed.
  private func kill() {
    leash.letGo()
    _ = ending.isThere.wait(timeout: .now() + 1)
  }

  private static func run(
    _ program: ExternalProgram, at path: String, _ arguments: [String], _ temporary: String?, on leash: Leash,
    _ ending: Ending
  ) async throws {
    var platform = PlatformOptions()
    platform.processGroupID = 0
    var changes: [Subprocess.Environment.Key: String?] = ["LC_ALL": "C"]
    for name in temporary == nil ? [] : ["TMPDIR", "TEMP", "TMP"] {
      changes[Subprocess.Environment.Key(stringLiteral: name)] = temporary
    }
    // It gets no file of ours but these three, no signal blocked, and none ignored.
    _ = try await Subprocess.run(
      .path(FilePath(path)), arguments: Arguments(arguments),
      environment: .inherit.updating(changes), platformOptions: platform,
      input: .fileDescriptor(FileDescriptor(rawValue: leash.input), closeAfterSpawningProcess: false),
      output: .sequence, error: .sequence
    ) { running in
      leash.hold(running.processIdentifier.value)
      async let complaint = read(running.standardError, atMost: maximumComplaint)
      let output = try await read(running.standardOutput, atMost: maximumOutput) { leash.letGo() }
      let said = String(decoding: try await complaint, as: UTF8.self)
      // Reported here, not by the returned value: that comes only after a task of the concurrency pool had its turn,
      // and the pool's threads may be what waits for this program.
      let status = await status(of: running.processIdentifier.value)
      guard output.count < maximumOutput else {
        return ending.report(
          .failure(
            PressFailure(
              .badData, "program", "\(program.title) prints more than \(maximumOutput >> 20) MiB",
              hint: "the file may be damaged")))
      }
      ending.report(.success(ExternalProgram.Outcome(status: status, output: output, complaint: said)))
    }
  }

  /// The status of a program when it has ended, or the signal that ended it; it is left for others to ask.
  private static func status(of process: pid_t) async -> Int32 {
    if let status = status(of: process, WNOHANG) { return status }
    return await withCheckedContinuation { continuation in
      // A thread of its own: of all others it may be that they wait for this program.
      Thread.detachNewThread { continuation.resume(returning: status(of: process, 0) ?? -1) }
    }
  }

  private static func status(of process: pid_t, _ options: Int32) -> Int32? {
    var info = siginfo_t()
    while waitid(P_PID, id_t(process), &info, WEXITED | WNOWAIT | options) != 0 {
      guard errno == EINTR else { return nil }
    }
    #if canImport(Darwin)
      return info.si_pid == 0 ? nil : info.si_status
    #else
      let child = info._sifields._sigchld
      return child.si_pid == 0 ? nil : child.si_status
    #endif
  }

  /// The first bytes of what a program prints; the rest is read and dropped, since a full pipe would stop it.
  private static func read(
    _ pipe: SubprocessOutputSequence, atMost count: Int, whenFull: () -> Void = {}
  ) async throws -> Data {
    var bytes = Data()
    for try await part in pipe where bytes.count < count {
      bytes.append(Data(buffer: part).prefix(count - bytes.count))
      if bytes.count == count { whenFull() }
    }
    return bytes
  }

  private static func notStarted(_ program: ExternalProgram, _ reason: String) -> PressFailure {
    PressFailure(.inputOutput, "program", "\(program.title) cannot be started: \(reason)")
  }
}
