/// Draws pages without ink: what they mark, and with which colours, fonts and pictures, is emitted as it goes.
///
/// Forms, patterns, glyph programs, soft masks and annotations are entered wherever they are drawn, as deep and as long
/// as the limits allow.
final class ContentWalker {
  let file: PDFFile
  private let onMark: (Mark) -> Void
  private let onTrait: (Trait, ContentLocation) -> Void
  /// What is left of the limits.
  private var operators: Int
  private var bytes: Int
  private(set) var isCutShort = false
  /// Spaces of named inks that were met.
  private var inks: Set<PDFObject> = []
  /// Unpacked forms that were drawn lately.
  private var contents: [PDFReference: [UInt8]] = [:]
  private var contentBytes = 0

  init(
    _ file: PDFFile, onMark: @escaping (Mark) -> Void, onTrait: @escaping (Trait, ContentLocation) -> Void
  ) {
    (self.file, self.onMark, self.onTrait) = (file, onMark, onTrait)
    (operators, bytes) = (file.limits.operators, file.limits.contentBytes)
  }

  func walk(_ page: PDFPage) {
    let place = ContentLocation(page: page.number)
    let resources = file.resolve(page.dictionary["Resources"]).dictionary ?? [:]
    var state = GraphicsState()
    state.clip = page.media
    var all: [UInt8] = []
    let contents = file.resolve(page.dictionary["Contents"])
    for part in contents.stream.map({ [PDFObject.stream($0)] }) ?? contents.array ?? [] {
      guard let stream = file.resolve(part).stream else { continue }
      // The parts of a page are one stream, divided between words.
      all += content(of: stream, place) + [0x0A]
    }
    var interpreter = ContentInterpreter(walker: self, resources: resources, state: state, place: place)
    interpreter.run(all)
    walkAnnotations(of: page, place)
  }

  func emit(_ mark: Mark) { onMark(mark) }
  func emit(_ trait: Trait, _ place: ContentLocation) { onTrait(trait, place) }

  /// Whether a space of a named ink is met for the first time.
  func isNewInk(_ space: PDFObject) -> Bool { inks.count < 10_000 && inks.insert(space).inserted }

  /// Whether one more operator may be looked at.
  func spendOperator() -> Bool {
    operators -= 1
    if operators < 0 { isCutShort = true }
    return operators >= 0
  }

  /// The content of a stream; nothing when it cannot be read, which is reported.
  func content(of stream: PDFStream, _ place: ContentLocation) -> [UInt8] {
    for filter in file.filters(of: stream.dictionary) { emit(.filter(filter), place) }
    let known = contents[stream.reference] ?? file.unpacked(stream)
    guard let content = known else {
      emit(
        .unread("the content"),
        place.object == nil ? ContentLocation(page: place.page, object: stream.reference) : place)
      return []
    }
    bytes -= content.count
    guard bytes >= 0 else {
      isCutShort = true
      return []
    }
    if contents[stream.reference] == nil {
      if contentBytes + content.count > 64 << 20 { (contents, contentBytes) = ([:], 0) }
      contents[stream.reference] = content
      contentBytes += content.count
    }
    return content
  }

  /// Enters a stream that has resources of its own, or takes those around it.
  func enter(
    _ stream: PDFStream, resources: [String: PDFObject], state: GraphicsState, place: ContentLocation,
    isMask: Bool, isUncolored: Bool = false
  ) {
    guard place.path.count <= file.limits.depth else {
      isCutShort = true
      return
    }
    let own = file.resolve(stream.dictionary["Resources"]).dictionary ?? resources
    var interpreter = ContentInterpreter(walker: self, resources: own, state: state, place: place)
    (interpreter.isMask, interpreter.isUncolored) = (isMask, isUncolored)
    interpreter.run(content(of: stream, place))
  }
}
