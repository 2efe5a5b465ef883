internal import CQPDF
internal import Foundation

/// A PDF in the making, through qpdf's C interface; the one owner of its handle.
///
/// Every call is followed by a look at what went wrong, warnings included: we make the file, so a warning is a
/// fault of ours. Object handles live as long as the document.
final class QPDFDocument {
  typealias Object = qpdf_oh

  private let handle: qpdf_data

  init() throws(PDFError) {
    guard let made = qpdf_init() else { throw .qpdf(reason: "out of memory") }
    // Errors and warnings are asked for, not printed.
    qpdf_silence_errors(made)
    qpdf_set_suppress_warnings(made, QPDF_TRUE)
    let status = qpdf_empty_pdf(made)
    guard status == QPDF_SUCCESS else {
      let reason = QPDFDocument.complaint(made) ?? "it gives no reason"
      var owned: qpdf_data? = made
      qpdf_cleanup(&owned)
      throw .qpdf(reason: reason)
    }
    handle = made
  }

  deinit {
    var owned: qpdf_data? = handle
    qpdf_cleanup(&owned)
  }

  /// An object out of PDF's own words: `<< /Type /Page >>`.
  func parse(_ words: String) throws(PDFError) -> Object {
    try checked(qpdf_oh_parse(handle, words))
  }

  /// Gives an object a number, so that others can refer to it.
  func number(_ object: Object) throws(PDFError) -> Object {
    try checked(qpdf_make_indirect_object(handle, object))
  }

  /// A text string: PDFDocEncoding where it can, else UTF-16BE.
  func textString(_ text: String) throws(PDFError) -> Object {
    let utf8 = text.utf8.map { CChar(bitPattern: $0) }
    return try checked(qpdf_oh_new_binary_unicode_string(handle, utf8, utf8.count))
  }

  /// A stream; without a filter qpdf deflates it when it writes.
  func stream(
    _ dictionary: [(key: String, value: Object)], _ bytes: Data, filter: String? = nil
  ) throws(PDFError) -> Object {
    let stream = try checked(qpdf_oh_new_stream(handle))
    let (filter, parameters) = (try parse(filter ?? "null"), try parse("null"))
    bytes.withUnsafeBytes {
      qpdf_oh_replace_stream_data(
        handle, stream, $0.bindMemory(to: UInt8.self).baseAddress, $0.count, filter, parameters)
    }
    let entries = try checked(qpdf_oh_get_dict(handle, stream))
    for (key, value) in dictionary { try set(key, of: entries, to: value) }
    return stream
  }

  func set(_ key: String, of dictionary: Object, to value: Object) throws(PDFError) {
    qpdf_oh_replace_key(handle, dictionary, key, value)
    try check()
  }

  func setInformation(_ dictionary: Object) throws(PDFError) {
    try set("/Info", of: checked(qpdf_get_trailer(handle)), to: number(dictionary))
  }

  func addPage(_ page: Object) throws(PDFError) {
    try check(qpdf_add_page(handle, handle, number(page), QPDF_FALSE))
  }

  /// The file: PDF 1.4, without object streams, its identifier drawn from its content.
  func write() throws(PDFError) -> Data {
    try check(qpdf_init_write_memory(handle))
    qpdf_set_deterministic_ID(handle, QPDF_TRUE)
    qpdf_set_object_stream_mode(handle, qpdf_o_disable)
    qpdf_set_minimum_pdf_version(handle, "1.4")
    try check(qpdf_write(handle))
    guard let buffer = qpdf_get_buffer(handle) else { throw .qpdf(reason: "nothing was written") }
    return Data(bytes: buffer, count: qpdf_get_buffer_length(handle))
  }

  private func checked(_ object: Object) throws(PDFError) -> Object {
    try check()
    return object
  }

  private func check(_ status: QPDF_ERROR_CODE = QPDF_SUCCESS) throws(PDFError) {
    if let complaint = QPDFDocument.complaint(handle) { throw .qpdf(reason: complaint) }
    guard status == QPDF_SUCCESS else { throw .qpdf(reason: "status \(status), without a reason") }
  }

  /// The first error, or else warning, in qpdf's words.
  private static func complaint(_ handle: qpdf_data) -> String? {
    let error: qpdf_error? =
      if qpdf_has_error(handle) != QPDF_FALSE {
        qpdf_get_error(handle)
      } else if qpdf_more_warnings(handle) != QPDF_FALSE {
        qpdf_next_warning(handle)
      } else {
        nil
      }
    guard let error, let text = qpdf_get_error_full_text(handle, error) else { return nil }
    return String(cString: text)
  }
}
