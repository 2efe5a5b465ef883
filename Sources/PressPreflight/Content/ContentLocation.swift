/// Where something stands, as it is shown to a person.
package struct ContentLocation: Sendable, Hashable {
  /// From 1; nil for what is the whole document's.
  package var page: Int?
  /// From the page inwards: `form /Fm0`, `image /Im3`.
  package var path: [String] = []
  package var object: PDFReference?

  package init(page: Int? = nil, path: [String] = [], object: PDFReference? = nil) {
    (self.page, self.path, self.object) = (page, path, object)
  }

  /// - Parameter step: what is entered: `form /Fm0`.
  func inside(_ step: String, _ object: PDFReference?) -> ContentLocation {
    ContentLocation(page: page, path: path + [step], object: object ?? self.object)
  }

  /// `form /Fm0 › image /Im3 (12 0 R)`; nil for the page or the document as a whole.
  package var words: String? {
    let steps = path.joined(separator: " › ")
    guard let object else { return path.isEmpty ? nil : steps }
    return path.isEmpty ? "\(object)" : "\(steps) (\(object))"
  }
}
