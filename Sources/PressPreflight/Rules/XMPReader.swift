internal import CXML2

/// Goes through an XMP packet and keeps the properties of the document that it describes.
///
/// By libxml2's reader, which stops at the first fault and hands out no entity. Foundation's parser, which is made of
/// the same library, ends the process on Linux when a name is not UTF-8.
struct XMPReader: ~Copyable {
  private let reader: xmlTextReaderPtr
  private var values: [XMPProperties.Name: String] = [:]
  /// The elements that are open, from the outermost.
  private var open: [XMPProperties.Name] = []
  /// How many elements are open within the property that is being read, itself among them; 0 outside of one.
  private var depth = 0
  private var text = ""
  /// Whether the first item of the property has ended, which is all of its value.
  private var isSettled = false

  private static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  private static let root = XMPProperties.Name(namespace: rdf, name: "RDF")
  private static let description = XMPProperties.Name(namespace: rdf, name: "Description")
  private static let item = XMPProperties.Name(namespace: rdf, name: "li")
  /// The library is to be made ready before threads share it.
  private static let isReady: Void = xmlInitParser()

  /// Nil for what is not well-formed, and for what has a document type.
  static func read(_ packet: [UInt8]) -> [XMPProperties.Name: String]? {
    guard hasBoundedTags(packet) else { return nil }
    _ = isReady
    return packet.withUnsafeBytes { bytes in
      // Nothing is printed or fetched. XMP stands in a PDF as UTF-8, whatever the packet says.
      let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      guard
        let made = xmlReaderForMemory(
          bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), nil, "UTF-8", Int32(options))
      else { return nil }
      var reader = XMPReader(made)
      return reader.run()
    }
  }

  /// Whether no element has more attributes than any XMP: the library compares each with all others.
  ///
  /// No attribute holds a `<`, so that a tag and the text behind it reach from one to the next.
  private static func hasBoundedTags(_ packet: [UInt8]) -> Bool {
    var count = 0
    return packet.withUnsafeBufferPointer { bytes in
      bytes.allSatisfy { byte in
        if byte == UInt8(ascii: "<") { count = 0 } else if byte == UInt8(ascii: "=") { count += 1 }
        return count <= 2000
      }
    }
  }

  private init(_ reader: xmlTextReaderPtr) { self.reader = reader }

  deinit { xmlFreeTextReader(reader) }

  private mutating func run() -> [XMPProperties.Name: String]? {
    while true {
      switch xmlTextReaderRead(reader) {
      case 0: return values
      case 1: guard take() else { return nil }
      default: return nil
      }
    }
  }

  /// False where no more is to be read.
  private mutating func take() -> Bool {
    switch xmlTextReaderNodeType(reader) {
    case Int32(XML_READER_TYPE_DOCUMENT_TYPE.rawValue), Int32(XML_READER_TYPE_ENTITY_REFERENCE.rawValue):
      return false
    case Int32(XML_READER_TYPE_ELEMENT.rawValue):
      let isEmpty = xmlTextReaderIsEmptyElement(reader) == 1
      begin(name)
      if isEmpty { end() }
    case Int32(XML_READER_TYPE_END_ELEMENT.rawValue): end()
    case Int32(XML_READER_TYPE_TEXT.rawValue), Int32(XML_READER_TYPE_CDATA.rawValue):
      if depth > 0, !isSettled { text += value }
    default: break
    }
    return true
  }

  private mutating func begin(_ element: XMPProperties.Name) {
    if depth > 0 {
      depth += 1
      if element == XMPReader.item, !isSettled { text = "" }
    } else if isDescription {
      (depth, text, isSettled) = (1, "", false)
    }
    open.append(element)
    guard depth == 0, isDescription else { return }
    while xmlTextReaderMoveToNextAttribute(reader) == 1 { keep(value, as: name) }
  }

  private mutating func end() {
    guard let element = open.popLast(), depth > 0 else { return }
    if element == XMPReader.item { isSettled = true }
    depth -= 1
    if depth == 0 { keep(text, as: element) }
  }

  /// Whether the innermost element that is open describes the document.
  ///
  /// It stands in `rdf:RDF`, and that alone or in `x:xmpmeta`.
  private var isDescription: Bool {
    (2...3).contains(open.count) && open.suffix(2).elementsEqual([XMPReader.root, XMPReader.description])
  }

  /// The first value of a property counts, and an empty one is none.
  private mutating func keep(_ value: String, as name: XMPProperties.Name) {
    let words = value.drop { $0.isWhitespace }
    guard let last = words.lastIndex(where: { !$0.isWhitespace }), values[name] == nil else { return }
    values[name] = String(words[...last])
  }

  private var name: XMPProperties.Name {
    XMPProperties.Name(
      namespace: XMPReader.text(xmlTextReaderConstNamespaceUri(reader)),
      name: XMPReader.text(xmlTextReaderConstLocalName(reader)))
  }

  private var value: String { XMPReader.text(xmlTextReaderConstValue(reader)) }

  private static func text(_ text: UnsafePointer<xmlChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }
}
