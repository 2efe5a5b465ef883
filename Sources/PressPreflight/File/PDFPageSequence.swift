/// The pages of a file in order, one at a time, however deep or crooked their tree is.
struct PDFPageSequence: Sequence, IteratorProtocol {
  private static let inherited = ["Resources", "MediaBox", "CropBox", "Rotate"]

  private let file: PDFFile
  /// What is still to be visited, the next one last, with what it inherits.
  private var pending: [(node: PDFObject, inherited: [String: PDFObject])]
  private var seen: Set<PDFReference> = []
  private var count = 0

  init(_ file: PDFFile) {
    self.file = file
    pending = [(file.root["Pages"] ?? .null, [:])]
  }

  mutating func next() -> PDFPage? {
    while let (node, inherited) = pending.popLast() {
      guard node.reference.map({ seen.insert($0).inserted }) ?? true,
        let entries = file.resolve(node).dictionary
      else { continue }
      var own = inherited
      for key in PDFPageSequence.inherited { if let value = entries[key] { own[key] = value } }
      if let kids = file.resolve(entries["Kids"]).array, file.resolve(entries["Type"]).name != "Page" {
        // A page stands in one place; a direct node could hold itself by reference only.
        pending += kids.reversed().map { ($0, own) }
        continue
      }
      count += 1
      return PDFPage(
        number: count, reference: node.reference, dictionary: own.merging(entries) { $1 }, in: file)
    }
    return nil
  }
}
