/// The colour profile of a WebP: its chunk `ICCP`.
///
/// A RIFF file: the kind in four letters, the length in four bytes, the lowest first, the content, padded to whole pairs
/// (WebP Container Specification).
package struct WebPProfile: Sendable {
  package let bytes: [UInt8]

  /// Nil when the file carries none.
  package init?(_ webP: [UInt8]) {
    var at = 12
    while at + 8 <= webP.count {
      let length = webP[(at + 4)..<(at + 8)].reversed().reduce(0) { $0 << 8 | Int($1) }
      guard length <= webP.count - at - 8 else { return nil }
      if webP[at..<(at + 4)].elementsEqual("ICCP".utf8) {
        bytes = Array(webP[(at + 8)..<(at + 8 + length)])
        return
      }
      at += 8 + length + length % 2
    }
    return nil
  }
}
