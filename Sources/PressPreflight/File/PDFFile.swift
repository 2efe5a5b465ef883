internal import CQPDF
internal import Foundation

/// Somebody's PDF, through qpdf's C interface; the one owner of its handle.
///
/// Objects are copied out as values, one at a time. Nothing here recurses with the depth of the file, unpacks a
/// stream without a bound, or follows a reference on its own.
final class PDFFile {
  private let handle: qpdf_data
  /// qpdf reads from these bytes as long as it lives.
  private let memory: UnsafeMutableBufferPointer<CChar>
  private var known: [PDFReference: PDFObject] = [:]
  let limits: PreflightLimits
  /// The version in the header: `1.6`.
  let version: String
  /// It is encrypted, with a password or without.
  let isEncrypted: Bool
  /// Nothing of it can be read without a password.
  let isLocked: Bool

  init(_ bytes: Data, limits: PreflightLimits) throws(PreflightError) {
    guard let mark = bytes.prefix(1024).range(of: Data("%PDF-".utf8)) else { throw .notPDF }
    guard PackedObjects.areBounded(bytes) else { throw .unreadable(reason: "it unpacks to beyond reason") }
    guard let made = qpdf_init() else { throw .unreadable(reason: "out of memory") }
    let memory = UnsafeMutableBufferPointer<CChar>.allocate(capacity: bytes.count)
    _ = bytes.withUnsafeBytes { memory.update(fromContentsOf: $0.bindMemory(to: CChar.self)) }
    // Errors and warnings are asked for, not printed.
    qpdf_silence_errors(made)
    qpdf_set_suppress_warnings(made, QPDF_TRUE)
    let status = qpdf_read_memory(made, "file", memory.baseAddress, UInt64(memory.count), "")
    (handle, self.memory, self.limits) = (made, memory, limits)
    version = String(decoding: bytes[mark.upperBound...].prefix { $0 > 0x20 }.prefix(8), as: UTF8.self)
    var locked = false
    if status & (QPDF_ERRORS) != 0 {
      let error = qpdf_get_error(made)
      locked = error.map { qpdf_get_error_code(made, $0) == qpdf_e_password } ?? false
      guard locked else {
        let reason = error.flatMap { qpdf_get_error_message_detail(made, $0) }.map { String(cString: $0) }
        // What throws before all is set has no 'deinit' to give them back.
        PDFFile.release(made, memory)
        throw .unreadable(reason: reason ?? "qpdf gives no reason")
      }
    }
    isLocked = locked
    isEncrypted = locked || qpdf_is_encrypted(made) != QPDF_FALSE
  }

  deinit { PDFFile.release(handle, memory) }

  private static func release(_ handle: qpdf_data, _ memory: UnsafeMutableBufferPointer<CChar>) {
    var owned: qpdf_data? = handle
    qpdf_cleanup(&owned)
    memory.deallocate()
  }

  private(set) lazy var trailer = taken(qpdf_get_trailer(handle)).dictionary ?? [:]
  private(set) lazy var root = resolve(trailer["Root"]).dictionary ?? [:]

  /// What the object is, its references followed as far as it takes.
  func resolve(_ object: PDFObject?) -> PDFObject {
    var object = object ?? .null
    for _ in 0..<16 {
      guard case .reference(let reference) = object else { return object }
      object = self.object(reference)
    }
    return .null
  }

  private func object(_ reference: PDFReference) -> PDFObject {
    if let object = known[reference] { return object }
    // A file of many pages passes through; what is common to them is soon back.
    if known.count > 50_000 { known = [:] }
    let object = taken(
      qpdf_get_object_by_id(handle, Int32(clamping: reference.number), Int32(clamping: reference.generation)))
    known[reference] = object
    return object
  }

  /// A handle's value; the handle is given back.
  private func taken(_ object: qpdf_oh) -> PDFObject {
    defer { qpdf_oh_release(handle, object) }
    return PDFObject(object, of: handle)
  }

  /// The bytes of a stream as they stand in the file, without their encryption; nil when they cannot be had.
  func packed(_ stream: PDFStream) -> [UInt8]? { bytes(of: stream, qpdf_dl_none)?.bytes }

  /// The bytes of a stream as qpdf unpacks them, whatever their size; nil when it cannot.
  func unpackedByQPDF(_ stream: PDFStream) -> [UInt8]? {
    guard let (bytes, isUnpacked) = bytes(of: stream, qpdf_dl_specialized), isUnpacked else { return nil }
    return bytes
  }

  private func bytes(
    of stream: PDFStream, _ level: qpdf_stream_decode_level_e
  ) -> (bytes: [UInt8], isUnpacked: Bool)? {
    let object = qpdf_get_object_by_id(
      handle, Int32(clamping: stream.reference.number), Int32(clamping: stream.reference.generation))
    defer { qpdf_oh_release(handle, object) }
    guard qpdf_oh_is_stream(handle, object) != QPDF_FALSE else { return nil }
    var (filtered, buffer, count): (QPDF_BOOL, UnsafeMutablePointer<UInt8>?, Int) = (QPDF_FALSE, nil, 0)
    let status = qpdf_oh_get_stream_data(handle, object, level, &filtered, &buffer, &count)
    defer { free(buffer) }
    guard status & QPDF_ERRORS == 0 else { return nil }
    // qpdf gives no buffer for a stream of no bytes, which is a page that shows nothing.
    guard let buffer else { return count == 0 ? ([], true) : nil }
    return ([UInt8](UnsafeBufferPointer(start: buffer, count: count)), filtered != QPDF_FALSE)
  }

  /// What qpdf had to mend while the file was read, in its words.
  func complaints(atMost limit: Int = 1000) -> [String] {
    var said: [String] = []
    while said.count < limit, qpdf_more_warnings(handle) != QPDF_FALSE,
      let warning = qpdf_next_warning(handle)
    {
      said.append(qpdf_get_error_message_detail(handle, warning).map { String(cString: $0) } ?? "damaged")
    }
    return said
  }
}
