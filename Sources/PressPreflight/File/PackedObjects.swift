internal import Foundation
internal import PressSyntax

/// A look before qpdf's: object streams and cross-reference streams are what it unpacks without a bound.
///
/// 10 MB of deflate can hold 10 GB of zeros.
enum PackedObjects {
  static let maximumBytes = 128 << 20
  /// How far before its bytes a stream's keys are looked for.
  private static let reach = 512

  /// Whether no such stream of the file unpacks to more than 128 MiB, nor all of them to more than 512.
  static func areBounded(_ bytes: Data) -> Bool {
    bytes.withUnsafeBytes { areBounded($0.bindMemory(to: UInt8.self)) }
  }

  private static func areBounded(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = bytes.baseAddress else { return true }
    var (from, total) = (0, 0)
    // Foundation's search copies all that is searched, each time.
    while let found = memchr(base + from, 0x73, bytes.count - from) {
      let start = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      from = start + 1
      guard bytes.count - start > 6, memcmp(found, "stream", 6) == 0 else { continue }
      from = start + 6
      let head = bytes[max(0, start - reach)..<start]
      guard !head.suffix(3).elementsEqual("end".utf8) else { continue }
      let keys = String(decoding: head, as: UTF8.self)
      // An escape in a name can hide the word.
      guard keys.contains("ObjStm") || keys.contains("XRef") || keys.contains("#") else { continue }
      let own = keys.components(separatedBy: " obj").last ?? keys
      // Packed twice, nothing bounds it; no program does so.
      if own.components(separatedBy: "FlateDecode").count > 2 { return false }
      let packed = bytes[from...].drop { $0 == 0x0D || $0 == 0x0A }
      guard let first = packed.first, first & 0x0F == 8 else { continue }
      let size = Inflation.size(of: UnsafeBufferPointer(rebasing: packed), atMost: maximumBytes)
      guard let size else { return false }
      total += size.bytes
      if total > maximumBytes * 4 { return false }
    }
    return true
  }
}
