/// One page: its keys, those that it inherits included.
struct PDFPage: Sendable {
  /// From 1.
  var number: Int
  var reference: PDFReference?
  var dictionary: [String: PDFObject]

  var media, crop, bleed, trim, art: Box?

  /// Where a reader's paper ends: the trim, or what stands in for it.
  var cut: Box? { trim ?? art ?? crop ?? media }

  init(number: Int, reference: PDFReference?, dictionary: [String: PDFObject], in file: PDFFile) {
    (self.number, self.reference, self.dictionary) = (number, reference, dictionary)
    func box(_ key: String) -> Box? { Box(file.resolve(dictionary[key]), in: file) }
    (media, crop, bleed, trim, art) = (
      box("MediaBox"), box("CropBox"), box("BleedBox"), box("TrimBox"), box("ArtBox")
    )
  }
}
