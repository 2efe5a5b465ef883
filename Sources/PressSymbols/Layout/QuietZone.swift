/// The light margin around a symbol, in modules on each side.
package struct QuietZone: Sendable, Hashable {
  /// 0…100.
  package let modules: Int

  package static let range = 0...100

  /// Nil when outside 0…100; a zone under the standard's least is a value too, but most readers want more.
  package init?(modules: Int) {
    guard QuietZone.range.contains(modules) else { return nil }
    self.modules = modules
  }

  private init(unchecked modules: Int) { self.modules = modules }

  /// 4 modules, the least for QR Code by ISO/IEC 18004.
  package static let standard = QuietZone(unchecked: 4)
  /// 2 modules, the least for Micro QR by ISO/IEC 18004.
  package static let micro = QuietZone(unchecked: 2)
}

extension QuietZone: Comparable {
  package static func < (a: QuietZone, b: QuietZone) -> Bool { a.modules < b.modules }
}
