/// The number by which a PDF's objects are told apart, written as Acrobat and qpdf do: `12 0 R`.
package struct PDFReference: Sendable, Hashable, CustomStringConvertible {
  package var number: Int
  package var generation: Int

  package var description: String { "\(number) \(generation) R" }
}
