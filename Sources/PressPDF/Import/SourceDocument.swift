internal import CQPDF
package import Foundation

/// A finished PDF whose pages are taken over, read through qpdf's C interface; the one owner of its handle.
///
/// qpdf reads from the bytes as it goes, also while a document that took something over is written: whoever
/// copies out of it holds it until then. Not thread-safe.
package final class SourceDocument {
  typealias Object = qpdf_oh

  let handle: qpdf_data
  /// What qpdf reads from, which does not move.
  private let bytes: UnsafeMutableRawBufferPointer
  package private(set) var pages: [SourcePage] = []
  /// Points that known forms draw, by their identity; none inside for those that may draw anything.
  var formPoints: [Int: Int?] = [:]
  /// As the header says it: `1.6`.
  package let version: String

  /// Opens a PDF; damage that qpdf can repair is repaired.
  ///
  /// - Parameter allowsEncryption: whether a file that opens without a password may be encrypted: to be looked at, not to
  ///   be taken over.
  package init(_ file: Data, allowsEncryption: Bool = false) throws(SourceError) {
    guard !file.isEmpty, let made = qpdf_init() else { throw .damaged(reason: "it is empty") }
    bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: file.count, alignment: 1)
    file.copyBytes(to: bytes)
    handle = made
    qpdf_silence_errors(made)
    qpdf_set_suppress_warnings(made, QPDF_TRUE)
    _ = qpdf_read_memory(
      made, "the file", bytes.bindMemory(to: CChar.self).baseAddress, UInt64(bytes.count), "")
    version = qpdf_get_pdf_version(made).map { String(cString: $0) } ?? "1.4"
    try check()
    guard allowsEncryption || qpdf_is_encrypted(made) == QPDF_FALSE else { throw .encrypted }
    _ = qpdf_push_inherited_attributes_to_page(made)
    try check()
    let count = qpdf_get_num_pages(made)
    guard count > 0 else { throw .empty }
    for number in 1...Int(count) {
      pages.append(try SourcePage(number, qpdf_get_page_n(made, number - 1), in: self))
    }
    try check()
  }

  deinit {
    var owned: qpdf_data? = handle
    qpdf_cleanup(&owned)
    bytes.deallocate()
  }

  /// A page by its number, from 1.
  package func page(_ number: Int) throws(SourceError) -> SourcePage {
    guard pages.indices.contains(number - 1) else { throw .page(number, of: pages.count) }
    return pages[number - 1]
  }

  /// A page's operators, all its streams in one.
  func content(of page: SourcePage) throws(SourceError) -> Data {
    var (buffer, count): (UnsafeMutablePointer<UInt8>?, Int) = (nil, 0)
    let status = qpdf_oh_get_page_content_data(handle, page.object, &buffer, &count)
    defer { free(buffer) }
    try check()
    guard status & QPDF_ERRORS == 0 else { throw .damaged(reason: "page \(page.number) has no content") }
    return buffer.map { Data(bytes: $0, count: count) } ?? Data()
  }

  /// What a stream holds, all its filters undone; nil when one cannot be.
  func data(of stream: Object) -> Data? {
    var (buffer, count): (UnsafeMutablePointer<UInt8>?, Int) = (nil, 0)
    var isDecoded = QPDF_FALSE
    let status = qpdf_oh_get_stream_data(handle, stream, qpdf_dl_all, &isDecoded, &buffer, &count)
    defer { free(buffer) }
    guard status & QPDF_ERRORS == 0, isDecoded != QPDF_FALSE else { return nil }
    return buffer.map { Data(bytes: $0, count: count) } ?? Data()
  }

  /// Gives a stream other bytes, without a filter.
  func replaceData(of stream: Object, with data: Data) {
    data.withUnsafeBytes {
      qpdf_oh_replace_stream_data(
        handle, stream, $0.bindMemory(to: UInt8.self).baseAddress, $0.count, parse("null"), parse("null"))
    }
  }

  func remove(_ key: String, from dictionary: Object) { qpdf_oh_remove_key(handle, dictionary, key) }

  /// Drops what went wrong last, where it is no fault of the file.
  func forgetError() {
    if qpdf_has_error(handle) != QPDF_FALSE { _ = qpdf_get_error(handle) }
  }

  func check() throws(SourceError) {
    guard qpdf_has_error(handle) != QPDF_FALSE, let error = qpdf_get_error(handle) else { return }
    if qpdf_get_error_code(handle, error) == qpdf_e_password { throw .encrypted }
    let detail = qpdf_get_error_message_detail(handle, error).map { String(cString: $0) } ?? ""
    throw .damaged(reason: detail.isEmpty ? "it is not a PDF" : detail)
  }
}
