extension ContentInterpreter {
  mutating func performText(_ keyword: String) {
    let numbers = numbers
    switch keyword {
    case "BT": (textMatrix, lineMatrix) = (Matrix(), Matrix())
    case "Tf":
      // A font that is not there is no font of the file's: it is reported when letters are drawn.
      state.font = resource("Font", operands.first?.name) ?? .null
      state.fontSize = numbers.last ?? 0
    case "Tz": state.horizontalScale = (numbers.first ?? 100) / 100
    case "TL": state.leading = numbers.first ?? 0
    case "Ts": state.rise = numbers.first ?? 0
    case "Tr": state.textMode = min(max(Int(exactly: numbers.first ?? 0) ?? 0, 0), 7)
    case "Tm": if let matrix = Matrix(numbers) { (textMatrix, lineMatrix) = (matrix, matrix) }
    case "Td": if numbers.count >= 2 { moveLine(numbers[0], numbers[1]) }
    case "TD":
      guard numbers.count >= 2 else { return }
      state.leading = -numbers[1]
      moveLine(numbers[0], numbers[1])
    case "T*": moveLine(0, -state.leading)
    case "Tj", "TJ": show(operands.last)
    case "'", "\"":
      moveLine(0, -state.leading)
      show(operands.last)
    default: break
    }
  }

  private mutating func moveLine(_ x: Double, _ y: Double) {
    lineMatrix = Matrix(1, 0, 0, 1, x, y).then(lineMatrix)
    textMatrix = lineMatrix
  }

  /// Letters are drawn; how far they reach is guessed at half an em each, since no font is opened.
  private mutating func show(_ operand: PDFObject?) {
    let strings = operand?.string.map { [$0] } ?? (operand?.array ?? []).compactMap(\.string)
    let count = strings.reduce(0) { $0 + $1.count }
    guard count > 0 else { return }
    let font = file.resolve(state.font).dictionary ?? [:]
    let isType3 = file.resolve(font["Subtype"]).name == "Type3"
    var em = 1.0
    if isType3 {
      let matrix = (file.resolve(font["FontMatrix"]).array ?? []).compactMap { file.resolve($0).number }
      em = Matrix(matrix).map { $0.scales.y * 1000 } ?? 1
    }
    let toPage = textMatrix.then(state.matrix)
    let size = state.fontSize.magnitude * toPage.scales.y * em
    let box = toPage.bounds(
      of: Box(
        left: 0, bottom: state.rise, right: state.fontSize * state.horizontalScale * 0.5 * Double(count),
        top: state.rise + state.fontSize * 0.7))
    textMatrix = Matrix(
      1, 0, 0, 1, state.fontSize * state.horizontalScale * 0.5 * Double(count), 0
    ).then(textMatrix)
    let isInvisible = state.textMode == 3 || state.textMode == 7
    walker.emit(.font(state.font ?? .null, isInvisible: isInvisible), place)
    let kind = Mark.Kind.text(size: size, isInvisible: isInvisible)
    if [0, 2, 4, 6].contains(state.textMode) || isInvisible {
      mark(kind, state.fill, isStroke: false, bounds: box)
      enterPattern(state.fillPattern, state.fill)
    }
    if [1, 2, 5, 6].contains(state.textMode) {
      mark(kind, state.stroke, isStroke: true, bounds: box)
      mark(
        .stroke(width: state.lineWidth.magnitude * state.matrix.minimumScale), state.stroke, isStroke: true,
        bounds: box)
    }
    if isType3, !isInvisible { drawGlyphs(of: font, strings, toPage) }
  }

  /// The programs of the glyphs that a string draws, each once.
  private func drawGlyphs(of font: [String: PDFObject], _ strings: [[UInt8]], _ toPage: Matrix) {
    let differences = file.resolve(file.resolve(font["Encoding"]).dictionary?["Differences"]).array ?? []
    var (code, names): (Int, [Int: String]) = (0, [:])
    for part in differences {
      let part = file.resolve(part)
      if let number = part.integer { code = number }
      if let name = part.name {
        names[code] = name
        code += 1
      }
    }
    let programs = file.resolve(font["CharProcs"]).dictionary ?? [:]
    let matrix = Matrix((file.resolve(font["FontMatrix"]).array ?? []).compactMap { file.resolve($0).number })
    var inner = state
    inner.matrix = (matrix ?? Matrix(0.001, 0, 0, 0.001, 0, 0))
      .then(Matrix(state.fontSize * state.horizontalScale, 0, 0, state.fontSize, 0, state.rise)).then(toPage)
    for code in Set(strings.joined()).sorted() {
      guard let name = names[Int(code)], let program = file.resolve(programs[name]).stream else { continue }
      walker.enter(
        program, resources: file.resolve(font["Resources"]).dictionary ?? resources, state: inner,
        place: place.inside("glyph /\(name)", program.reference), isMask: isMask)
    }
  }
}
