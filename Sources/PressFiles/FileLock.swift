internal import Foundation

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A file that one process holds, or several share; the one owner of its descriptor.
package final class FileLock {
  private let path: String
  /// Nil after `release`.
  private var file: Int32?
  private let identity: Identity

  /// What tells a file from another that is put in its place.
  private struct Identity: Equatable {
    package var device: UInt64
    package var number: UInt64

    package init(_ found: stat) {
      device = UInt64(truncatingIfNeeded: found.st_dev)
      number = UInt64(truncatingIfNeeded: found.st_ino)
    }
  }

  /// Nil when another process holds it.
  ///
  /// - Parameter holder: what others read of who holds it; nil leaves that to another file.
  package init?(_ path: String, isShared: Bool, holder: String?) throws(PressFailure) {
    self.path = path
    // Who lets go removes the file, and may do so between our opening and our locking it, or hold it alone just for
    // that.
    for _ in 0..<20 {
      let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
      guard file >= 0 else { throw OutputFile.failure("cannot create", path, errno) }
      if flock(file, (isShared ? LOCK_SH : LOCK_EX) | LOCK_NB) == 0 {
        if let found = FileLock.identity(of: file), found == FileLock.identity(at: path) {
          (self.file, identity) = (file, found)
          record(holder)
          return
        }
        close(file)
        continue
      }
      let code = errno
      close(file)
      guard [EWOULDBLOCK, EINTR].contains(code) else { throw FileLock.refused(path, code) }
      usleep(10_000)
    }
    return nil
  }

  deinit { release() }

  /// Whether the file that is held is still there under its name.
  package var isInPlace: Bool { FileLock.identity(at: path) == identity }

  /// Removes the file, unless others share it.
  package func release() {
    guard let file else { return }
    if isInPlace, flock(file, LOCK_EX | LOCK_NB) == 0 { unlink(path) }
    close(file)
    self.file = nil
  }

  /// Who holds a lock; nil when nobody does, or nobody says.
  package static func holder(of path: String) -> String? {
    let file = open(path, O_RDWR | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    guard flock(file, LOCK_SH | LOCK_NB) != 0 else { return nil }
    let words = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return words.isEmpty ? nil : words
  }

  /// A file system that knows no locks says so by one of several numbers.
  private static func refused(_ path: String, _ code: Int32) -> PressFailure {
    guard [ENOLCK, ENOSYS, EOPNOTSUPP].contains(code) else {
      return OutputFile.failure("cannot lock", path, code)
    }
    return PressFailure(
      .inputOutput, "no-locks", "the file system of '\(path)' knows no locks",
      hint: "mount it with them (for Lustre '-o flock'), or write to another one and use 'qrpress merge'")
  }

  private func record(_ holder: String?) {
    guard let holder, let file, ftruncate(file, 0) == 0 else { return }
    // A full disk keeps nobody from holding a lock; then nobody learns who does.
    _ = Data(holder.utf8).withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, 0) }
  }

  private static func identity(of file: Int32) -> Identity? {
    var found = stat()
    return fstat(file, &found) == 0 ? Identity(found) : nil
  }

  private static func identity(at path: String) -> Identity? {
    var found = stat()
    return stat(path, &found) == 0 ? Identity(found) : nil
  }
}
