internal import CQPDF

/// Whether anything that a page refers to lets what lies below shine through.
struct TransparencySearch {
  private let source: SourceDocument
  private var seen: Set<Int> = []

  /// Looks into forms, patterns and pictures too, as deep as they go.
  static func finds(in page: SourcePage, of source: SourceDocument) -> Bool {
    var search = TransparencySearch(source: source)
    return source.value("/Resources", of: page.object).map { search.finds(in: $0) } ?? false
  }

  private mutating func finds(in resources: qpdf_oh) -> Bool {
    if objects(resources, "/ExtGState").contains(where: { mixes($0) }) { return true }
    for object in objects(resources, "/XObject") + objects(resources, "/Pattern") where isNew(object) {
      // PDF 1.7, 11.6.5.3: a picture's own mask, or opacities within a JPEG 2000.
      if source.value("/SMask", of: object) != nil { return true }
      if (source.integer(source.value("/SMaskInData", of: object)) ?? 0) > 0 { return true }
      if let state = source.value("/ExtGState", of: object), mixes(state) { return true }
      if let inner = source.value("/Resources", of: object), finds(in: inner) { return true }
    }
    return false
  }

  /// PDF 1.7, table 58: opacities below 1, a blend mode that looks below, a mask.
  private func mixes(_ state: qpdf_oh) -> Bool {
    let opacities = ["/ca", "/CA"].compactMap { source.number(source.value($0, of: state)) }
    let mode = source.value("/BM", of: state)
    let modes =
      mode.map { source.isArray($0) ? source.items($0) : [$0] }?.compactMap { source.name($0) } ?? []
    return opacities.contains { $0 < 1 } || modes.contains { !["/Normal", "/Compatible"].contains($0) }
      || source.value("/SMask", of: state).map { source.isDictionary($0) } ?? false
  }

  private func objects(_ resources: qpdf_oh, _ kind: String) -> [qpdf_oh] {
    guard let named = source.value(kind, of: resources) else { return [] }
    return source.keys(of: named).compactMap { source.value($0, of: named) }
  }

  private mutating func isNew(_ object: qpdf_oh) -> Bool {
    let identity = source.identity(object)
    return identity == 0 || seen.insert(identity).inserted
  }
}
