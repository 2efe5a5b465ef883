/// Which part of a content that is split over several symbols a symbol holds.
///
/// ISO/IEC 18004, "Structured append".
package struct SymbolPart: Sendable, Hashable {
  /// 1…`count`.
  package let number: Int
  /// 2…16.
  package let count: Int
  /// Exclusive-or of all bytes of the whole content: the same in every part.
  package let parity: UInt8
}
