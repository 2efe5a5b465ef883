extension ArtworkGrade {
  /// Where grades A, B, C and D of a parameter end.
  struct Limits: Sendable {
    let a, b, c, d: Double

    init(_ a: Double, _ b: Double, _ c: Double, _ d: Double) {
      (self.a, self.b, self.c, self.d) = (a, b, c, d)
    }

    var all: [Double] { [a, b, c, d] }
  }

  // ISO/IEC 15415, as verifiers' manuals give it.

  /// Rmax − Rmin.
  static let contrast = Limits(0.70, 0.55, 0.40, 0.20)
  /// 2 · |R − threshold| / contrast.
  static let modulation = Limits(0.50, 0.40, 0.30, 0.20)
  /// 1 − (e + 2t) / (ec − p).
  static let unusedErrorCorrection = Limits(0.62, 0.50, 0.37, 0.25)
  /// |X − Y| / ((X + Y) / 2).
  static let axialNonUniformity = Limits(0.06, 0.08, 0.10, 0.12)
  /// In modules.
  static let gridNonUniformity = Limits(0.38, 0.50, 0.63, 0.75)

  // What follows is of this project, not of a standard. It is meant to be on the strict side: each wrong
  // module costs at least a grade where readers depend on it.

  /// Wrong modules of a part that readers depend on.
  ///
  /// A finder with its separator, an alignment pattern that they need, a copy of the format information or of
  /// the version information, of which they put three right.
  static let wrongModules = Limits(0, 1, 2, 3)
  /// Share of wrong modules in a line of the timing pattern.
  static let timing = Limits(0, 0.05, 0.10, 0.15)
  /// Share of wrong modules in the alignment patterns that readers can do without.
  static let spareAlignments = Limits(0, 0.25, 0.50, 0.75)
}
