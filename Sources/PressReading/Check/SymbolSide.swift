/// Modules a side, by version (ISO/IEC 18004).
package enum SymbolSide {
  /// 21, 25 … 177 for versions 1…40.
  package static let versions = Array(stride(from: 21, through: 177, by: 4))
  /// 11, 13, 15, 17 for M1…M4.
  package static let microVersions = [11, 13, 15, 17]

  /// Whether a side is one of a Micro QR symbol.
  package static func isMicro(_ side: Int) -> Bool { microVersions.contains(side) }

  /// 1…40, or 1…4 for the side of a Micro QR symbol; nil for any other side.
  package static func version(of side: Int) -> Int? {
    (isMicro(side) ? microVersions : versions).firstIndex(of: side).map { $0 + 1 }
  }
}
