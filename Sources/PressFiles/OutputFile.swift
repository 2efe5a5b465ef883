package import Foundation
internal import PressDiagnostics

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Files that appear whole or not at all.
package enum OutputFile {
  /// Suffix of what is not finished; the next run removes what a killed one left.
  package static let temporarySuffix = ".tmp"

  /// Writes beside the target and renames; makes the folders above it.
  ///
  /// What is there already and is no file, such as `/dev/null` or a pipe, is written to and stays what it is.
  package static func write(_ bytes: Data, to path: String) throws(PressFailure) {
    if isDevice(path) {
      let device = open(path, O_WRONLY | O_CLOEXEC)
      guard device >= 0 else { throw failure("cannot write", path, errno) }
      if let code = fill(device, with: bytes) { throw failure("cannot write", path, code) }
      return
    }
    try write(to: path) { (put: Put) throws(PressFailure) in try put(bytes) }
  }

  /// Takes a file's next bytes.
  package typealias Put = (Data) throws(PressFailure) -> Void

  /// Writes a file piece by piece, beside the target, and renames; makes the folders above it.
  ///
  /// - Parameter isSafe: whether the file is on the disk before it has its name, as what names other files should be.
  package static func write(
    to path: String, isSafe: Bool = false, _ body: (Put) throws(PressFailure) -> Void
  ) throws(PressFailure) {
    let folder = (path as NSString).deletingLastPathComponent
    if !folder.isEmpty { try makeFolder(folder) }
    let temporary = "\(path).\(getpid())\(temporarySuffix)"
    let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw failure("cannot create", path, errno) }
    do throws(PressFailure) {
      try body { (bytes: Data) throws(PressFailure) in
        if let code = put(bytes, into: file) { throw failure("cannot write", path, code) }
      }
    } catch {
      close(file)
      unlink(temporary)
      throw error
    }
    if isSafe { fsync(file) }
    // Some file systems report only now that the disk is full.
    guard close(file) == 0, rename(temporary, path) == 0 else {
      let code = errno
      unlink(temporary)
      throw failure("cannot put in place", path, code)
    }
  }

  /// Makes a file as new as if it had been written now.
  package static func touch(_ path: String) { utimensat(AT_FDCWD, path, nil, 0) }

  /// Has the system put a folder's entries on the disk: a name that a rename gave is safe only then.
  package static func synchronize(folder: String) {
    let file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard file >= 0 else { return }
    fsync(file)
    close(file)
  }

  /// Makes a folder and those above it.
  package static func makeFolder(_ path: String) throws(PressFailure) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += made.isEmpty || made == "/" ? String(part) : "/\(part)"
      guard mkdir(made, 0o777) != 0, errno != EEXIST else { continue }
      let code = errno
      // A folder above may be there without the right to make another beside it.
      var found = stat()
      if stat(made, &found) == 0, found.st_mode & S_IFMT == S_IFDIR { continue }
      throw failure("cannot create the folder", made, code)
    }
  }

  /// Removes a file; that it is not there is no error, and what is no file stays.
  package static func remove(_ path: String) {
    if !isDevice(path) { unlink(path) }
  }

  /// Writes to what is open already and stays open, such as standard output.
  ///
  /// That the reader has closed its pipe is not an error.
  package static func write(
    _ bytes: Data, toOpen file: Int32, called name: String
  ) throws(PressFailure) {
    guard let code = put(bytes, into: file), code != EPIPE else { return }
    throw failure("cannot write to", name, code)
  }

  private static func isDevice(_ path: String) -> Bool {
    var found = stat()
    guard stat(path, &found) == 0 else { return false }
    return ![S_IFREG, S_IFDIR].contains(found.st_mode & S_IFMT)
  }

  /// The error number, or nil when all went well; closes the file either way.
  private static func fill(_ file: Int32, with bytes: Data) -> Int32? {
    let failed = put(bytes, into: file)
    // Some file systems report only now that the disk is full.
    let closed = close(file) == 0 ? nil : errno
    return failed ?? closed
  }

  private static func put(_ bytes: Data, into file: Int32) -> Int32? {
    bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        // A non-empty buffer has an address.
        let count = posixWrite(file, buffer.baseAddress?.advanced(by: written), buffer.count - written)
        if count < 0 {
          if errno == EINTR { continue }
          return errno
        }
        written += count
      }
      return nil
    }
  }

  /// Why a run whose folder is gone ends: what it wrote went with it.
  package static func vanished(_ folder: String) -> PressFailure {
    PressFailure(
      .inputOutput, "vanished", "'\(folder)' was removed or replaced while it was being pressed",
      hint: "leave the folder where it is and run the same command again")
  }

  /// A sentence that says what to do, and the status that fits.
  package static func failure(_ what: String, _ path: String, _ code: Int32) -> PressFailure {
    let words = String(cString: strerror(code)).lowercased()
    switch code {
    case ENOSPC, EDQUOT:
      return PressFailure(
        .tryAgain, "disk-full", "\(what) '\(path)': \(words)",
        hint: "free some space and run the same command again")
    case EACCES, EPERM, EROFS:
      return PressFailure(
        .cannotCreate, "cannot-create", "\(what) '\(path)': \(words)",
        hint: "choose a folder that you may write to, or change its permissions")
    case ENOENT, ENOTDIR, EISDIR, ENAMETOOLONG, EEXIST, ELOOP:
      return PressFailure(
        .cannotCreate, "cannot-create", "\(what) '\(path)': \(words)", hint: "choose another name")
    default:
      return PressFailure(.inputOutput, "input-output", "\(what) '\(path)': \(words)", hint: "check the disk")
    }
  }
}

/// `write(2)`, which `OutputFile.write` would hide.
private func posixWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, bytes, count)
}
