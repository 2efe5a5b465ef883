internal import CXML2
internal import Foundation

/// An SVG's bytes → elements.
///
/// By libxml2, which stops at the first fault and opens nothing: what a file takes from others is refused where it is
/// declared, before it can be asked for. Foundation's parser, which is made of the same
/// library, ends the process on Linux when a name is not UTF-8.
final class SVGParser {
  /// Deeper drawings come of no program, and whoever goes through them does so by recursion.
  static let deepest = 180
  static let mostElements = 1_000_000

  private var places: TagPlaces
  private var root: SVGElement?
  private var open: [SVGElement] = []
  private var count = 0
  private var fault: SVGFault?

  /// The library is to be made ready before threads share it.
  private static let isReady: Void = xmlInitParser()

  /// - Throws: what keeps it from being read.
  static func read(_ bytes: Data) throws(SVGFault) -> SVGElement {
    _ = isReady
    let text = try SVGSource.text(bytes)
    guard TagPlaces.hasBoundedTags(text.bytes) else {
      throw SVGFault(.start, "the drawing has an element with thousands of attributes")
    }
    return try SVGParser(places: TagPlaces(text.bytes)).run(text)
  }

  private init(places: TagPlaces) { self.places = places }

  private func run(_ text: SVGSource.Text) throws(SVGFault) -> SVGElement {
    let bytes = text.bytes
    let outcome: (isSound: Bool, place: SVGPlace, words: String) = bytes.withUnsafeBytes { raw in
      let start = raw.bindMemory(to: CChar.self).baseAddress
      guard let context = xmlNewParserCtxt() else {
        return (false, .start, "there is no memory for it")
      }
      defer { xmlFreeParserCtxt(context) }
      // Entities are bounded by the library only where large texts are not asked for.
      let hasEntities = bytes.range(of: Data("<!ENTITY".utf8)) != nil
      let large = hasEntities ? 0 : XML_PARSE_HUGE.rawValue
      let encoding = text.isTranscoded ? XML_PARSE_IGNORE_ENC.rawValue : 0
      let options =
        XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue | XML_PARSE_NOERROR.rawValue
        | XML_PARSE_NOWARNING.rawValue | XML_PARSE_BIG_LINES.rawValue | large | encoding
      SVGParser.listen(context)
      context.pointee._private = Unmanaged.passUnretained(self).toOpaque()
      let document = xmlCtxtReadMemory(context, start, Int32(raw.count), nil, nil, Int32(bitPattern: options))
      if let document { xmlFreeDoc(document) }
      let error = context.pointee.lastError
      let words = error.message.map { String(cString: $0).trimmed } ?? "it is not XML"
      let place = SVGPlace(line: max(1, Int(error.line)), column: max(1, Int(error.int2)))
      return (context.pointee.wellFormed == 1, place, words)
    }
    if let fault { throw fault }
    guard outcome.isSound, let root else {
      throw SVGFault(
        outcome.place, "the drawing is not sound XML: \(outcome.words.prefix(200))", hint: "export it again")
    }
    return root
  }

