/// Of a path's data, what decides how its ends and corners are drawn.
struct PathShape {
  /// How many outlines it has.
  private(set) var subpaths = 0
  private(set) var hasArc = false
  private(set) var hasCurve = false
  private(set) var hasClose = false
  /// Whether one of them is a single point.
  private(set) var hasPoint = false
  /// From the least to the greatest of all places, without what bends beyond its ends.
  private var (left, top) = (Double.infinity, Double.infinity)
  private var (right, bottom) = (-Double.infinity, -Double.infinity)

  /// Whether all of it lies on one upright or level line.
  var isFlat: Bool { !hasCurve && !hasArc && (left >= right || top >= bottom) }

  /// The nearest that a handle of a curve comes to its end without lying on it, where it points elsewhere than the
  /// curve goes; nil where no curve does so.
  private(set) var shortestHandle: Double?

  /// Reads as far as the data are sound: so far every viewer draws.
  init(_ data: String) {
    var (x, y, startX, startY) = (0.0, 0.0, 0.0, 0.0)
    var moved = true
    var isOpen = false
    func close(_ shape: inout PathShape) {
      if isOpen, !moved { shape.hasPoint = true }
      isOpen = false
    }
    for (command, numbers) in PathShape.commands(data) {
      let relative = command.isLowercase
      func at(_ i: Int) -> (Double, Double) {
        relative ? (x + numbers[i], y + numbers[i + 1]) : (numbers[i], numbers[i + 1])
      }
      let before = (x, y)
      switch command.lowercased() {
      case "m":
        close(&self)
        (x, y) = at(0)
        (startX, startY, moved) = (x, y, false)
        subpaths += 1
        reach(x, y)
        continue
      case "l", "t": (x, y) = at(0)
      case "h": x = relative ? x + numbers[0] : numbers[0]
      case "v": y = relative ? y + numbers[0] : numbers[0]
      case "c":
        hasCurve = true
        let (first, second, end) = (at(0), at(2), at(4))
        look(at: before, first, end)
        look(at: end, second, before)
        (x, y) = end
      case "s", "q":
        hasCurve = true
        (x, y) = at(2)
      case "a":
        hasArc = true
        (x, y) = relative ? (x + numbers[5], y + numbers[6]) : (numbers[5], numbers[6])
      default:
        hasClose = true
        (x, y) = (startX, startY)
        isOpen = true
        continue
      }
      isOpen = true
      reach(x, y)
      if command.lowercased() == "c" || before != (x, y) { moved = true }
    }
    close(&self)
  }

  private mutating func reach(_ x: Double, _ y: Double) {
    (left, right, top, bottom) = (min(left, x), max(right, x), min(top, y), max(bottom, y))
  }

  /// A handle that points more than 30° away from where its curve goes.
  private mutating func look(at end: (Double, Double), _ handle: (Double, Double), _ other: (Double, Double))
  {
    let (hx, hy) = (handle.0 - end.0, handle.1 - end.1)
    let (cx, cy) = (other.0 - end.0, other.1 - end.1)
    let (length, chord) = ((hx * hx + hy * hy).squareRoot(), (cx * cx + cy * cy).squareRoot())
    guard length > 1e-6, chord > 1000 * length, hx * cx + hy * cy < 0.86 * length * chord else { return }
    shortestHandle = min(shortestHandle ?? length, length)
  }

  private static let counts: [Character: Int] = [
    "m": 2, "l": 2, "t": 2, "h": 1, "v": 1, "c": 6, "s": 4, "q": 4, "a": 7, "z": 0,
  ]

  /// Whether the data can be read to their end: of others every viewer draws what stands before the fault, and the rest
  /// is lost.
  static func isWhole(_ data: String) -> Bool { data.trimmed == "none" || read(data).isWhole }

  /// Commands with their numbers, repeated ones each by itself, as far as they are sound.
  static func commands(_ data: String) -> [(Character, [Double])] { read(data).commands }

  private static func read(_ data: String) -> (commands: [(Character, [Double])], isWhole: Bool) {
    var all: [(Character, [Double])] = []
    var index = data.startIndex
    while index < data.endIndex {
      let letter = data[index]
      guard let small = letter.lowercased().first, let count = counts[small] else {
        if letter.isWhitespace || letter == "," {
          index = data.index(after: index)
          continue
        }
        return (all, false)
      }
      if all.isEmpty, small != "m" { return (all, false) }
      index = data.index(after: index)
      let end = data[index...].firstIndex { counts[$0.lowercased().first ?? " "] != nil } ?? data.endIndex
      if count == 0 {
        all.append((letter, []))
        guard data[index..<end].allSatisfy({ $0.isWhitespace || $0 == "," }) else { return (all, false) }
      } else {
        let text = String(data[index..<end])
        guard let numbers = small == "a" ? arcs(text) : NumberList.read(text.trimmed), numbers.count >= count
        else { return (all, false) }
        var rest = numbers[...]
        var command = letter
        while rest.count >= count {
          all.append((command, Array(rest.prefix(count))))
          rest = rest.dropFirst(count)
          // More points after a move are lines.
          if command == "m" { command = "l" } else if command == "M" { command = "L" }
        }
        guard rest.isEmpty else { return (all, false) }
      }
      index = end
    }
    return (all, true)
  }

  /// The flags of an arc may stand without spaces.
  private static func arcs(_ text: String) -> [Double]? {
    var numbers: [Double] = []
    var rest = text[...]
    while true {
      rest = rest.drop { $0.isWhitespace || $0 == "," }
      guard !rest.isEmpty else { return numbers }
      if numbers.count % 7 == 3 || numbers.count % 7 == 4 {
        guard let flag = rest.first, flag == "0" || flag == "1" else { return nil }
        numbers.append(flag == "1" ? 1 : 0)
        rest = rest.dropFirst()
      } else {
        guard let (number, behind) = NumberList.first(of: rest.prefix(40)) else { return nil }
        numbers.append(number)
        rest = rest.dropFirst(rest.prefix(40).count - behind.count)
      }
    }
  }
}
