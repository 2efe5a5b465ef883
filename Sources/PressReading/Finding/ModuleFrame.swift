import PressDrawing

/// A picture in modules from the middle of a finder: `u` along a side of the symbol, `v` into it.
struct ModuleFrame {
  private let gray: Bitmap
  private let center: PixelPoint
  /// One module either way, in pixels.
  private let along, across: PixelPoint

  init(_ gray: Bitmap, _ center: PixelPoint, _ along: PixelPoint, _ across: PixelPoint) {
    (self.gray, self.center, self.along, self.across) = (gray, center, along, across)
  }

  private func point(_ u: Double, _ v: Double) -> PixelPoint {
    center + along * u + across * v
  }

  private func value(_ u: Double, _ v: Double) -> Int? {
    let point = point(u, v)
    guard point.x >= 0, point.y >= 0, point.x < Double(gray.width), point.y < Double(gray.height) else {
      return nil
    }
    return Int(gray.pixels[Int(point.y) * gray.width + Int(point.x)])
  }

  /// What divides dark from light in the square, where all of it but a fifth is as it should be.
  ///
  /// Round and octagonal ones have light corners, damaged ones a scratch.
  var finderLight: Int? {
    guard let (light, share) = finder, share >= 0.8 else { return nil }
    return light
  }

  /// What divides dark from light in the square, and how much of it is as it should be, 0…1.
  var finder: (light: Int, share: Double)? {
    var samples: [(isDark: Bool, value: Int)] = []
    for v in -3...3 {
      for u in -3...3 {
        guard let value = value(Double(u), Double(v)) else { return nil }
        samples.append((max(abs(u), abs(v)) != 2, value))
      }
    }
    func mean(_ isDark: Bool) -> Int {
      let values = samples.filter { $0.isDark == isDark }.map(\.value)
      return values.reduce(0, +) / values.count
    }
    let (dark, light) = (mean(true), mean(false))
    guard light - dark > 24 else { return nil }
    let threshold = (dark + light) / 2
    let agreeing = samples.count { ($0.value < threshold) == $0.isDark }
    return (threshold, Double(agreeing) / Double(samples.count))
  }

  /// Whether light and dark take turns from the separator on, for so many modules; one in ten may be wrong.
  func hasTimingLine(_ count: Int, _ threshold: Int) -> Bool {
    // A finder's middle is found to some tenths of a module.
    [3, 2.75, 3.25].contains { v in
      let wrong = (0..<count).count { index in
        guard let value = value(Double(index) + 4, v) else { return true }
        return (value < threshold) != (index % 2 == 1)
      }
      return wrong * 10 <= count
    }
  }

  /// Whether both kinds of modules lie between the finders, and take turns often enough.
  ///
  /// A logo that covers the middle, however large, leaves the finders' own rows and columns.
  ///
  /// - Parameter span: modules between the middles of two finders.
  func isBusy(span: Int, _ threshold: Int) -> Bool {
    span > 10 && [5...(span - 5), -3...3].contains { isBusy(in: $0, span: span, threshold) }
  }

  /// - Parameter lines: rows and columns, from the middle of the corner's finder.
  private func isBusy(in lines: ClosedRange<Int>, span: Int, _ threshold: Int) -> Bool {
    func rows(_ place: (Int, Int) -> (Int, Int)) -> (dark: Int, changes: Int, count: Int) {
      var (dark, changes, count) = (0, 0, 0)
      for line in lines {
        var last: Bool?
        for index in 5...(span - 5) {
          let (u, v) = place(line, index)
          guard let value = value(Double(u), Double(v)) else { continue }
          let isDark = value < threshold
          dark += isDark ? 1 : 0
          changes += last == !isDark ? 1 : 0
          count += 1
          last = isDark
        }
      }
      return (dark, changes, count)
    }
    return [rows { ($0, $1) }, rows { ($1, $0) }].allSatisfy { seen in
      seen.dark * 5 > seen.count && seen.dark * 5 < 4 * seen.count && seen.changes * 6 > seen.count
    }
  }

  /// - Parameter span: modules between the middles of two finders.
  func corners(span: Double) -> Corners {
    Corners(
      topLeft: point(-3.5, -3.5), topRight: point(span + 3.5, -3.5),
      bottomRight: point(span + 3.5, span + 3.5), bottomLeft: point(-3.5, span + 3.5))
  }
}
