import Foundation
import PressDiagnostics
import Testing

@testable import PressFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct RunningProgramTests {
  private static let shell = ExternalProgram(name: "sh", title: "the shell", package: "dash")

  private func run(
    _ script: String, within seconds: Double = 20, isInterruptible: Bool = true
  ) throws(PressFailure) -> String {
    let outcome = try Self.shell.run(
      ["-c", script], within: seconds, needed: "runs tests", isInterruptible: isInterruptible)
    return String(decoding: outcome.output, as: UTF8.self)
  }

  @Test func `its input is at its end`() throws {
    #expect(try run("cat; echo end", within: 5) == "end\n")
  }

  #if os(Linux)
    @Test func `it gets no file but its own three`() throws {
      // Without the mark that closes it.
      let file = open("/dev/null", O_RDONLY)
      defer { close(file) }
      // The last is the folder that is listed.
      #expect(try run("exec ls /proc/self/fd") == "0\n1\n2\n3\n")
    }

    @Test func `no signal is blocked, and none ignored`() async throws {
      // A thread with a mask that it would hand down.
      let lines = try await withCheckedThrowingContinuation { continuation in
        Thread.detachNewThread {
          var all = sigset_t()
          sigfillset(&all)
          pthread_sigmask(SIG_SETMASK, &all, nil)
          signal(SIGUSR2, SIG_IGN)
          continuation.resume(with: Result { try run("exec grep -E '^Sig(Blk|Ign)' /proc/self/status") })
        }
      }
      let masks = lines.split(separator: "\n").compactMap { UInt64($0.suffix(16), radix: 16) }
      // The two that the C library keeps to itself cannot be reset.
      #expect(masks.map { $0 & ~0x1_8000_0000 } == [0, 0])
    }
  #endif

  #if os(Linux)
    @Test func `work is counted by itself, waiting is not`() throws {
      func outcome(_ script: String) throws -> Int32 {
        try RunningProgram(Self.shell, ["-c", script], needed: "runs tests")
          .outcome(within: 120, working: 0.2).status
      }
      #expect(try outcome("sleep 1") == 0)
      #expect {
        try outcome("while :; do :; done")
      } throws: { error in
        (error as? PressFailure)?.diagnostics.first?.message == "the shell did not finish within 0 s"
      }
    }
  #endif

  @Test func `what it started is killed with it`() throws {
    let scratch = try ScratchFolder()
    let file = scratch.path("pid")
    #expect {
      try run("sleep 60 & echo $! > '\(file)'; wait", within: 0.5)
    } throws: { error in
      (error as? PressFailure)?.diagnostics.first?.message == "the shell did not finish within 0 s"
    }
    #expect(isGone(try process(in: file), within: .seconds(1)))
  }

  @Test func `what it left running is killed when it ends`() throws {
    let scratch = try ScratchFolder()
    let file = scratch.path("pid")
    #expect(try run("sleep 60 & echo $! > '\(file)'; echo done", within: 10) == "done\n")
    #expect(isGone(try process(in: file), within: .seconds(1)))
  }

  @Test func `it is killed when its owner lets go of it`() throws {
    let scratch = try ScratchFolder()
    let file = scratch.path("pid")
    var program: RunningProgram? = try RunningProgram(
      Self.shell, ["-c", "echo $$ > '\(file)'; exec sleep 60"], needed: "runs tests")
    let process = try process(in: file)
    #expect(!isGone(process, within: .zero))
    #expect(program != nil)
    program = nil
    #expect(isGone(process, within: .seconds(1)))
  }

  @Test func `it ends within a second when the task is cancelled`() async throws {
    let scratch = try ScratchFolder()
    let file = scratch.path("pid")
    let task = Task(executorPreference: WaitingThreads.shared) {
      let result = Result { () throws(PressFailure) in try run("echo $$ > '\(file)'; exec sleep 60") }
      return (result: result, end: ContinuousClock.now)
    }
    let process = try process(in: file)
    let start = ContinuousClock.now
    task.cancel()
    let (result, end) = await task.value
    #expect(end - start < .seconds(1))
    #expect { try result.get() } throws: { ($0 as? PressFailure)?.kind == .interrupted }
    #expect(isGone(process, within: .zero))
  }

  @Test func `a cancelled task starts none`() async throws {
    let scratch = try ScratchFolder()
    let file = scratch.path("started")
    let task = Task(executorPreference: WaitingThreads.shared) { () throws(PressFailure) in
      while !Task.isCancelled { usleep(1000) }
      return try run("touch '\(file)'")
    }
    task.cancel()
    let result = await task.result
    #expect { try result.get() } throws: { ($0 as? PressFailure)?.kind == .interrupted }
    #expect(!FileManager.default.fileExists(atPath: file))
  }

  @Test func `one whose answer is kept is not interrupted`() async throws {
    let task = Task(executorPreference: WaitingThreads.shared) { () throws(PressFailure) in
      try run("sleep 0.3; echo answer", isInterruptible: false)
    }
    task.cancel()
    #expect(try await task.value == "answer\n")
  }

  @Test func `one that prints without end is stopped`() throws {
    #expect { try run("yes", within: 60) } throws: { error in
      (error as? PressFailure)?.diagnostics.first?.message == "the shell prints more than 64 MiB"
    }
  }

  /// The number that a script writes into a file.
  private func process(in file: String) throws -> pid_t {
    for _ in 0..<1000 {
      if let text = try? String(contentsOfFile: file, encoding: .utf8), text.hasSuffix("\n") {
        return try #require(pid_t(text.dropLast()))
      }
      usleep(10_000)
    }
    throw CocoaError(.fileNoSuchFile)
  }

  /// Whether a process ends; one that nobody has asked for its status yet has, too.
  private func isGone(_ process: pid_t, within time: Duration) -> Bool {
    let end = ContinuousClock.now + time
    while true {
      let state = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
      if kill(process, 0) != 0 || state?.split(separator: " ").dropFirst(2).first == "Z" { return true }
      guard ContinuousClock.now < end else { return false }
      usleep(10_000)
    }
  }
}
