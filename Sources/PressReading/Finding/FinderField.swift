import PressDrawing

/// All places of a picture that look like corner squares of symbols, however many: 1 : 1 : 3 : 1 : 1 along a row
/// and a column, dark and light by what is around.
///
/// To look again where a decoder that searched a whole picture missed a symbol among others.
struct FinderField {
  typealias Finder = FinderSearch.Finder

  /// A page of text has some hundreds; beyond this there is no sheet of codes but a pattern.
  static let maximum = 1500

  /// More of them cost a decoder minutes that tries every three of them with each other, as ZXing-C++ 1.4 does: what is
  /// there is then found by its neighbours alone.
  static let crowd = 600

  /// More of them that belong to nothing known are a picture full of marks, as a page of text is: there, looking closer
  /// around would only add more by chance.
  static let plenty = 100

  private(set) var finders: [Finder] = []
  /// Pixels to either side that a pixel was compared with.
  let reach: Int
  var isCrowded: Bool { finders.count > FinderField.crowd }

  /// Of what stands out from what is closer around it; none of a crowd.
  ///
  /// A bar of light or dark beside a symbol hides its squares from those who look far around.
  func nearer(in gray: Bitmap) -> [FinderField] {
    guard !isCrowded else { return [] }
    // Of symbols of two pixels a module the light ring is gray: only from close by it is lighter than what is around it.
    let reaches = Set([6, 10, 24, max(gray.width, gray.height) / 60].filter { $0 == 6 || $0 >= 10 })
    return reaches.sorted(by: >).map { FinderField(in: gray, reach: $0) }
  }

  /// - Parameters:
  ///   - gray: dark on light.
  ///   - reach: pixels to either side that a pixel is compared with; nil for those that a whole picture asks for.
  init(in gray: Bitmap, reach: Int? = nil) {
    let reach = reach ?? max(12, max(gray.width, gray.height) / 28)
    self.reach = reach
    let field = LocalDarkness(of: gray, reach: reach)
    let step = max(1, min(gray.height / 700, 3))
    var kept = FinderBins(width: field.width, height: field.height)
    field.withLines { isDark in
      for y in stride(from: 0, to: field.height, by: step) where kept.finders.count < FinderField.maximum {
        FinderField.scan(isDark, row: y, width: field.width) { middle, module in
          guard let found = FinderField.crossing(isDark, field, x: Int(middle), y: y, module: module) else {
            return
          }
          kept.insert(found)
        }
      }
    }
    finders = kept.finders
  }

  /// Every run of five along a row in the proportion: its middle and the side of a module.
  private static func scan(
    _ isDark: UnsafeBufferPointer<Bool>, row: Int, width: Int, _ found: (Double, Double) -> Void
  ) {
    var runs = (0, 0, 0, 0, 0)
    var state = false
    let start = row * width
    for x in 0...width {
      let dark = x < width && isDark[start + x]
      if dark == state, x < width {
        runs.4 += 1
        continue
      }
      if state, let module = module(of: runs) {
        found(Double(x - runs.4 - runs.3) - Double(runs.2) / 2, module)
      }
      runs = (runs.1, runs.2, runs.3, runs.4, 1)
      state = dark
    }
  }

  private typealias Runs = (Int, Int, Int, Int, Int)

  private static func module(of runs: Runs) -> Double? {
    guard runs.0 > 0, runs.1 > 0, runs.2 > 0, runs.3 > 0 else { return nil }
    let module = Double(runs.0 + runs.1 + runs.2 + runs.3 + runs.4) / 7
    let tolerance = max(0.65 * module, 0.7)
    func fits(_ run: Int) -> Bool { abs(Double(run) - module) < tolerance }
    guard module >= 1, fits(runs.0), fits(runs.1), fits(runs.3), fits(runs.4),
      abs(Double(runs.2) - 3 * module) < 1.7 * tolerance
    else { return nil }
    return module
  }

  /// The same up and down through the middle, and once more along the row through that.
  private static func crossing(
    _ isDark: UnsafeBufferPointer<Bool>, _ field: LocalDarkness, x: Int, y: Int, module: Double
  ) -> Finder? {
    let limit = Int(module * 6) + 4
    guard x >= 0, x < field.width,
      let down = walk(
        isDark, from: y * field.width + x, place: y, by: field.width, count: field.height, limit),
      down.module < module * 1.8, module < down.module * 1.8
    else { return nil }
    let row = Int(down.middle)
    guard row >= 0, row < field.height,
      let along = walk(isDark, from: row * field.width + x, place: x, by: 1, count: field.width, limit)
    else { return nil }
    return Finder(
      center: PixelPoint(along.middle, down.middle), module: (along.module + down.module) / 2)
  }

  /// From inside a ball outwards both ways; nil when the runs are not in the proportion.
  private static func walk(
    _ isDark: UnsafeBufferPointer<Bool>, from start: Int, place: Int, by step: Int, count: Int, _ limit: Int
  ) -> (middle: Double, module: Double)? {
    guard isDark[start] else { return nil }
    /// The ends of three runs in a direction: ball, gap, ring.
    func ends(_ sign: Int, _ room: Int) -> (Int, Int, Int)? {
      var (ends, state, found) = ((0, 0, 0), true, 0)
      for i in 1...max(1, min(room, limit)) {
        let dark = i < min(room, limit) && isDark[start + sign * i * step]
        guard dark != state || i >= min(room, limit) else { continue }
        switch found {
        case 0: ends.0 = i
        case 1: ends.1 = i
        default:
          ends.2 = i
          return state ? ends : nil
        }
        found += 1
        state = dark
      }
      return nil
    }
    guard let after = ends(1, count - place), let before = ends(-1, place + 1) else { return nil }
    let runs: Runs = (
      before.2 - before.1, before.1 - before.0, before.0 + after.0 - 1, after.1 - after.0, after.2 - after.1
    )
    guard let module = module(of: runs) else { return nil }
    return (Double(place) + Double(after.0 - before.0 + 1) / 2, module)
  }
}

/// Finders by where they are, so that each is kept once.
private struct FinderBins {
  private static let side = 32
  private let columns: Int
  private var bins: [[Int]]
  private(set) var finders: [FinderField.Finder] = []

  init(width: Int, height: Int) {
    columns = width / FinderBins.side + 1
    bins = [[Int]](repeating: [], count: columns * (height / FinderBins.side + 1))
  }

  mutating func insert(_ finder: FinderField.Finder) {
    let (column, row) = (Int(finder.center.x) / FinderBins.side, Int(finder.center.y) / FinderBins.side)
    let rows = bins.count / columns
    for y in max(0, row - 1)...min(rows - 1, row + 1) {
      for x in max(0, column - 1)...min(columns - 1, column + 1) {
        let isKnown = bins[y * columns + x].contains {
          finders[$0].center.distance(to: finder.center) < 2 * max(finders[$0].module, finder.module)
        }
        if isKnown { return }
      }
    }
    bins[row * columns + column].append(finders.count)
    finders.append(finder)
  }
}
