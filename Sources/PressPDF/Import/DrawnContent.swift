internal import CQPDF
internal import Foundation
internal import PressSyntax

/// What a page draws, found by following its operators into forms, patterns, glyph programs and soft masks.
///
/// What lies among its resources and is never drawn does not count. Content of more than the bound is not looked at.
struct DrawnContent {
  private let source: SourceDocument
  private var seen: Set<Int> = []
  private var bytesLeft = DrawnContent.mostBytes
  private var inlineLeft = DrawnContent.mostInline
  /// The first that is found.
  private(set) var damage: PageDamage?
  /// Streams that close more states (`Q`) than they open, as they are to be; the page's own has none to refer to.
  private(set) var balanced: [(stream: qpdf_oh?, content: [UInt8])] = []
  /// What grays by measure (`CalGray`) are measured by.
  private(set) var grays: [qpdf_oh] = []

  /// Of all streams together: lines of a map of a town are a tenth of that.
  private static let mostBytes = 32 << 20
  private static let mostInline = 10_000
  private static let mostDepth = 24

  init(of page: SourcePage, in source: SourceDocument) {
    self.source = source
    let contents = source.value("/Contents", of: page.object)
    let parts = contents.map { source.isArray($0) ? source.items($0) : [$0] } ?? []
    var all: [UInt8] = []
    for part in parts {
      guard let bytes = take(part) else { return }
      // The parts of a page are one stream, divided between words.
      all += bytes + [0x0A]
    }
    follow(all, of: nil, source.value("/Resources", of: page.object), depth: 0)
  }

  /// The content of a stream, if it can be had within the bound.
  private mutating func take(_ stream: qpdf_oh) -> [UInt8]? {
    guard let content = source.unpacked(stream, atMost: bytesLeft) else { return nil }
    bytesLeft -= content.bytes.count
    if !content.isWhole { found(.content) }
    return content.bytes
  }

  private mutating func found(_ more: PageDamage?) { damage = damage ?? more }

  /// A form, a tiling pattern, a glyph's program or a mask's group; each is entered once.
  private mutating func enter(_ stream: qpdf_oh, _ outer: qpdf_oh?, depth: Int) {
    guard depth < DrawnContent.mostDepth, source.isStream(stream),
      seen.insert(source.identity(stream)).inserted, let content = take(stream)
    else { return }
    follow(content, of: stream, source.value("/Resources", of: stream) ?? outer, depth: depth + 1)
  }

  private mutating func follow(_ content: [UInt8], of stream: qpdf_oh?, _ resources: qpdf_oh?, depth: Int) {
    var lexer = ContentLexer(content)
    // Where the keys of a picture in the stream itself begin.
    var picture: Int?
    var (name, open, surplus): (String?, Int, [Int]) = (nil, 0, [])
    var met: Set<String> = []
    /// Something that the resources name, when it is named for the first time.
    func new(_ kind: String) -> qpdf_oh? {
      guard let name, met.insert(kind + name).inserted,
        let all = resources.flatMap({ source.value(kind, of: $0) })
      else { return nil }
      return source.value("/" + name, of: all)
    }
    while let word = lexer.next() {
      switch word.kind {
      case .name: name = lexer.name(word)
      case .inlineData:
        if let start = picture, inlineLeft > 0 {
          inlineLeft -= 1
          let keys = Array(content[start..<max(start, word.range.lowerBound - 2)])
          let spaces = resources.flatMap { source.value("/ColorSpace", of: $0) }
          let image = InlinePicture(keys, source, spaces: spaces)
          found(image.damage(content, from: word.range))
        }
        picture = nil
      case .operator:
        switch lexer.text(word) {
        case "q": open += 1
        case "Q":
          if open > 0 { open -= 1 } else { surplus.append(word.range.lowerBound) }
        case "BI": picture = word.range.upperBound
        case "Do": if let object = new("/XObject") { draw(object, resources, depth) }
        case "scn", "SCN": if let pattern = new("/Pattern") { enter(pattern, resources, depth: depth) }
        case "gs": if let state = new("/ExtGState") { set(state, resources, depth) }
        case "Tf": if let font = new("/Font") { enter(font: font, resources, depth) }
        default: break
        }
        name = nil
      default: break
      }
    }
    for kind in ["/ColorSpace", "/Shading"] {
      guard let all = resources.flatMap({ source.value(kind, of: $0) }), isNew(all) else { continue }
      for object in source.keys(of: all).compactMap({ source.value($0, of: all) }) {
        note(space: kind == "/Shading" ? source.value("/ColorSpace", of: object) : object)
      }
    }
    guard !surplus.isEmpty else { return }
    var whole = content
    for place in surplus { whole[place] = UInt8(ascii: " ") }
    balanced.append((stream, whole))
  }

