internal import PressDrawing
internal import PressSyntax

/// The fills along a grid in one content stream, and how much else it draws.
struct ModuleGridSearch {
  private var lexer: ContentLexer
  private var map: Transform
  private var outer: [Transform] = []
  private var path = Path()
  private var numbers: [Double] = []
  private var name = ""

  private(set) var grids: [DrawnModuleGrid] = []
  /// Of all other outlines.
  private(set) var points = 0
  /// The names of what `Do` draws.
  private(set) var objects: Set<String> = []

  /// Operators that neither draw outlines nor move them: colours, lines, text, marked content.
  private static let harmless: Set<String> = [
    "w", "J", "j", "M", "d", "i", "ri", "gs", "W", "g", "G", "rg", "RG", "k", "K", "cs", "CS", "sc", "SC",
    "scn", "SCN", "BT", "ET", "Tc", "Tw", "Tz", "TL", "Tf", "Tr", "Ts", "Td", "TD", "Tm", "T*", "Tj", "TJ",
    "BMC", "BDC", "EMC", "MP", "DP",
  ]

  /// - Parameter map: from the stream's coordinates in points to the upright page.
  init(_ content: [UInt8], map: Transform) {
    lexer = ContentLexer(content)
    self.map = map
  }

  /// False for a stream with an operator that is not known here.
  mutating func run() -> Bool {
    while let word = lexer.next() {
      switch word.kind {
      case .inlineData: return false
      case .number: numbers.append(lexer.number(word))
      case .name: name = lexer.text(word)
      case .operator:
        guard take(lexer.text(word)) else { return false }
        numbers.removeAll(keepingCapacity: true)
      default: break
      }
    }
    return true
  }

  private mutating func take(_ word: String) -> Bool {
    switch word {
    case "l", "m":
      guard numbers.count == 2 else { return false }
      let point = Point(.points(numbers[0]), .points(numbers[1]))
      if word == "l" { path.line(to: point) } else { path.move(to: point) }
    case "h": path.elements.append(.close)
    case "re":
      guard numbers.count == 4 else { return false }
      let sides = Size(.points(numbers[2]), .points(numbers[3]))
      path.add(Rect(Point(.points(numbers[0]), .points(numbers[1])), sides))
    case "c", "v", "y": points += 3
    case "f": paint()
    case "F", "f*", "S", "s", "B", "B*", "b", "b*", "n": setAside()
    case "q": outer.append(map)
    case "Q": map = outer.popLast() ?? map
    case "cm":
      guard numbers.count == 6 else { return false }
      map = map.after(Transform(numbers))
    case "Do": objects.insert(name)
    default: return ModuleGridSearch.harmless.contains(word)
    }
    return true
  }

  private mutating func paint() {
    guard let grid = DrawnModuleGrid(path, map: map) else { return setAside() }
    grids.append(grid)
    path = Path()
  }

  private mutating func setAside() {
    points += path.elements.count
    path = Path()
  }
}

extension SourcePage {
  /// From the page's own units to the upright page.
  var map: Transform { Transform(matrix) }
}

extension Transform {
  /// Six numbers, the last two in points.
  fileprivate init(_ numbers: [Double]) {
    self.init(
      a: numbers[0], b: numbers[1], c: numbers[2], d: numbers[3], tx: .points(numbers[4]),
      ty: .points(numbers[5])
    )
  }
}
