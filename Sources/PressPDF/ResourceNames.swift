/// The names that one content stream uses, with what they stand for.
struct ResourceNames {
  enum Kind: String, CaseIterable {
    case graphicsState = "/ExtGState"
    case font = "/Font"
    case space = "/ColorSpace"
    case pattern = "/Pattern"
    case object = "/XObject"
  }

  private var entries: [Kind: [String: PDFObject]] = [:]

  /// Lists a name and gives it back.
  mutating func use(_ kind: Kind, _ name: String, _ object: PDFObject) -> String {
    entries[kind, default: [:]][name] = object
    return name
  }

  /// The content stream's `/Resources`.
  func dictionary(in document: QPDFDocument) throws(PDFError) -> PDFObject {
    var kinds: [(key: String, value: PDFObject)] = []
    for kind in Kind.allCases {
      guard let named = entries[kind] else { continue }
      // qpdf writes keys in order.
      kinds.append((kind.rawValue, try document.dictionary(named.map { ($0.key, $0.value) })))
    }
    return try document.dictionary(kinds)
  }
}
