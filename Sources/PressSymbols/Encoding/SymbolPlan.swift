/// Which symbol will be made of a content: everything but the modules.
///
/// Cheap, and enough to find all that can go wrong with the content: what needs no drawing asks for the plan
/// alone.
package struct SymbolPlan: Sendable {
  package let version: SymbolVersion
  package let level: ErrorCorrection
  let content: SymbolContent
  let mask: Mask?

  /// Plans for a text.
  ///
  /// - Throws: Every case of `SymbolError` but those of the encoder and of splitting.
  package init(text: String, requirements: SymbolRequirements = .init()) throws(SymbolError) {
    try self.init(SymbolContent(text), requirements)
  }

  /// Plans for bytes of any meaning.
  package init(bytes: [UInt8], requirements: SymbolRequirements = .init()) throws(SymbolError) {
    try self.init(SymbolContent(bytes, isText: false), requirements)
  }

  /// Plans for what was read elsewhere.
  package init(
    verbatim: VerbatimContent, requirements: SymbolRequirements = .init()
  ) throws(SymbolError) {
    try self.init(SymbolContent(verbatim), requirements)
  }

  init(_ content: SymbolContent, _ requirements: SymbolRequirements) throws(SymbolError) {
    let versions = try requirements.versions()
    guard !content.bytes.isEmpty else { throw .empty }
    let needsQRCode = content.needsECI || content.verbatim?.isPlain == false
    guard !(requirements.micro && needsQRCode) else { throw .notASCIIInMicro }
    guard let (version, bits) = SymbolPlan.smallest(of: versions, for: content, at: requirements.level) else {
      throw SymbolPlan.failure(content, requirements, versions)
    }
    self.version = version
    self.content = content
    mask = requirements.mask
    level =
      requirements.exactLevel
      ? requirements.level
      : ErrorCorrection.allCases.last { (version.dataBits(at: $0) ?? 0) >= bits } ?? requirements.level
  }

  /// The smallest version that holds the content, and the bits that it needs there.
  private static func smallest(
    of versions: [SymbolVersion], for content: SymbolContent, at level: ErrorCorrection
  ) -> (SymbolVersion, bits: Int)? {
    var known: (headers: [Int?], bits: Int?)?
    for version in versions {
      let headers = SegmentMode.allCases.map { $0.headerBits(in: version) }
      let bits: Int?
      if let known, known.headers == headers {
        bits = known.bits
      } else {
        bits = content.bitsNeeded(in: version)
        known = (headers, bits)
      }
      if let bits, let capacity = version.dataBits(at: level), capacity >= bits { return (version, bits) }
    }
    return nil
  }

  /// Why none of the versions holds the content, and what would.
  private static func failure(
    _ content: SymbolContent, _ requirements: SymbolRequirements, _ versions: [SymbolVersion]
  ) -> SymbolError {
    let level = requirements.level
    let maximum = versions[versions.count - 1]
    let (bytes, capacity) = (content.bytes.count, content.fitting(in: maximum, at: level))
    let larger = (SymbolVersion.allMicro + SymbolVersion.all).filter {
      $0 > maximum && (requirements.micro || !$0.isMicro)
    }
    if let (needed, _) = smallest(of: larger, for: content, at: level) {
      return .versionNeedsMore(bytes: bytes, capacity: capacity, maximum: maximum, needed: needed)
    }
    let lower = ErrorCorrection.allCases.last {
      $0 < level && smallest(of: versions, for: content, at: $0) != nil
    }
    if let lower {
      return .levelNeedsMore(bytes: bytes, capacity: capacity, level: level, fitting: lower)
    }
    return .tooLong(bytes: bytes, capacity: capacity, level: level)
  }
}
