package import Foundation
internal import PressDiagnostics

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A file of lines that is open for reading and, when it was made so, for adding to its end.
///
/// Lines are read by their place, by any number of tasks at once; it is closed with the last use of it.
package final class LineFile: Sendable {
  /// Where a line stands, its line break left out.
  package struct Place: Sendable, Hashable {
    package var offset: Int
    package var length: Int

    package init(
      offset: Int, length: Int
    ) {
      self.offset = offset
      self.length = length
    }
  }

  private let file: Int32
  package let path: String

  /// - Parameter adding: whether lines can be added; the file is made when it is not there.
  package init?(reading path: String) {
    file = open(path, O_RDONLY | O_CLOEXEC)
    self.path = path
    guard file >= 0 else { return nil }
  }

  /// - Throws: `PressFailure` when it cannot be opened or made.
  package init(adding path: String) throws(PressFailure) {
    file = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
    self.path = path
    guard file >= 0 else { throw OutputFile.failure("cannot open", path, errno) }
  }

  deinit { if file >= 0 { close(file) } }

  /// In bytes; 0 of what is no file.
  package var size: Int {
    var facts = stat()
    return fstat(file, &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG ? Int(facts.st_size) : 0
  }

  /// A line; empty when it is not there any more.
  package func line(at place: Place) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: place.length) { buffer, count in
      while count < place.length {
        // The buffer is as long as the line.
        let read = pread(
          file, buffer.baseAddress?.advanced(by: count), place.length - count, off_t(place.offset + count))
        guard read > 0 else { break }
        count += read
      }
      if count < place.length { count = 0 }
    }
  }

  /// Gives every line that is not empty, the last one too when it is torn, in order.
  ///
  /// - Returns: whether the last line has no end.
  package func forEachLine(_ body: (ArraySlice<UInt8>, Place) -> Void) -> Bool {
    var held: [UInt8] = []
    // Where `held` begins in the file, and how many of its bytes are known to end no line.
    var (offset, searched) = (0, 0)
    // A device may go on for ever; a file ends where it ended at first.
    let size = size
    while offset + held.count < size, let chunk = bytes(at: offset + held.count) {
      held += chunk
      var start = 0
      while let end = LineFile.lineEnd(in: held, from: max(start, searched)) {
        if end > start { body(held[start..<end], Place(offset: offset + start, length: end - start)) }
        start = end + 1
      }
      held.removeFirst(start)
      (offset, searched) = (offset + start, held.count)
    }
    if !held.isEmpty { body(held[...], Place(offset: offset, length: held.count)) }
    return !held.isEmpty
  }

  /// Some bytes; nil at the end of the file.
  private func bytes(at offset: Int) -> [UInt8]? {
    let bytes = [UInt8](unsafeUninitializedCapacity: LineFile.chunk) { buffer, count in
      count = max(0, pread(file, buffer.baseAddress, LineFile.chunk, off_t(offset)))
    }
    return bytes.isEmpty ? nil : bytes
  }

  private static func lineEnd(in bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress, start < buffer.count,
        let found = memchr(base + start, Int32(UInt8(ascii: "\n")), buffer.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  private static let chunk = 1 << 20

  /// Adds bytes to the end.
  ///
  /// - Throws: `PressFailure` when the disk is full or the file is no longer in its folder.
  package func add(_ bytes: Data) throws(PressFailure) {
    var facts = stat()
    guard fstat(file, &facts) == 0, facts.st_nlink > 0 else {
      throw OutputFile.vanished((path as NSString).deletingLastPathComponent)
    }
    try OutputFile.write(bytes, toOpen: file, called: "'\(path)'")
  }

  /// Has the system put all of it on the disk.
  package func synchronize() { fsync(file) }
}
