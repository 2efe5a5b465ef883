/// How much work a file may cause, whatever it says of itself; what lies beyond is not looked at, and that is reported.
package struct PreflightLimits: Sendable, Hashable {
  /// Pages that are looked at.
  package var pages = 20_000
  /// Operators of all content streams together, each form counted as often as it is drawn.
  package var operators = 40_000_000
  /// Forms, patterns and glyph programs within each other; Acrobat's own limit on graphics states is 28 (ISO 32000-1, Annex C).
  package var depth = 28
  /// Bytes of one stream once it is unpacked.
  package var streamBytes = 256 << 20
  /// Bytes of all content together once it is unpacked, each form counted as often as it is drawn.
  package var contentBytes = 2 << 30

  package init() {}
}
