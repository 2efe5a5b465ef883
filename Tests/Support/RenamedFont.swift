package import Foundation

/// A font under another name, made from an installed one's bytes: no font file lies in the repository.
package enum RenamedFont {
  /// - Parameter name: as long as the one that it stands for.
  package static func make(from bytes: Data, _ old: String, to name: String) -> Data {
    var bytes = bytes
    for encoding in [String.Encoding.utf16BigEndian, .isoLatin1] {
      guard let wanted = old.data(using: encoding), let written = name.data(using: encoding),
        wanted.count == written.count
      else { continue }
      var from = bytes.startIndex
      while let range = bytes.range(of: wanted, in: from..<bytes.endIndex) {
        bytes.replaceSubrange(range, with: written)
        from = range.upperBound
      }
    }
    return bytes
  }
}
