/// One symbol as a decoder read it.
package struct SymbolReading: Sendable, Hashable {
  package enum Decoder: String, Sendable, Hashable {
    case zxing, zbar
  }

  /// The place of a symbol in a structured append (ISO/IEC 18004).
  package struct Sequence: Sendable, Hashable {
    /// Place among the symbols, 0…15.
    package let index: Int
    /// How many symbols the message takes, 2…16.
    package let count: Int
    /// The parity of the whole message in decimal, the same in each of its symbols.
    package let identifier: String
  }

  package let decoder: Decoder
  /// The content exactly, as `ZXingReader` and `ZBarReader` say.
  package let bytes: [UInt8]
  /// The content in Unicode: by the ECI if there is one, else by the decoder's guess.
  package let text: String
  package var corners: Corners
  /// `L`, `M`, `Q` or `H`; nil where the decoder does not report it.
  package let level: String?
  /// 1…40, of a Micro QR symbol 1…4; nil until `VersionEstimate` knows it.
  package var version: Int?
  package let isMicro: Bool
  /// Nil when the symbol stands alone, or where the decoder does not report it.
  package let sequence: Sequence?
  /// How the bytes are marked; nil where the decoder does not report it.
  package var content: ReadContent?

  /// Whether two decoders, or two looks at one picture, found one symbol.
  package func isSame(as other: SymbolReading) -> Bool {
    (bytes == other.bytes || text == other.text) && corners.isSamePlace(as: other.corners)
  }
}
