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
          let unpacked = Inflation.unpack(Array(body[(end + 2)...]), atMost: PNGProfile.largest),
          unpacked.count >= PNGProfile.declaredCount(unpacked)
        else { return nil }
        bytes = unpacked
        return
      }
      if name.elementsEqual("IDAT".utf8) { return nil }
      at += 12 + length
    }
    return nil
  }

  /// How long a profile says it is, in its first four bytes: a torn one is none.
  private static func declaredCount(_ profile: [UInt8]) -> Int {
    profile.prefix(4).reduce(0) { $0 << 8 | Int($1) }
  }
}
