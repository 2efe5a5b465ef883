import PressDrawing
import PressSymbols
import Testing

/// Draws paths without any renderer of ours: scan lines, non-zero rule, twice as fine as the pixels both ways.
///
/// Clockwise winds by +1. A millimetre of the path is `dots` pixels.
struct Raster {
  private struct Crossing {
    let x: Double
    let winding: Int
  }

  static let fineness = 2
  /// By scan line, twice as many as there are rows of pixels.
  private var lines: [[Crossing]]
  private let side: Int
  private let scale: Double

  /// - Parameter side: of the square picture, in pixels.
  init(side: Int, dots: Int) {
    self.side = side
    scale = Double(dots * Raster.fineness)
    lines = [[Crossing]](repeating: [], count: side * Raster.fineness)
  }

  mutating func add(_ path: Path) {
    var (start, pen) = ((x: 0.0, y: 0.0), (x: 0.0, y: 0.0))
    func scaled(_ point: Point) -> (x: Double, y: Double) {
      (point.x.millimetres * scale, point.y.millimetres * scale)
    }
    for element in path.elements {
      switch element {
      case .move(let point):
        start = scaled(point)
        pen = start
      case .line(let point):
        addLine(pen, scaled(point))
        pen = scaled(point)
      case .curve(let first, let second, let end):
        let (b, c, d) = (scaled(first), scaled(second), scaled(end))
        let from = pen
        let pieces = 6
        for piece in 1...pieces {
          let t = Double(piece) / Double(pieces)
          let u = 1 - t
          func at(_ a: Double, _ b: Double, _ c: Double, _ d: Double) -> Double {
            u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d
          }
          let next = (x: at(from.x, b.x, c.x, d.x), y: at(from.y, b.y, c.y, d.y))
          addLine(pen, next)
          pen = next
        }
      case .close:
        addLine(pen, start)
        pen = start
      }
    }
  }

  private mutating func addLine(_ a: (x: Double, y: Double), _ b: (x: Double, y: Double)) {
    let (top, bottom) = a.y < b.y ? (a, b) : (b, a)
    // Scan lines run through the middles of the fine rows.
    let first = max(0, Int((top.y - 0.5).rounded(.up)))
    let end = min(lines.count, Int((bottom.y - 0.5).rounded(.up)))
    guard first < end else { return }
    let slope = (bottom.x - top.x) / (bottom.y - top.y)
    for row in first..<end {
      let x = top.x + (Double(row) + 0.5 - top.y) * slope
      lines[row].append(Crossing(x: x, winding: a.y < b.y ? -1 : 1))
    }
  }

  /// Winding numbers at the middles of the fine pixels, row by row.
  func windings() -> [[Int]] {
    let width = side * Raster.fineness
    return lines.map { line in
      var row = [Int](repeating: 0, count: width)
      for crossing in line {
        let from = max(0, Int((crossing.x - 0.5).rounded(.up)))
        for column in from..<max(from, width) { row[column] += crossing.winding }
      }
      return row
    }
  }

  /// Black on white.
  func bitmap() throws -> Bitmap {
    let width = side * Raster.fineness
    let ink = UInt8(255 / (Raster.fineness * Raster.fineness))
    var pixels = [UInt8](repeating: 255, count: side * side)
    pixels.withUnsafeMutableBufferPointer { pixels in
      for (row, line) in lines.enumerated() {
        let start = row / Raster.fineness * side
        var (winding, from) = (0, 0)
        for crossing in line.sorted(by: { $0.x < $1.x }) {
          let to = min(width, max(0, Int((crossing.x - 0.5).rounded(.up))))
          if winding != 0 {
            var column = from
            while column < to {
              pixels[start + column / Raster.fineness] -= ink
              column += 1
            }
          }
          winding += crossing.winding
          from = to
        }
      }
    }
    return try #require(Bitmap(width: side, height: side, layout: .gray, pixels: pixels))
  }
}
