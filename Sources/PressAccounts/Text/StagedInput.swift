internal import Foundation

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Bytes that were read once and cannot change any more: in memory while they are few, else in a file without
/// a name, which goes with its last user.
///
/// A campaign reads each row twice, hours apart perhaps; what somebody saves in between is not seen.
final class StagedInput: Sendable {
  let count: Int
  private let held: [UInt8]
  /// The nameless file, or -1.
  private let file: Int32

  init(_ bytes: [UInt8]) {
    (held, count, file) = (bytes, bytes.count, -1)
  }

  /// - Parameter file: a descriptor that is closed at the end.
  init(file: Int32, count: Int) {
    (self.file, self.count, held) = (file, count, [])
  }

  deinit { if file >= 0 { close(file) } }

  /// The same without a Ctrl-Z at its end, which told DOS where a text ended, and line ends after it.
  func withoutEndMark() -> StagedInput {
    var (end, mark) = (count, count)
    while let last = bytes(at: end - 1, atMost: 1).first, last == 0x1A || CSVRecord.endsLine(last) {
      end -= 1
      if last == 0x1A { mark = end }
    }
    guard mark < count else { return self }
    return file < 0 ? StagedInput(Array(held[..<mark])) : StagedInput(file: dup(file), count: mark)
  }

  /// Bytes from an offset on, fewer only at the end.
  ///
  /// Any number of threads may read at once.
  func bytes(at offset: Int, atMost maximum: Int) -> [UInt8] {
    let wanted = min(maximum, count - offset)
    guard offset >= 0, wanted > 0 else { return [] }
    guard file >= 0 else { return Array(held[offset..<offset + wanted]) }
    return Array(unsafeUninitializedCapacity: wanted) { buffer, filled in
      while filled < wanted {
        let got = pread(
          file, buffer.baseAddress?.advanced(by: filled), wanted - filled, off_t(offset + filled))
        if got < 0, errno == EINTR { continue }
        // The file is ours, without a name, and complete: only a broken disk ends up here.
        guard got > 0 else { fatalError("the temporary copy of the accounts cannot be read any more") }
        filled += got
      }
    }
  }
}