  private mutating func draw(_ object: qpdf_oh, _ resources: qpdf_oh?, _ depth: Int) {
    guard source.name(source.value("/Subtype", of: object)) == "/Image" else {
      return enter(object, resources, depth: depth)
    }
    guard seen.insert(source.identity(object)).inserted else { return }
    found(PictureDamage(source).damage(of: object))
    note(space: source.value("/ColorSpace", of: object))
  }

  /// Whether an object is met for the first time; one without a number stands where it is used, and is.
  private mutating func isNew(_ object: qpdf_oh) -> Bool {
    let identity = source.identity(object)
    return identity == 0 || seen.insert(identity).inserted
  }

  /// Finds grays in a space, or in the one that it stands upon.
  private mutating func note(space: qpdf_oh?, depth: Int = 0) {
    let parts = source.items(space)
    guard depth < 4, grays.count < 1000, parts.count > 1 else { return }
    switch source.name(parts[0]) {
    case "/CalGray":
      if source.numbers(source.value("/WhitePoint", of: parts[1])) != [1, 1, 1] { grays.append(parts[1]) }
    case "/Indexed", "/I", "/Pattern": note(space: parts[1], depth: depth + 1)
    case "/Separation", "/DeviceN": note(space: parts.count > 2 ? parts[2] : nil, depth: depth + 1)
    default: break
    }
  }

  private mutating func set(_ state: qpdf_oh, _ resources: qpdf_oh?, _ depth: Int) {
    if let mask = source.value("/SMask", of: state), let group = source.value("/G", of: mask) {
      enter(group, resources, depth: depth)
    }
    if let font = source.items(source.value("/Font", of: state)).first {
      enter(font: font, resources, depth)
    }
  }

  /// Glyphs that are drawn by operators (Type 3).
  private mutating func enter(font: qpdf_oh, _ resources: qpdf_oh?, _ depth: Int) {
    guard source.name(source.value("/Subtype", of: font)) == "/Type3",
      let programs = source.value("/CharProcs", of: font)
    else { return }
    let own = source.value("/Resources", of: font) ?? resources
    for program in source.keys(of: programs).compactMap({ source.value($0, of: programs) }) {
      enter(program, own, depth: depth)
    }
  }
}

extension SourceDocument {
  /// What a stream of operators holds; nil when that is more than the bound, or packed as nobody packs operators.
  fileprivate func unpacked(_ stream: Object, atMost limit: Int) -> (bytes: [UInt8], isWhole: Bool)? {
    guard isStream(stream), let packed = bytes(of: stream),
      let unpacked = UnpackedStream([UInt8](packed), filters: filters(of: stream), atMost: limit)
    else { return nil }
    if unpacked.rest.isEmpty, predictor(of: stream) < 2 { return (unpacked.bytes, unpacked.isWhole) }
    // A run of LZW of so few bytes is at most so long (PDF 1.7, 7.4.4).
    guard unpacked.rest == ["LZWDecode"] || unpacked.rest.isEmpty, unpacked.bytes.count < limit / 2731,
      let data = data(of: stream)
    else { return nil }
    return ([UInt8](data), true)
  }
}
