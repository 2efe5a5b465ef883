/// The pattern that a symbol's data modules are inverted by, so that they look like no finder pattern.
///
/// 0…7; Micro QR has 0…3, which are other patterns. ISO/IEC 18004, "Data masking".
package struct Mask: Sendable, Hashable {
  package let number: Int

  /// Nil when outside 0…7.
  package init?(_ number: Int) {
    guard (0...7).contains(number) else { return nil }
    self.number = number
  }

  /// The mask in the lowest bits of a symbol's format information: two for Micro QR, else three.
  init(formatBits: Int, isMicro: Bool) {
    self.number = formatBits & (isMicro ? 0b11 : 0b111)
  }

  /// Masks 0…7.
  package static let all = (0...7).compactMap { Mask($0) }
}

extension Mask: CustomStringConvertible {
  package var description: String { "\(number)" }
}