  /// Only what a drawing is made of is listened to.
  private static func listen(_ context: xmlParserCtxtPtr) {
    guard let handler = context.pointee.sax else { return }
    handler.pointee.startElementNs = { context, name, prefix, uri, _, _, count, _, attributes in
      SVGParser.of(context)?.begin(name, uri, prefix, count, attributes, context)
    }
    handler.pointee.endElementNs = { context, _, _, _ in SVGParser.of(context)?.end() }
    handler.pointee.characters = { context, text, count in SVGParser.of(context)?.take(text, count) }
    handler.pointee.ignorableWhitespace = handler.pointee.characters
    handler.pointee.cdataBlock = handler.pointee.characters
    handler.pointee.comment = nil
    // A document type that names SVG's is usual, and says nothing that a drawing needs.
    handler.pointee.externalSubset = nil
    handler.pointee.entityDecl = { context, name, kind, _, address, content in
      SVGParser.of(context)?.declare(name, kind, address, content, context)
    }
    handler.pointee.reference = { context, name in SVGParser.of(context)?.miss(name, context) }
    handler.pointee.processingInstruction = { context, target, content in
      SVGParser.of(context)?.instruct(SVGParser.text(target), SVGParser.text(content))
    }
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> SVGParser? {
    context?.assumingMemoryBound(to: xmlParserCtxt.self).pointee._private.map {
      Unmanaged<SVGParser>.fromOpaque($0).takeUnretainedValue()
    }
  }

  private func stop(_ fault: SVGFault, _ context: UnsafeMutableRawPointer?) {
    self.fault = self.fault ?? fault
    xmlStopParser(context?.assumingMemoryBound(to: xmlParserCtxt.self))
  }

  private func begin(
    _ name: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?,
    _ count: Int32, _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
    _ context: UnsafeMutableRawPointer?
  ) {
    let place = places.next()
    self.count += 1
    guard open.count < SVGParser.deepest else {
      return stop(
        SVGFault(
          place, "the drawing nests more than \(SVGParser.deepest) elements in each other",
          hint: "ungroup it where it can be"), context)
    }
    guard self.count <= SVGParser.mostElements else {
      return stop(
        SVGFault(place, "the drawing has more than a million elements", hint: "place it as a picture"),
        context)
    }
    let prefixed = uri == nil && prefix != nil
    let element = SVGElement(
      SVGParser.text(name), attributes(count, values),
      in: prefixed ? .other(SVGParser.text(prefix)) : SVGNamespace(uri: uri.map { String(cString: $0) }),
      at: place)
    open.last?.append(element)
    if root == nil { root = element }
    open.append(element)
  }

  private func attributes(
    _ count: Int32, _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) -> [SVGAttribute] {
    guard let values else { return [] }
    return (0..<Int(count)).map { index in
      let name = SVGParser.text(values[index * 5])
      let prefix = values[index * 5 + 1]
      let uri = values[index * 5 + 2]
      var value = ""
      if let start = values[index * 5 + 3], let end = values[index * 5 + 4] {
        value = String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
      }
      let space: SVGNamespace =
        if uri == nil, let prefix { .other(SVGParser.text(prefix)) } else {
          SVGNamespace(uri: uri.map { String(cString: $0) })
        }
      return SVGAttribute(name: name, namespace: space, value: value)
    }
  }

  private func end() { _ = open.popLast() }

  private func take(_ text: UnsafePointer<xmlChar>?, _ count: Int32) {
    guard let text, let element = open.last else { return }
    let words = String(decoding: UnsafeBufferPointer(start: text, count: Int(count)), as: UTF8.self)
    if case .text(let before)? = element.content.last {
      element.content[element.content.count - 1] = .text(before + words)
    } else {
      element.content.append(.text(words))
    }
  }

  /// A sheet beside the file decides how it looks.
  private func instruct(_ target: String, _ words: String) {
    guard target == "xml-stylesheet", fault == nil else { return }
    fault = SVGFault(
      .start, "the drawing takes its styles from another file",
      hint: "export it with styles inside: 'Internal CSS' or 'Presentation Attributes' in Illustrator")
  }

  /// An entity of the file's own is kept; one that lies elsewhere is refused, whether it is asked for or not.
  private func declare(
    _ name: UnsafePointer<xmlChar>?, _ kind: Int32, _ address: UnsafePointer<xmlChar>?,
    _ content: UnsafeMutablePointer<xmlChar>?, _ context: UnsafeMutableRawPointer?
  ) {
    let isOwn = [XML_INTERNAL_GENERAL_ENTITY, XML_INTERNAL_PARAMETER_ENTITY].contains { $0.rawValue == kind }
    guard !isOwn else { return xmlSAX2EntityDecl(context, name, kind, nil, nil, content) }
    let key = SVGParser.text(name)
    stop(
      SVGFault(
        places.declaration(of: key),
        "the drawing takes what '&\(key.prefix(60));' stands for from another file, "
          + "'\(SVGParser.text(address).prefix(80))', which is never opened",
        hint: "write it into the drawing itself, and take the declaration out"), context)
  }

  /// With a document type elsewhere, the library leaves out what it does not find in the file.
  private func miss(_ name: UnsafePointer<xmlChar>?, _ context: UnsafeMutableRawPointer?) {
    let line = max(1, Int(xmlSAX2GetLineNumber(context)))
    stop(
      SVGFault(
        SVGPlace(line: line, column: max(1, Int(xmlSAX2GetColumnNumber(context)))),
        "the drawing has '&\(SVGParser.text(name).prefix(60));', which the file does not declare",
        hint: "write the sign itself in its place"), context)
  }

  private static func text(_ text: UnsafePointer<xmlChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }
}
