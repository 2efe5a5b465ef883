/// What is said where a decoder reads a symbol only with dark and light stretched to black and white.
package enum LevelStretch {
  package static let code = SymbolCheck.Code.stretchedLevels.rawValue

  package static let hint =
    "current readers read it as it is; a darker ink or a lighter patch spares them the doubt"

  /// - Parameter subject: what is read: `the symbol`, or its text in quotes.
  package static func words(_ decoders: [SymbolReading.Decoder], subject: String) -> String {
    let names = decoders.map(\.name).joined(separator: " and ")
    return "\(names) \(decoders.count == 1 ? "reads" : "read") \(subject) only with its levels stretched to "
      + "black and white"
  }
}
