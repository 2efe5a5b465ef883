internal import CQPDF

/// Values of a source's objects; what is not of the wanted kind is nil.
extension SourceDocument {
  var root: Object { qpdf_get_root(handle) }
  var trailer: Object { qpdf_get_trailer(handle) }

  /// An entry of a dictionary, or of a stream's; nil when there is none.
  func value(_ key: String, of object: Object) -> Object? {
    let holder = isStream(object) ? qpdf_oh_get_dict(handle, object) : object
    guard qpdf_oh_is_dictionary(handle, holder) != QPDF_FALSE else { return nil }
    let value = qpdf_oh_get_key(handle, holder, key)
    return qpdf_oh_is_null(handle, value) == QPDF_FALSE ? value : nil
  }

  func isStream(_ object: Object) -> Bool { qpdf_oh_is_stream(handle, object) != QPDF_FALSE }
  func isDictionary(_ object: Object) -> Bool { qpdf_oh_is_dictionary(handle, object) != QPDF_FALSE }
  func isArray(_ object: Object) -> Bool { qpdf_oh_is_array(handle, object) != QPDF_FALSE }

  func number(_ object: Object?) -> Double? {
    var value = 0.0
    guard let object, qpdf_oh_get_value_as_number(handle, object, &value) != QPDF_FALSE else { return nil }
    return value
  }

  func integer(_ object: Object?) -> Int? { number(object).flatMap { Int(exactly: $0) } }

  /// With its slash.
  func name(_ object: Object?) -> String? {
    guard let object, qpdf_oh_is_name(handle, object) != QPDF_FALSE else { return nil }
    return qpdf_oh_get_name(handle, object).map { String(cString: $0) }
  }

  /// A text string, whatever it is encoded in.
  func text(_ object: Object?) -> String? {
    guard let object, qpdf_oh_is_string(handle, object) != QPDF_FALSE else { return nil }
    return qpdf_oh_get_utf8_value(handle, object).map { String(cString: $0) }
  }

  func items(_ object: Object?) -> [Object] {
    guard let object, isArray(object) else { return [] }
    return (0..<qpdf_oh_get_array_n_items(handle, object)).map { qpdf_oh_get_array_item(handle, object, $0) }
  }

  func numbers(_ object: Object?) -> [Double] { items(object).compactMap { number($0) } }

  /// The keys of a dictionary, or of a stream's, in order.
  func keys(of object: Object) -> [String] {
    let holder = isStream(object) ? qpdf_oh_get_dict(handle, object) : object
    guard isDictionary(holder) else { return [] }
    var keys: [String] = []
    qpdf_oh_begin_dict_key_iter(handle, holder)
    while qpdf_oh_dict_more_keys(handle) != QPDF_FALSE {
      if let key = qpdf_oh_dict_next_key(handle) { keys.append(String(cString: key)) }
    }
    return keys
  }

  /// The number by which others refer to an object; 0 for one that stands where it is used.
  func identity(_ object: Object) -> Int { Int(qpdf_oh_get_object_id(handle, object)) }

  func parse(_ words: String) -> Object { qpdf_oh_parse(handle, words) }

  func set(_ key: String, of object: Object, to value: Object) {
    let holder = isStream(object) ? qpdf_oh_get_dict(handle, object) : object
    qpdf_oh_replace_key(handle, holder, key, value)
  }

  func remove(_ key: String, of object: Object) {
    let holder = isStream(object) ? qpdf_oh_get_dict(handle, object) : object
    qpdf_oh_remove_key(handle, holder, key)
  }
}
