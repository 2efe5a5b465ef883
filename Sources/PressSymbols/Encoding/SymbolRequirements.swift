/// What a template or a user asks of a symbol before it is made.
package struct SymbolRequirements: Sendable, Hashable {
  /// The least level, M unless said otherwise; raised as long as the version stays the same.
  package var level: ErrorCorrection
  /// Keeps `level` as it is, even where a higher one would cost nothing.
  package var exactLevel: Bool
  /// The smallest version to use; nil for the smallest there is.
  package var minimumVersion: SymbolVersion?
  /// The largest version to use; nil for the largest there is, 40 or M4.
  package var maximumVersion: SymbolVersion?
  /// A pinned mask; nil for the one with the least penalty.
  package var mask: Mask?
  /// Asks for Micro QR, and never a QR Code instead.
  ///
  /// Its text is ASCII only, and most phones do not read it.
  package var micro: Bool

  package init(
    level: ErrorCorrection = .medium, exactLevel: Bool = false, minimumVersion: SymbolVersion? = nil,
    maximumVersion: SymbolVersion? = nil, mask: Mask? = nil, micro: Bool = false
  ) {
    self.level = level
    self.exactLevel = exactLevel
    self.minimumVersion = minimumVersion
    self.maximumVersion = maximumVersion
    self.mask = mask
    self.micro = micro
  }

  /// The versions that may be used, smallest first.
  ///
  /// - Throws: `versionRange` when none is left, `levelNotInMicro` or `maskNotInMicro` when Micro QR has no
  ///   such thing.
  func versions() throws(SymbolError) -> [SymbolVersion] {
    let all = micro ? SymbolVersion.allMicro : SymbolVersion.all
    let (minimum, maximum) = (minimumVersion ?? all[0], maximumVersion ?? all[all.count - 1])
    guard minimum.isMicro == micro, maximum.isMicro == micro, minimum <= maximum else {
      throw .versionRange(minimum: minimum, maximum: maximum, micro: micro)
    }
    if micro, let mask, mask.number > 3 { throw .maskNotInMicro(mask) }
    let versions = all.filter { minimum <= $0 && $0 <= maximum && $0.dataBits(at: level) != nil }
    guard !versions.isEmpty else { throw .levelNotInMicro(level, maximum: maximum) }
    return versions
  }
}
