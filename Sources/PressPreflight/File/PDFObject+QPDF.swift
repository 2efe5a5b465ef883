internal import CQPDF

extension PDFObject {
  /// The value of a handle, down to the next references.
  ///
  /// - Parameter depth: how deep it lies in direct objects; what is deeper than 100 is taken for null.
  init(_ object: qpdf_oh, of file: qpdf_data, depth: Int = 0) {
    guard depth < 100 else {
      self = .null
      return
    }
    switch qpdf_oh_get_type_code(file, object) {
    case ot_boolean: self = .boolean(qpdf_oh_get_bool_value(file, object) != QPDF_FALSE)
    case ot_integer: self = .number(Double(qpdf_oh_get_int_value(file, object)))
    case ot_real:
      // Not qpdf's own number: it is read by the C library, which the locale steers.
      self = .number(qpdf_oh_get_real_value(file, object).flatMap { Double(String(cString: $0)) } ?? 0)
    case ot_string:
      var count = 0
      let bytes = qpdf_oh_get_binary_string_value(file, object, &count)
      self = .string(
        bytes.map {
          $0.withMemoryRebound(to: UInt8.self, capacity: count) {
            [UInt8](UnsafeBufferPointer(start: $0, count: count))
          }
        } ?? [])
    case ot_name: self = .name(PDFObject.nameText(qpdf_oh_get_name(file, object)))
    case ot_array:
      let count = qpdf_oh_get_array_n_items(file, object)
      self = .array(
        (0..<max(0, count)).map { PDFObject.part(qpdf_oh_get_array_item(file, object, $0), file, depth) })
    case ot_dictionary: self = .dictionary(PDFObject.entries(of: object, file, depth))
    case ot_stream:
      let keys = qpdf_oh_get_dict(file, object)
      defer { qpdf_oh_release(file, keys) }
      self = .stream(
        PDFStream(
          dictionary: PDFObject.entries(of: keys, file, depth), reference: PDFObject.reference(object, file)))
    default: self = .null
    }
  }

  private static func entries(of object: qpdf_oh, _ file: qpdf_data, _ depth: Int) -> [String: PDFObject] {
    // qpdf walks one dictionary at a time, so the keys are taken first.
    var keys: [String] = []
    qpdf_oh_begin_dict_key_iter(file, object)
    while qpdf_oh_dict_more_keys(file) != QPDF_FALSE, let key = qpdf_oh_dict_next_key(file) {
      keys.append(String(cString: key))
    }
    var entries: [String: PDFObject] = [:]
    for key in keys {
      entries[String(key.dropFirst())] = part(qpdf_oh_get_key(file, object, key), file, depth)
    }
    return entries
  }

  private static func part(_ object: qpdf_oh, _ file: qpdf_data, _ depth: Int) -> PDFObject {
    defer { qpdf_oh_release(file, object) }
    return qpdf_oh_is_indirect(file, object) != QPDF_FALSE
      ? .reference(reference(object, file)) : PDFObject(object, of: file, depth: depth + 1)
  }

  private static func reference(_ object: qpdf_oh, _ file: qpdf_data) -> PDFReference {
    PDFReference(
      number: Int(qpdf_oh_get_object_id(file, object)),
      generation: Int(qpdf_oh_get_generation(file, object)))
  }

  private static func nameText(_ name: UnsafePointer<CChar>?) -> String {
    name.map { String(String(cString: $0).dropFirst()) } ?? ""
  }
}
