import Dispatch
import Foundation
import PressFiles
import Synchronization

/// The signals that end a process: what runs is cancelled first, so that programs are ended and nothing is left behind.
final class Interrupt: Sendable {
  /// How long cancelled work may take until it is ended all the same: a drawing does not learn of it.
  private static let grace = 0.8

  private let received = Mutex<Int32?>(nil)
  private let queue = DispatchQueue(label: "qrpress.interrupt")

  /// - Parameters:
  ///   - finishes: whether the command finishes what it has begun at the first `SIGINT`; the second one ends it.
  ///   - cancel: cancels what runs.
  init(finishes: Bool, cancel: @escaping @Sendable () -> Void) {
    // 'nohup' and a shell's background jobs have some ignored: that is what their user wants.
    for number in [SIGINT, SIGTERM, SIGHUP] where !Interrupt.isIgnored(number) {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler { [self] in
        let isFirst = received.withLock { received in
          defer { received = received ?? number }
          return received == nil
        }
        guard isFirst else { return finishes ? end() : () }
        cancel()
        guard !finishes || number != SIGINT else { return }
        queue.asyncAfter(deadline: .now() + Interrupt.grace) { [self] in end() }
      }
      source.activate()
      // It listens until the process ends.
      _ = Unmanaged.passRetained(source as AnyObject)
    }
  }

  /// Ends the process by the signal that it got, as shells expect; does nothing where it got none.
  func end() {
    guard let number = received.withLock({ $0 }) else { return }
    ScratchFolder.removeAll()
    signal(number, SIG_DFL)
    kill(getpid(), number)
    // Another thread may be the one that gets it; where none does, it is blocked.
    usleep(100_000)
    _exit(128 + number)
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    let earlier = signal(number, SIG_DFL)
    signal(number, earlier)
    return unsafeBitCast(earlier, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
