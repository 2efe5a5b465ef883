internal import Foundation
internal import PressDiagnostics
internal import PressFiles

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Collects the bytes of a `StagedInput`.
final class StagedInputWriter {
  /// Bytes that are kept in memory; more go into a file in the folder for temporary files.
  static let maximumInMemory = 8 << 20

  private let maximumInMemory: Int
  private let folder: String
  private var pending: [UInt8] = []
  private var file: Int32 = -1
  private(set) var count = 0

  init(
    maximumInMemory: Int = StagedInputWriter.maximumInMemory,
    folder: String = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp"
  ) {
    (self.maximumInMemory, self.folder) = (maximumInMemory, folder)
  }

  deinit { if file >= 0 { close(file) } }

  /// - Throws: `PressFailure`, `.tryAgain` when the disk is full.
  func append(_ bytes: [UInt8]) throws(PressFailure) {
    pending += bytes
    count += bytes.count
    if pending.count > maximumInMemory || file >= 0 { try flush() }
  }

  /// All of it; nothing can be added any more.
  func finish() throws(PressFailure) -> StagedInput {
    guard file >= 0 else { return StagedInput(pending) }
    try flush()
    defer { file = -1 }
    return StagedInput(file: file, count: count)
  }

  private func flush() throws(PressFailure) {
    if file < 0 { try open() }
    var done = 0
    while done < pending.count {
      let wrote = pending.withUnsafeBytes { buffer in
        write(file, buffer.baseAddress?.advanced(by: done), buffer.count - done)
      }
      if wrote < 0 {
        if errno == EINTR { continue }
        throw failure("cannot write a temporary file in", errno)
      }
      done += wrote
    }
    pending.removeAll(keepingCapacity: true)
  }

  private func open() throws(PressFailure) {
    var name = Array("\(folder)/qrpress-accounts.XXXXXX".utf8CString)
    file = mkstemp(&name)
    guard file >= 0 else {
      throw failure("cannot create a temporary file in", errno)
    }
    unlink(name)
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
  }

  private func failure(_ what: String, _ code: Int32) -> PressFailure {
    var failure = OutputFile.failure(what, folder, code)
    for index in failure.diagnostics.indices {
      failure.diagnostics[index].hint = "free some space there, or set TMPDIR to another folder"
    }
    return failure
  }
}
