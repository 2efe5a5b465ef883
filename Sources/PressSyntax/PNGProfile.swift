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
    for (name, body) in PNGChunks(png) where name == "iCCP" {
      guard let end = body.firstIndex(of: 0), end + 2 < body.endIndex,
        let unpacked = Inflation.unpack(Array(body[(end + 2)...]), atMost: PNGProfile.largest),
        unpacked.count >= PNGProfile.declaredCount(unpacked)
      else { return nil }
      bytes = unpacked
      return
    }
    return nil
  }

  /// How long a profile says it is, in its first four bytes: a torn one is none.
  private static func declaredCount(_ profile: [UInt8]) -> Int {
    profile.prefix(4).reduce(0) { $0 << 8 | Int($1) }
  }
}
