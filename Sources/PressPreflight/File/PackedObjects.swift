internal import Foundation

/// A look before qpdf's: object streams and cross-reference streams are what it unpacks without a bound.
///
/// 10 MB of deflate can hold 10 GB of zeros.
enum PackedObjects {
  static let mostBytes = 128 << 20

  /// Whether no such stream of the file unpacks to more than 128 MiB, nor all of them to more than 512.
  static func areBounded(_ bytes: Data) -> Bool {
    var (from, total) = (bytes.startIndex, 0)
    while let word = bytes.range(of: Data("stream".utf8), in: from..<bytes.endIndex) {
      from = word.upperBound
      let head = bytes[max(bytes.startIndex, word.lowerBound - 512)..<word.lowerBound]
      // An escape in a name can hide the word.
      let marks = ["ObjStm", "XRef", "#"]
      guard !head.hasSuffix("end"), marks.contains(where: { head.range(of: Data($0.utf8)) != nil }) else {
        continue
      }
      // Packed twice, nothing bounds it; no program does so.
      let keys = String(
        decoding: head[
          (head.range(of: Data("obj".utf8), options: .backwards)?.upperBound ?? head.startIndex)...],
        as: UTF8.self)
      if keys.components(separatedBy: "FlateDecode").count > 2 { return false }
      let packed = bytes[word.upperBound...].drop { $0 == 0x0D || $0 == 0x0A }
      guard let first = packed.first, first & 0x0F == 8 else { continue }
      guard let size = Inflation.size(of: packed, atMost: mostBytes) else { return false }
      total += size
      if total > mostBytes * 4 { return false }
    }
    return true
  }
}

extension Data {
  fileprivate func hasSuffix(_ word: String) -> Bool { suffix(word.utf8.count) == Data(word.utf8) }
}
