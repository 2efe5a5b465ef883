/// A stream: its keys, and where its bytes are to be had.
struct PDFStream: Sendable, Hashable {
  var dictionary: [String: PDFObject]
  var reference: PDFReference
}
