internal import Foundation
internal import PressDiagnostics
package import PressFiles

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Accounts as they came in, from a file or standard input: text in UTF-8 that no longer changes.
package struct AccountsInput {
  let staged: StagedInput
  /// As the user named it.
  let file: String
  let format: AccountsFormat

  /// Standard input, as diagnostics name it.
  package static let standardInputName = "<stdin>"

  /// - Parameter shown: the file as the user named it.
  /// - Throws: `PressFailure` when it cannot be read, is no text, or changes meanwhile.
  package init(path: String, shownAs shown: String) throws(PressFailure) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw InputFile.unreadable(shown) }
    defer { close(descriptor) }
    try self.init(descriptor: descriptor, shownAs: shown)
  }

  /// - Parameters:
  ///   - descriptor: what is open already, such as 0, and is read to its end.
  package init(descriptor: Int32, shownAs shown: String) throws(PressFailure) {
    try self.init(descriptor: descriptor, shownAs: shown, maximumInMemory: StagedInputWriter.maximumInMemory)
  }

  /// - Parameter maximumInMemory: bytes that are kept in memory.
  init(descriptor: Int32, shownAs shown: String, maximumInMemory: Int) throws(PressFailure) {
    file = shown
    let writer = StagedInputWriter(maximumInMemory: maximumInMemory)
    var check = UTF8Check()
    let before = AccountsInput.state(descriptor)
    while true {
      let piece = AccountsInput.read(descriptor)
      guard let piece else { throw InputFile.unreadable(shown) }
      if piece.isEmpty { break }
      if writer.count == 0, let kind = BinaryFile.kind(piece) {
        throw PressFailure(
          .badData,
          [
            Diagnostic.error(
              "binary-file", "this is \(kind), not text",
              hint: "save it as 'CSV UTF-8' in the program that made it"
            ).at(SourcePosition(file: shown, line: 1, column: 1))
          ])
      }
      check.feed(piece)
      try writer.append(piece)
    }
    check.finish()
    guard AccountsInput.state(descriptor) == before else {
      throw PressFailure(
        .tryAgain, "changed-file", "the file '\(shown)' was changed while it was read",
        hint: "run the same command again")
    }
    staged = try DecodedText(file: shown, maximumInMemory: maximumInMemory).decode(writer.finish(), check)
      .withoutEndMark()
    format = AccountsFormat(name: shown, head: staged.bytes(at: 0, atMost: 4096))
  }

  /// The next bytes, none at the end; nil when they cannot be read.
  private static func read(_ descriptor: Int32) -> [UInt8]? {
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: StagedInputWindow.step) { buffer, filled in
      repeat {
        count = posixRead(descriptor, buffer.baseAddress, buffer.count)
      } while count < 0 && errno == EINTR
      filled = max(count, 0)
    }
    return count < 0 ? nil : bytes
  }

  /// Length and time of the last change of a file; nothing for pipes.
  private static func state(_ descriptor: Int32) -> [Int] {
    var found = stat()
    guard fstat(descriptor, &found) == 0, found.st_mode & S_IFMT == S_IFREG else { return [] }
    #if canImport(Darwin)
      let time = found.st_mtimespec
    #else
      let time = found.st_mtim
    #endif
    return [Int(found.st_size), time.tv_sec, time.tv_nsec]
  }
}

/// `read(2)`, which `AccountsInput.read` would hide.
private func posixRead(_ file: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(file, bytes, count)
}
