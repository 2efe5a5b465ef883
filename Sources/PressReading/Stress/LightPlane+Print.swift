extension LightPlane {
  /// Every dark edge moved out by so many dots, or in by as many when negative.
  ///
  /// Steps along the axes and steps that take the diagonals too follow each other, which makes an octagon of
  /// a point: ink knows no direction.
  func inked(by dots: Int) -> LightPlane {
    (0..<abs(dots)).reduce(self) { plane, step in
      plane.inkedOnce(darker: dots > 0, diagonally: step % 2 == 1)
    }
  }

  private func inkedOnce(darker: Bool, diagonally: Bool) -> LightPlane {
    let source = padded(by: 1)
    let line = width + 2
    // Dark spreads as light does in the negative.
    let flip: UInt16 = darker ? 0 : 65_535
    let values = [UInt16](unsafeUninitializedCapacity: light.count) { out, filled in
      var columns = [UInt16](repeating: 0, count: line)
      source.light.withUnsafeBufferPointer { source in
        columns.withUnsafeMutableBufferPointer { columns in
          for y in 0..<height {
            let at = y * line
            for x in 0..<line {
              columns[x] = min(
                source[at + x] ^ flip, source[at + line + x] ^ flip, source[at + 2 * line + x] ^ flip)
            }
            let middle = at + line
            for x in 0..<width {
              let sides =
                diagonally
                ? min(columns[x], columns[x + 2])
                : min(source[middle + x] ^ flip, source[middle + x + 2] ^ flip)
              out[y * width + x] = min(columns[x + 1], sides) ^ flip
            }
          }
        }
      }
      filled = light.count
    }
    return LightPlane(width: width, height: height, light: values)
  }

  /// With a lamp's reflection that whites out a disc, its rim soft over a quarter of the radius.
  ///
  /// - Parameters:
  ///   - x: Middle of the disc in dots, as is `y`.
  ///   - radius: In dots; the rim is half as bright there.
  func glared(x: Double, y: Double, radius: Double) -> LightPlane {
    guard radius > 0 else { return self }
    var plane = self
    let (inner, outer) = (radius * 0.875, radius * 1.125)
    for row in max(0, Int(y - outer))..<min(height, Int(y + outer) + 1) {
      for column in max(0, Int(x - outer))..<min(width, Int(x + outer) + 1) {
        let (dx, dy) = (Double(column) + 0.5 - x, Double(row) + 0.5 - y)
        let far = (dx * dx + dy * dy).squareRoot()
        let share = min(max((outer - far) / (outer - inner), 0), 1)
        let value = Int(plane.light[row * width + column]) + Int(share * 65_535)
        plane.light[row * width + column] = UInt16(min(value, 65_535))
      }
    }
    return plane
  }
}
