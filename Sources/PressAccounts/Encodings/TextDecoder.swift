/// Turns bytes of another encoding, which come in pieces, into UTF-8.
protocol TextDecoder {
  /// - Returns: false when the bytes are no text of the encoding; `text` has what came before.
  mutating func decode(_ bytes: [UInt8], isLast: Bool, into text: inout [UInt8]) -> Bool
}
