/// Size class of a symbol: QR Code 1…40 or Micro QR M1…M4.
///
/// Ordered by size; every Micro QR version comes before version 1. ISO/IEC 18004.
package struct SymbolVersion: Sendable, Hashable {
  /// 1…40, or 1…4 when `isMicro`.
  package let number: Int
  package let isMicro: Bool

  /// A QR Code version; nil when outside 1…40.
  package init?(_ number: Int) {
    guard (1...40).contains(number) else { return nil }
    self.init(unchecked: number, isMicro: false)
  }

  /// A Micro QR version, M1…M4; nil when outside 1…4.
  package init?(micro number: Int) {
    guard (1...4).contains(number) else { return nil }
    self.init(unchecked: number, isMicro: true)
  }

  private init(unchecked number: Int, isMicro: Bool) {
    self.number = number
    self.isMicro = isMicro
  }

  /// Versions 1…40.
  package static let all = (1...40).map { SymbolVersion(unchecked: $0, isMicro: false) }
  /// Versions M1…M4.
  package static let allMicro = (1...4).map { SymbolVersion(unchecked: $0, isMicro: true) }

  /// Version 40, 177 modules.
  package static let largest = SymbolVersion(unchecked: 40, isMicro: false)
  /// Version M4, 17 modules.
  package static let largestMicro = SymbolVersion(unchecked: 4, isMicro: true)

  /// Side of the symbol in modules, quiet zone left out: 21…177 (4 · version + 17).
  ///
  /// For Micro QR 11…17 (2 · version + 9). ISO/IEC 18004.
  package var modules: Int { isMicro ? 2 * number + 9 : 4 * number + 17 }
}

extension SymbolVersion: Comparable {
  package static func < (a: SymbolVersion, b: SymbolVersion) -> Bool { a.modules < b.modules }
}

extension SymbolVersion: CustomStringConvertible {
  /// `7`, or `M2` for Micro QR.
  package var description: String { isMicro ? "M\(number)" : "\(number)" }
}
