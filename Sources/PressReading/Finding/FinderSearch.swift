import PressDrawing

/// Places that look like the corner squares of a symbol: 1 : 1 : 3 : 1 : 1, across and down.
///
/// To find what is wrong with a picture that no decoder reads; the decoders search by themselves.
struct FinderSearch {
  struct Finder: Hashable {
    let center: PixelPoint
    /// Side of a module in pixels, as rows and columns of the picture cross it.
    let module: Double

    /// What a measured module has to be multiplied by, at most 1: rows and columns cross a turned symbol aslant.
    ///
    /// - Parameter side: the direction of one of the symbol's sides.
    static func slant(along side: PixelPoint) -> Double {
      max(abs(side.x), abs(side.y)) / (side.x * side.x + side.y * side.y).squareRoot()
    }
  }

  /// At most so many are kept: a screen of text has more.
  static let maximum = 50

  private(set) var finders: [Finder] = []

  /// - Parameters:
  ///   - gray: dark on light.
  ///   - threshold: what is darker than this counts as dark.
  init(in gray: Bitmap, darkerThan threshold: UInt8) {
    let step = max(1, gray.height / 600)
    for y in stride(from: 0, to: gray.height, by: step) where finders.count < FinderSearch.maximum {
      for (middle, module) in FinderSearch.candidates(
        gray, from: y * gray.width, by: 1, count: gray.width, threshold)
      {
        let x = Int(middle)
        let down = FinderSearch.candidates(
          gray, from: x, by: gray.width, count: gray.height, threshold, near: y)
        guard let found = down.first(where: { abs($0.middle - Double(y)) < $0.module * 2 }),
          found.module < module * 2, module < found.module * 2
        else { continue }
        let center = PixelPoint(middle, found.middle)
        let isKnown = finders.contains { $0.center.distance(to: center) < 3.5 * max($0.module, module) }
        if !isKnown { finders.append(Finder(center: center, module: (module + found.module) / 2)) }
      }
    }
  }

  /// Middles of runs in the proportion, each run within half a module, along a row or a column.
  private static func candidates(
    _ gray: Bitmap, from start: Int, by step: Int, count: Int, _ threshold: UInt8, near place: Int? = nil
  ) -> [(middle: Double, module: Double)] {
    // Enough of a column to hold any square of the place.
    let reach = max(100, count / 4)
    let range = place.map { max(0, $0 - reach)..<min(count, $0 + reach) } ?? 0..<count
    var found: [(Double, Double)] = []
    var (runs, isDark) = ([0, 0, 0, 0, 0], false)
    for i in range {
      let dark = gray.pixels[start + i * step] < threshold
      if dark == isDark {
        runs[4] += 1
        continue
      }
      // A dark run has just ended: is it the last of five?
      if isDark, let module = module(of: runs) {
        found.append((Double(i) - Double(runs[4] + runs[3]) - Double(runs[2]) / 2, module))
      }
      runs.removeFirst()
      runs.append(1)
      isDark = dark
    }
    return found
  }

  private static func module(of runs: [Int]) -> Double? {
    guard runs.allSatisfy({ $0 > 0 }) else { return nil }
    let module = Double(runs.reduce(0, +)) / 7
    let fits = zip(runs, [1.0, 1, 3, 1, 1]).allSatisfy { run, wanted in
      abs(Double(run) - wanted * module) < max(0.6 * module * wanted.squareRoot(), 0.6)
    }
    return fits ? module : nil
  }
}
