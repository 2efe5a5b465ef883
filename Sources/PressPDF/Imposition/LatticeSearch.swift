internal import PressDrawing

/// The fills along a grid in one content stream, and how much else it draws.
struct LatticeSearch {
  private var scanner: ContentScanner
  private var map: Transform
  private var outer: [Transform] = []
  private var path = Path()
  private var numbers: [Double] = []
  private var name = ""

  private(set) var lattices: [DrawnLattice] = []
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
    scanner = ContentScanner(content)
    self.map = map
  }

  /// False for a stream with an operator that is not known here.
  mutating func run() -> Bool {
    while let token = scanner.next() {
      switch token {
      case .inlineData: return false
      case .operand(let range): read(range)
      case .operator(let range):
        guard take(scanner.text(range)) else { return false }
        numbers.removeAll(keepingCapacity: true)
      }
    }
    return true
  }

  private mutating func read(_ range: Range<Int>) {
    if let number = scanner.number(range) {
      numbers.append(number)
    } else if scanner.bytes[range.lowerBound] == UInt8(ascii: "/") {
      name = scanner.text(range)
    }
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
    default: return LatticeSearch.harmless.contains(word)
    }
    return true
  }

  private mutating func paint() {
    guard let lattice = DrawnLattice(path, map: map) else { return setAside() }
    lattices.append(lattice)
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

extension ContentScanner {
  /// A number without an exponent, as PDF has them; nil for other words.
  fileprivate func number(_ range: Range<Int>) -> Double? {
    var (whole, scale, isNegative, hasPoint) = (0.0, 1.0, false, false)
    for (offset, byte) in bytes[range].enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        whole = whole * 10 + Double(byte - UInt8(ascii: "0"))
        if hasPoint { scale *= 10 }
      case UInt8(ascii: ".") where !hasPoint: hasPoint = true
      case UInt8(ascii: "-") where offset == 0: isNegative = true
      case UInt8(ascii: "+") where offset == 0: break
      default: return nil
      }
    }
    return (isNegative ? -whole : whole) / scale
  }
}
