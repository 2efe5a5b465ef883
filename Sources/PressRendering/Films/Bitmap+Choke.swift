package import PressDrawing

extension Bitmap {
  /// Takes a margin off every shape of a film: what is nearer than `dots` to a place without ink loses its ink.
  ///
  /// The picture is gray, 0 ink and 255 none; beyond its edges there is no ink.
  /// - Parameter dots: 0 or more; at most 254.
  package func choked(by dots: Int) -> Bitmap {
    guard layout == .gray, dots > 0 else { return self }
    let reach = min(dots, 254)
    let rises = (-reach...reach).map { rise in
      (rise: rise, run: Int((Double(reach * reach - rise * rise)).squareRoot()))
    }
    var out = self
    var clearances: [Int: [UInt8]] = [:]
    for y in 0..<height {
      clearances[y - reach - 1] = nil
      var kept = [Bool](repeating: true, count: width)
      for (rise, run) in rises {
        let row = y + rise
        guard row >= 0, row < height else {
          kept = [Bool](repeating: false, count: width)
          break
        }
        let clearance = clearances[row] ?? clearance(ofRow: row, reach: reach)
        clearances[row] = clearance
        let limit = UInt8(run)
        for x in 0..<width where clearance[x] <= limit { kept[x] = false }
      }
      for x in 0..<width where !kept[x] { out.pixels[y * width + x] = 255 }
    }
    return out
  }

  /// For each dot of a row how many steps lead sideways to the nearest without ink, at most one more than
  /// `reach`.
  private func clearance(ofRow row: Int, reach: Int) -> [UInt8] {
    let maximum = UInt8(reach + 1)
    var steps = [UInt8](repeating: 0, count: width)
    var run: UInt8 = 0
    for x in 0..<width {
      run = pixels[row * width + x] == 0 ? min(run + 1, maximum) : 0
      steps[x] = run
    }
    run = 0
    for x in stride(from: width - 1, through: 0, by: -1) {
      run = pixels[row * width + x] == 0 ? min(run + 1, maximum) : 0
      steps[x] = min(steps[x], run)
    }
    return steps
  }

  /// Where this film or another has ink; both are gray and of one size.
  package func joined(with other: Bitmap) -> Bitmap {
    var out = self
    out.pixels.withUnsafeMutableBufferPointer { pixels in
      other.pixels.withUnsafeBufferPointer { others in
        for at in 0..<min(pixels.count, others.count) where others[at] == 0 { pixels[at] = 0 }
      }
    }
    return out
  }
}
