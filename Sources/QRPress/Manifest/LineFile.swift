internal import Foundation
internal import PressDiagnostics

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A file of lines that is open for reading and, when it was made so, for adding to its end.
///
/// Lines are read by their place, by any number of tasks at once; it is closed with the last use of it.
final class LineFile: Sendable {
  /// Where a line stands, its line break left out.
  struct Place: Sendable, Hashable {
    var offset: Int
    var length: Int
  }

  private let file: Int32
  let path: String

  /// - Parameter adding: whether lines can be added; the file is made when it is not there.
  init?(reading path: String) {
    file = open(path, O_RDONLY | O_CLOEXEC)
    self.path = path
    guard file >= 0 else { return nil }
  }

  /// - Throws: `PressFailure` when it cannot be opened or made.
  init(adding path: String) throws(PressFailure) {
    file = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
    self.path = path
    guard file >= 0 else { throw OutputFile.failure("cannot open", path, errno) }
  }

  deinit { if file >= 0 { close(file) } }

  /// In bytes.
  var size: Int {
    var facts = stat()
    return fstat(file, &facts) == 0 ? Int(facts.st_size) : 0
  }

  /// A line; empty when it is not there any more.
  func line(at place: Place) -> [UInt8] {
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
  func forEachLine(_ body: (ArraySlice<UInt8>, Place) -> Void) -> Bool {
    var rest: [UInt8] = []
    var offset = 0
    while true {
      let chunk = [UInt8](unsafeUninitializedCapacity: LineFile.chunk) { buffer, count in
        count = max(0, pread(file, buffer.baseAddress, LineFile.chunk, off_t(offset + rest.count)))
      }
      guard !chunk.isEmpty else { break }
      rest += chunk
      var start = 0
      while let end = rest[start...].firstIndex(of: UInt8(ascii: "\n")) {
        if end > start { body(rest[start..<end], Place(offset: offset + start, length: end - start)) }
        start = end + 1
      }
      rest.removeFirst(start)
      offset += start
    }
    if !rest.isEmpty { body(rest[...], Place(offset: offset, length: rest.count)) }
    return !rest.isEmpty
  }

  private static let chunk = 1 << 20

  /// Adds bytes to the end.
  ///
  /// - Throws: `PressFailure` when the disk is full or the file is no longer in its folder.
  func add(_ bytes: Data) throws(PressFailure) {
    var facts = stat()
    guard fstat(file, &facts) == 0, facts.st_nlink > 0 else {
      throw CampaignLock.vanished((path as NSString).deletingLastPathComponent)
    }
    try OutputFile.write(bytes, toOpen: file, called: "'\(path)'")
  }

  /// Has the system put all of it on the disk.
  func synchronize() { fsync(file) }
}
