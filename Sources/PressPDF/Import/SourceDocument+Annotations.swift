internal import CQPDF
package import Foundation

extension SourceDocument {
  /// The file without the annotations of a page: its notes, links and form fields are no part of its content, and
  /// programs that draw pages draw them too.
  ///
  /// The document itself is without them afterwards; what was encrypted no longer is.
  package func withoutAnnotations(on page: SourcePage) throws(SourceError) -> Data {
    remove("/Annots", from: page.object)
    qpdf_init_write_memory(handle)
    qpdf_set_static_ID(handle, QPDF_TRUE)
    qpdf_set_preserve_encryption(handle, QPDF_FALSE)
    qpdf_set_stream_data_mode(handle, qpdf_s_preserve)
    let status = qpdf_write(handle)
    try check()
    guard status & QPDF_ERRORS == 0, let buffer = qpdf_get_buffer(handle) else {
      throw .damaged(reason: "it cannot be written without its annotations")
    }
    return Data(bytes: buffer, count: qpdf_get_buffer_length(handle))
  }
}
