internal import CZlib

/// The colour profile of a PNG: its chunk `iCCP`, which stands before the pixels.
package struct PNGProfile: Sendable {
  /// Larger than any profile that pictures carry, smaller than what a bomb unpacks to.
  private static let largest = 8 << 20

  /// The profile.
  package let bytes: [UInt8]

  /// Nil when the file carries none that can be read.
  ///
  /// A name, a NUL, the method 0 and deflated bytes; PNG 1.2, 4.2.2.4.
  package init?(_ png: [UInt8]) {
    var at = 8
    while at + 12 <= png.count {
      let length = png[at..<at + 4].reduce(0) { $0 << 8 | Int($1) }
      guard length <= png.count - at - 12 else { return nil }
      let name = png[(at + 4)..<(at + 8)]
      let body = png[(at + 8)..<(at + 8 + length)]
      if name.elementsEqual("iCCP".utf8) {
        guard let end = body.firstIndex(of: 0), end + 2 < body.endIndex,
          let unpacked = PNGProfile.inflate(Array(body[(end + 2)...]))
        else { return nil }
        bytes = unpacked
        return
      }
      if name.elementsEqual("IDAT".utf8) { return nil }
      at += 12 + length
    }
    return nil
  }

  private static func inflate(_ packed: [UInt8]) -> [UInt8]? {
    var size = max(4096, packed.count * 8)
    while true {
      size = min(size, largest)
      var (out, count) = ([UInt8](repeating: 0, count: size), UInt(size))
      switch uncompress(&out, &count, packed, UInt(packed.count)) {
      case Z_OK: return Array(out.prefix(Int(count)))
      case Z_BUF_ERROR where size < largest: size *= 4
      default: return nil
      }
    }
  }
}
