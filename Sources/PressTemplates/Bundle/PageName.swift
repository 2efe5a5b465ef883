/// A PDF file and one of its pages, as a template names them.
///
/// `front.pdf` is its first page, `front.pdf#2` its second.
struct PageName: Sendable, Hashable {
  var file: String
  /// 1….
  var page: Int

  /// Nil when the name is not a PDF's.
  init?(_ name: String) {
    let parts = name.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts[0].lowercased().hasSuffix(".pdf") else { return nil }
    file = String(parts[0])
    page = 1
    guard parts.count == 2 else { return }
    // Anything else is a file's name with a sign in it.
    guard let number = Int(parts[1]), (1...99_999).contains(number) else { return nil }
    page = number
  }
}
