/// The first 128 bytes of a colour profile, as far as they are asked for (ICC.1:2010, 7.2).
struct ICCHeader: Hashable {
  /// `prtr` for a press.
  var profileClass: String
  /// `CMYK`, `RGB `, `GRAY`.
  var space: String

  /// Nil when these are no profile's bytes.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= 128, Array(bytes[36..<40]) == Array("acsp".utf8) else { return nil }
    profileClass = String(decoding: bytes[12..<16], as: UTF8.self)
    space = String(decoding: bytes[16..<20], as: UTF8.self)
  }

  /// The space, for people.
  var words: String { ["RGB ": "RGB", "GRAY": "gray", "Lab ": "Lab"][space] ?? "'\(space.shown)'" }

  /// Channels of a colour; nil for spaces that no press has.
  var channels: Int? { ["CMYK": 4, "RGB ": 3, "GRAY": 1][space] }
}
