import PressDrawing

// All of these take a picture in gray and give one in gray of the same size.
extension Bitmap {
  /// What a blur took away, guessed: each pixel's difference from the mean of its neighbours counts fourfold.
  ///
  /// - Parameter reach: neighbours to either side, 1…: about as far as a module's edge is smeared.
  func sharpened(reach: Int) -> Bitmap? {
    let smooth = boxMean(reach: reach)
    return pixels.withUnsafeBufferPointer { pixels in
      smooth.withUnsafeBufferPointer { smooth in
        let bytes = [UInt8](unsafeUninitializedCapacity: pixels.count) { out, filled in
          for i in 0..<pixels.count {
            let value = Int(pixels[i]) + 3 * (Int(pixels[i]) - Int(smooth[i]))
            out[i] = UInt8(max(0, min(255, value)))
          }
          filled = pixels.count
        }
        return Bitmap(width: width, height: height, layout: .gray, pixels: bytes)
      }
    }
  }

  /// The middle one of nine pixels: single wrong ones vanish, edges stay.
  func despeckled() -> Bitmap? {
    guard width > 2, height > 2 else { return self }
    var result = pixels
    let width = width
    pixels.withUnsafeBufferPointer { source in
      result.withUnsafeMutableBufferPointer { out in
        for y in 1..<(height - 1) {
          for x in 1..<(width - 1) {
            let i = y * width + x
            out[i] = Median.ofNine(source, around: i, line: width)
          }
        }
      }
    }
    return Bitmap(width: width, height: height, layout: .gray, pixels: result)
  }

  /// Means of squares of `2 · reach + 1` pixels, cut at the edges.
  func boxMean(reach: Int) -> [UInt8] {
    let across = Bitmap.runningMean(pixels, lines: height, count: width, line: width, step: 1, reach)
    return Bitmap.runningMean(across, lines: width, count: height, line: 1, step: width, reach)
  }

  private static func runningMean(
    _ values: [UInt8], lines: Int, count: Int, line: Int, step: Int, _ reach: Int
  ) -> [UInt8] {
    values.withUnsafeBufferPointer { source in
      [UInt8](unsafeUninitializedCapacity: values.count) { out, filled in
        for start in stride(from: 0, to: lines * line, by: line) {
          var (sum, width) = (0, 0)
          for i in 0..<min(reach, count) { (sum, width) = (sum + Int(source[start + i * step]), width + 1) }
          for i in 0..<count {
            if i + reach < count {
              (sum, width) = (sum + Int(source[start + (i + reach) * step]), width + 1)
            }
            if i > reach {
              (sum, width) = (sum - Int(source[start + (i - reach - 1) * step]), width - 1)
            }
            out[start + i * step] = UInt8(sum / width)
          }
        }
        filled = values.count
      }
    }
  }
}

private enum Median {
  /// By rank: the value that at most four are below and at most four above.
  static func ofNine(_ source: UnsafeBufferPointer<UInt8>, around i: Int, line: Int) -> UInt8 {
    // Columns sorted, then the middle of: the highest low, the middle middle, the lowest high.
    func sorted(_ x: Int) -> (UInt8, UInt8, UInt8) {
      let (a, b, c) = (source[x - line], source[x], source[x + line])
      let (low, high) = (min(a, b), max(a, b))
      return (min(low, c), max(low, min(high, c)), max(high, c))
    }
    let (p, q, r) = (sorted(i - 1), sorted(i), sorted(i + 1))
    func middle(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> UInt8 { max(min(a, b), min(max(a, b), c)) }
    return middle(max(p.0, q.0, r.0), middle(p.1, q.1, r.1), min(p.2, q.2, r.2))
  }
}
