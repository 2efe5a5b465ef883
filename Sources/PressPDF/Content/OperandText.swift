internal import PressDrawing

/// A path's operators as bytes, for symbols of a thousand boxes and batches of ten thousand symbols.
///
/// It writes numbers as `Operands` does: points with four decimals at most.
struct OperandText {
  private(set) var bytes: [UInt8] = []
  /// False once a number was not finite, or too large for a page.
  private(set) var isSound = true

  var isEmpty: Bool { bytes.isEmpty }

  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// In whose cells places are counted; nil for points.
  private let grid: ModuleGrid?

  /// - Parameter count: of the path's elements.
  init(roomFor count: Int = 0, on grid: ModuleGrid? = nil) {
    self.grid = grid
    bytes.reserveCapacity(count * 8)
  }

  mutating func word(_ word: StaticString) {
    word.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\n"))
  }

  mutating func point(_ point: Point) {
    let (x, y) = tenThousandths(point)
    number(x)
    number(y)
  }

  mutating func point(_ point: Point, _ word: StaticString) {
    self.point(point)
    self.word(word)
  }

  /// An upright box, its sides between its corners as they are written.
  mutating func box(_ corners: (from: Point, to: Point)) {
    let ((x, y), (right, bottom)) = (tenThousandths(corners.from), tenThousandths(corners.to))
    number(x)
    number(y)
    number(right - x)
    number(bottom - y)
    word("re")
  }

  private mutating func tenThousandths(_ point: Point) -> (Int, Int) {
    guard let grid else { return (tenThousandths(point.x), tenThousandths(point.y)) }
    func cells(_ length: Length) -> Int { Int((length / grid.cell).rounded()) * 10_000 }
    return (cells(point.x - grid.origin.x), cells(point.y - grid.origin.y))
  }

  private mutating func tenThousandths(_ length: Length) -> Int {
    let points = length.points
    guard points.magnitude <= Operands.farthest else {
      isSound = false
      return 0
    }
    return Int((points * 10_000).rounded())
  }

  /// A number and a space.
  private mutating func number(_ value: Int) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    var (whole, fraction) = value.magnitude.quotientAndRemainder(dividingBy: 10_000)
    let start = bytes.count
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(whole % 10))
      whole /= 10
    } while whole > 0
    bytes[start...].reverse()
    if fraction > 0 { bytes.append(UInt8(ascii: ".")) }
    var place: UInt = 1000
    while fraction > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(fraction / place))
      fraction %= place
      place /= 10
    }
    bytes.append(UInt8(ascii: " "))
  }
}
