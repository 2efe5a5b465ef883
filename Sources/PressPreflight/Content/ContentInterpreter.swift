/// One content stream, word by word, with the state that its operators set.
struct ContentInterpreter {
  let walker: ContentWalker
  let resources: [String: PDFObject]
  var state: GraphicsState
  let place: ContentLocation
  var isMask = false
  /// The colours come from outside: an uncoloured pattern, a glyph that is a mere shape.
  var isUncolored = false

  private var saved: [GraphicsState] = []
  var operands: [PDFObject] = []
  /// The box around the path that is being made, on the page.
  var path: Box?
  var clipsNext = false
  var textMatrix = Matrix()
  var lineMatrix = Matrix()

  init(walker: ContentWalker, resources: [String: PDFObject], state: GraphicsState, place: ContentLocation) {
    (self.walker, self.resources, self.state, self.place) = (walker, resources, state, place)
  }

  var file: PDFFile { walker.file }

  mutating func run(_ content: [UInt8]) {
    var parser = ContentParser(content)
    while let token = parser.next() {
      switch token {
      case .operand(let operand):
        // No operator takes more; a row of numbers without one is bytes gone astray.
        if operands.count < 64 { operands.append(operand) }
      case .keyword(let keyword):
        guard walker.spendOperator() else { return }
        perform(keyword)
        operands.removeAll(keepingCapacity: true)
      case .inlineImage(let keys):
        guard walker.spendOperator() else { return }
        drawInlineImage(keys)
        operands.removeAll(keepingCapacity: true)
      }
    }
  }

  private mutating func perform(_ keyword: String) {
    switch keyword {
    case "q": if saved.count < 512 { saved.append(state) }
    case "Q": if let last = saved.popLast() { state = last }
    case "cm": if let matrix = Matrix(numbers) { state.matrix = matrix.then(state.matrix) }
    case "w": state.lineWidth = numbers.first ?? state.lineWidth
    case "gs": setExternalState()
    case "m", "l", "c", "v", "y", "re", "h", "W", "W*", "n", "f", "F", "f*", "S", "s", "B", "B*", "b", "b*":
      performPath(keyword)
    case "g", "G", "rg", "RG", "k", "K", "cs", "CS", "sc", "SC", "scn", "SCN": performColor(keyword)
    case "sh": drawShading()
    case "Do": drawObject()
    case "BT", "ET", "Tf", "Td", "TD", "Tm", "T*", "Tj", "TJ", "'", "\"", "Tz", "TL", "Ts", "Tr":
      performText(keyword)
    case "d1": isUncolored = true
    case "BDC" where operands.first?.name == "OC": walker.emit(.optionalContent, place)
    default: break
    }
  }

  var numbers: [Double] { operands.compactMap(\.number) }

  /// Something that the resources name.
  func resource(_ kind: String, _ name: String?) -> PDFObject? {
    name.flatMap { file.resolve(resources[kind]).dictionary?[$0] }
  }

  var colorSpaces: [String: PDFObject] { file.resolve(resources["ColorSpace"]).dictionary ?? [:] }

  /// Emits what is drawn; the box is cut at the clip, and a box of which nothing is left is not drawn.
  func mark(_ kind: Mark.Kind, _ paint: Paint, isStroke: Bool, bounds: Box?, at place: ContentLocation? = nil)
  {
    var bounds = bounds
    if let box = bounds, let clip = state.clip {
      guard box.grown(by: 0.001).overlaps(clip) else { return }
      bounds = box.intersection(clip)
    }
    walker.emit(
      Mark(
        kind: kind, paint: paint, overprints: isStroke ? state.strokeOverprints : state.fillOverprints,
        overprintMode: state.overprintMode, bounds: bounds, place: place ?? self.place,
        isMask: isMask))
  }
}
