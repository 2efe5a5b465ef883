internal import CQPDF

extension DocumentJoin {
  /// Which layers there are and which of them are seen, of all parts; PDF 1.7, 8.11.4.
  ///
  /// Every part has layers of its own, even under equal names: if only the first part's were listed, what it hides
  /// would be seen on the pages of the others.
  static func setLayers(of parts: [SourceDocument], in document: QPDFDocument) throws(PDFError) {
    var joined: QPDFObject?
    for part in parts {
      guard let layers = part.value("/OCProperties", of: part.root) else { continue }
      let copy = try document.copy(layers, from: part)
      if let joined {
        try document.appendArrays(of: copy, to: joined)
        let (more, whole) = (try document.value("/D", of: copy), try document.value("/D", of: joined))
        if let more, let whole { try document.appendArrays(of: more, to: whole) }
      } else {
        try document.set("/OCProperties", of: document.root(), to: copy)
        joined = copy
      }
    }
  }
}

extension QPDFDocument {
  /// An entry of a dictionary; nil when there is none.
  fileprivate func value(_ key: String, of dictionary: QPDFObject) throws(PDFError) -> QPDFObject? {
    let value = try checked(dictionary.lend { qpdf_oh_get_key(handle, $0, key) })
    return value.lend { qpdf_oh_is_null(handle, $0) } == QPDF_FALSE ? value : nil
  }

  /// Adds the items of each array in one dictionary to the array of that name in another.
  fileprivate func appendArrays(of more: QPDFObject, to whole: QPDFObject) throws(PDFError) {
    for key in ["/OCGs", "/ON", "/OFF", "/Order", "/Locked", "/RBGroups", "/AS"] {
      guard let items = try value(key, of: more) else { continue }
      guard let known = try value(key, of: whole) else {
        try set(key, of: whole, to: items)
        continue
      }
      for index in 0..<items.lend({ qpdf_oh_get_array_n_items(handle, $0) }) {
        let item = try checked(items.lend { qpdf_oh_get_array_item(handle, $0, index) })
        known.lend { known in item.lend { qpdf_oh_append_item(handle, known, $0) } }
      }
    }
    try check()
  }
}
