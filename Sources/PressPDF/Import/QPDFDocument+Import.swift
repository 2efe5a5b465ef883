internal import CQPDF

extension QPDFDocument {
  /// An object of a finished PDF, with all that it refers to; what was copied before is not copied again.
  func copy(_ object: qpdf_oh, from source: SourceDocument) throws(PDFError) -> QPDFObject {
    // Only what has a number can be copied.
    let isNumbered = qpdf_oh_is_indirect(source.handle, object) != QPDF_FALSE
    let numbered = isNumbered ? object : qpdf_make_indirect_object(source.handle, object)
    hold(source)
    return try checked(qpdf_oh_copy_foreign_object(handle, source.handle, numbered))
  }

  /// A page of a finished PDF as it is; what its pages share is copied once.
  func addPage(_ page: SourcePage, from source: SourceDocument) throws(PDFError) {
    hold(source)
    try check(qpdf_add_page(handle, source.handle, page.object, QPDF_FALSE))
  }
}
