/// What poppler says on standard error while it draws a page, sorted by whether something of the page is missing.
///
/// poppler draws on after each fault and ends with 0. What is not known to harm counts as a loss: among 141 files of
/// a viewer's test collection over which it complains, the harmless kinds left a page that MuPDF draws alike.
enum PopplerComplaint {
  /// Beginnings of lines that are no complaint about the page.
  private static let asides = ["Syntax Warning", "Fontconfig"]

  /// Parts of faults after which a page looks as it should: of the file's own tables, which are mended; of operators that
  /// no viewer knows; of annotations, which are no part of artwork.
  private static let harmless = [
    "xref", "XRef", "trailer", "ages object", "Pages top-level", "age count", "Kids object", "hint table",
    "'endstream'", "'Length'", "Illegal character", "Unknown operator", "Leftover args",
    "Marked Content", "'BDC' operator", "Suspects", "optional content", "CMap", "nnot", "Fields array",
    "DA string", "HorizontalTextLayouter", "name token is longer", "Dictionary key must be",
    "default config",
  ]

  /// The first line that tells of something missing; nil when the page is drawn whole.
  static func loss(in complaint: String) -> String? {
    complaint.split(separator: "\n").map(String.init).first { line in
      !asides.contains { line.hasPrefix($0) } && !harmless.contains { line.contains($0) }
    }
  }
}
