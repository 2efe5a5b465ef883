internal import Foundation
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What ties a program to this process: it and all that it starts are killed when the leash is let go.
///
/// The program leads a process group of its own, and its standard input is one end of a pair of sockets. On Linux
/// the kernel is asked (`F_SETOWN`, `F_SETSIG`) to kill that group when the other end closes, which it does however
/// this process ends, `SIGKILL` included. It knows the group itself, not its number, so that no stranger who was
/// given the number later is hit.
///
/// `PR_SET_PDEATHSIG` is for the same, but has to be set between fork and exec, where swift-subprocess lets nobody in;
/// it also fires when the *thread* that started the program ends, and spares what the program started.
///
/// The moment between a program's start and `hold` is not covered: one that this process is killed in is left running.
///
/// macOS has neither: there the group is killed when the leash is let go, and outlives a killed parent.
final class Leash: Sendable {
  private struct State {
    var group: pid_t?
    var isLetGo = false
  }

  /// What the program reads as its standard input: it is at its end already.
  let input: Int32
  private let ours: Int32
  private let state = Mutex(State())

  /// - Throws: `POSIXError` when no more files can be opened.
  init() throws {
    var ends: [Int32] = [-1, -1]
    #if os(Linux)
      let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    #else
      let type = SOCK_STREAM
    #endif
    guard socketpair(AF_UNIX, type, 0, &ends) == 0 else {
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
    (ours, input) = (ends[0], ends[1])
    #if !os(Linux)
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    #endif
    shutdown(ours, Int32(SHUT_WR))
  }

  deinit {
    letGo()
    close(ours)
    close(input)
  }

  /// Ties a program that was just started, and leads a process group.
  func hold(_ group: pid_t) {
    state.withLock { state in
      state.group = group
      #if os(Linux)
        _ = fcntl(input, F_SETOWN, -group)
        _ = fcntl(input, Leash.setSignal, SIGKILL)
        _ = fcntl(input, F_SETFL, fcntl(input, F_GETFL) | O_ASYNC)
      #endif
      if state.isLetGo { kill(-group, SIGKILL) }
    }
  }

  /// Seconds that the program has worked; nil where the system does not tell it, and once it has ended.
  var secondsOfWork: Double? {
    #if os(Linux)
      state.withLock { state in
        var (clock, time) = (clockid_t(), timespec())
        guard let group = state.group, clock_getcpuclockid(group, &clock) == 0,
          clock_gettime(clock, &time) == 0
        else { return nil }
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
      }
    #else
      nil
    #endif
  }

  /// Says that the program has ended: its number may soon be another's.
  func forget() { state.withLock { $0.group = nil } }

  /// Kills the program; one that is not started yet is killed as soon as it is held.
  func letGo() {
    state.withLock { state in
      state.isLetGo = true
      #if os(Linux)
        shutdown(ours, Int32(SHUT_RDWR))
      #else
        if let group = state.group { kill(-group, SIGKILL) }
      #endif
    }
  }

  #if os(Linux)
    /// `F_SETSIG`, which glibc declares for `_GNU_SOURCE` alone.
    private static let setSignal: Int32 = 10
  #endif
}
