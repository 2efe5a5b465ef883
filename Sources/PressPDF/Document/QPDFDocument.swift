internal import CQPDF
internal import Foundation

/// A PDF in the making, through qpdf's C interface.
///
/// Every call is followed by a look at what went wrong, warnings included: we make the file, so a warning is a
/// fault of ours.
final class QPDFDocument {
  private let owner: QPDFHandle
  var handle: qpdf_data { owner.pointer }
  /// Finished PDFs that something was copied from: their streams are read when the file is written.
  private var held: [SourceDocument] = []
  private var sharedObjects: [String: QPDFObject] = [:]
  /// Of all streams so far.
  private(set) var digest = ContentDigest()

  init() throws(PDFError) {
    guard let owner = QPDFHandle() else { throw .qpdf(reason: "out of memory") }
    self.owner = owner
    // Errors and warnings are asked for, not printed.
    qpdf_silence_errors(handle)
    qpdf_set_suppress_warnings(handle, QPDF_TRUE)
    try check(qpdf_empty_pdf(handle))
  }

  /// An object out of PDF's own words: `<< /Type /Page >>`.
  func parse(_ words: String) throws(PDFError) -> QPDFObject {
    try checked(qpdf_oh_parse(handle, words))
  }

  /// The same object each time for the same words, which nobody may change: a page takes 12 KB otherwise.
  func shared(_ words: String) throws(PDFError) -> QPDFObject {
    if let known = sharedObjects[words] { return known }
    let made = try parse(words)
    sharedObjects[words] = made
    return made
  }

  /// Gives an object a number, so that others can refer to it.
  func number(_ object: QPDFObject) throws(PDFError) -> QPDFObject {
    try checked(object.lend { qpdf_make_indirect_object(handle, $0) })
  }

  /// A text string: PDFDocEncoding where it can, else UTF-16BE.
  func textString(_ text: String) throws(PDFError) -> QPDFObject {
    let utf8 = text.utf8.map { CChar(bitPattern: $0) }
    return try checked(qpdf_oh_new_binary_unicode_string(handle, utf8, utf8.count))
  }

  /// A dictionary of such entries.
  func dictionary(_ entries: [(key: String, value: QPDFObject)]) throws(PDFError) -> QPDFObject {
    let dictionary = try checked(qpdf_oh_new_dictionary(handle))
    for (key, value) in entries { try set(key, of: dictionary, to: value) }
    return dictionary
  }

  /// An array of one object.
  func array(_ only: QPDFObject) throws(PDFError) -> QPDFObject {
    let array = try checked(qpdf_oh_new_array(handle))
    array.lend { array in only.lend { qpdf_oh_append_item(handle, array, $0) } }
    return try checked(array)
  }

  /// A stream, which is deflated unless its bytes come through a filter already.
  ///
  /// - Parameter filter: the bytes' own, `/DCTDecode`.
  func stream(
    _ dictionary: [(key: String, value: QPDFObject)], _ bytes: Data, filter: String? = nil
  ) throws(PDFError) -> QPDFObject {
    try rawStream(
      dictionary, filter == nil ? try Deflate.encode(bytes) : bytes, filter: filter ?? "/FlateDecode")
  }

  /// A stream of bytes as they stand, such as XMP, which a reader looks for in the file's own bytes.
  func rawStream(
    _ dictionary: [(key: String, value: QPDFObject)], _ bytes: Data, filter: String = "null"
  ) throws(PDFError) -> QPDFObject {
    let stream = try checked(qpdf_oh_new_stream(handle))
    digest.add(bytes)
    let (filter, parameters) = (try shared(filter), try shared("null"))
    bytes.withUnsafeBytes { bytes in
      let start = bytes.bindMemory(to: UInt8.self).baseAddress
      stream.lend { stream in
        filter.lend { filter in
          parameters.lend {
            qpdf_oh_replace_stream_data(handle, stream, start, bytes.count, filter, $0)
          }
        }
      }
    }
    let entries = try checked(stream.lend { qpdf_oh_get_dict(handle, $0) })
    for (key, value) in dictionary { try set(key, of: entries, to: value) }
    return stream
  }

  func set(_ key: String, of dictionary: QPDFObject, to value: QPDFObject) throws(PDFError) {
    dictionary.lend { dictionary in value.lend { qpdf_oh_replace_key(handle, dictionary, key, $0) } }
    try check()
  }

  /// The catalogue, which every reader begins at.
  func root() throws(PDFError) -> QPDFObject { try checked(qpdf_get_root(handle)) }

  func setInformation(_ dictionary: QPDFObject) throws(PDFError) {
    try set("/Info", of: checked(qpdf_get_trailer(handle)), to: number(dictionary))
  }

  func addPage(_ page: QPDFObject) throws(PDFError) {
    try check(number(page).lend { qpdf_add_page(handle, handle, $0, QPDF_FALSE) })
  }

  /// The file, its identifier drawn from its content.
  ///
  /// - Parameters:
  ///   - version: `1.4`.
  ///   - objectStreams: whether small objects are packed, which PDF 1.5 brought.
  func write(version: String, objectStreams: Bool) throws(PDFError) -> Data {
    try check(qpdf_init_write_memory(handle))
    qpdf_set_deterministic_ID(handle, QPDF_TRUE)
    qpdf_set_object_stream_mode(handle, objectStreams ? qpdf_o_generate : qpdf_o_disable)
    qpdf_force_pdf_version(handle, version)
    try check(qpdf_write(handle))
    guard let buffer = qpdf_get_buffer(handle) else { throw .qpdf(reason: "nothing was written") }
    return Data(bytes: buffer, count: qpdf_get_buffer_length(handle))
  }

  func hold(_ source: SourceDocument) {
    if !held.contains(where: { $0 === source }) { held.append(source) }
  }

  func checked(_ id: qpdf_oh) throws(PDFError) -> QPDFObject {
    let object = QPDFObject(id, of: owner)
    try check()
    return object
  }

  private func checked(_ object: QPDFObject) throws(PDFError) -> QPDFObject {
    try check()
    return object
  }

  func check(_ status: QPDF_ERROR_CODE = QPDF_SUCCESS) throws(PDFError) {
    if let complaint = complaint() { throw .qpdf(reason: complaint) }
    guard status == QPDF_SUCCESS else { throw .qpdf(reason: "status \(status), without a reason") }
  }

  /// The first error, or else warning, in qpdf's words.
  private func complaint() -> String? {
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
