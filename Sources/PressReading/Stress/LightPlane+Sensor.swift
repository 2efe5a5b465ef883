extension LightPlane {
  /// What a sensor of this size makes of the plane, every pixel the mean of the light that falls on it.
  ///
  /// The plane's edge goes on where the camera sees more than it.
  func seen(from camera: CameraPlace, width columns: Int, height rows: Int) -> LightPlane {
    let middle = Double(columns) / 2
    let edges = (0...columns).map { edge in
      // In 1/1024 dots from the plane's left edge.
      Int(((camera.column(Double(edge) - middle) + Double(width) / 2) * 1024).rounded())
    }
    let totals = columnTotals(edges)
    let dotsDown = (0..<columns).map { column in
      camera.dotsDown(atColumn: camera.column(Double(column) + 0.5 - middle))
    }
    /// The light of a column from the plane's top down to 1/1024 dots.
    func total(_ column: Int, _ y: Int, _ totals: UnsafeBufferPointer<UInt32>) -> Int {
      let dot = min(max(y >> 10, 0), height - 1)
      let above = Int(totals[dot * columns + column])
      return above << 10 + (Int(totals[(dot + 1) * columns + column]) - above) * (y - dot << 10)
    }
    let values = [UInt16](unsafeUninitializedCapacity: columns * rows) { out, filled in
      totals.withUnsafeBufferPointer { totals in
        for column in 0..<columns {
          var (lastEdge, lastTotal) = (0, 0)
          for edge in 0...rows {
            let down = (Double(edge) - Double(rows) / 2) * dotsDown[column] + Double(height) / 2
            let y = Int((down * 1024).rounded())
            let total = total(column, y, totals)
            if edge > 0 {
              let span = max(1, y - lastEdge)
              out[(edge - 1) * columns + column] = UInt16((total - lastTotal + span / 2) / span)
            }
            (lastEdge, lastTotal) = (y, total)
          }
        }
      }
      filled = columns * rows
    }
    return LightPlane(width: columns, height: rows, light: values)
  }

  /// Each row averaged between edges in 1/1024 dots, and summed up from the top: row i of the result is the
  /// sum of the rows above i.
  private func columnTotals(_ edges: [Int]) -> [UInt32] {
    let columns = edges.count - 1
    return [UInt32](unsafeUninitializedCapacity: columns * (height + 1)) { out, filled in
      var sums = [Int](repeating: 0, count: width + 1)
      for column in 0..<columns { out[column] = 0 }
      light.withUnsafeBufferPointer { light in
        sums.withUnsafeMutableBufferPointer { sums in
          for y in 0..<height {
            for x in 0..<width { sums[x + 1] = sums[x] + Int(light[y * width + x]) }
            var last = 0
            for index in 0...columns {
              let dot = min(max(edges[index] >> 10, 0), width - 1)
              let total = sums[dot] << 10 + (sums[dot + 1] - sums[dot]) * (edges[index] - dot << 10)
              if index > 0 {
                let span = max(1, edges[index] - edges[index - 1])
                let mean = UInt32((total - last + span / 2) / span)
                out[(y + 1) * columns + index - 1] = out[y * columns + index - 1] + mean
              }
              last = total
            }
          }
        }
      }
      filled = columns * (height + 1)
    }
  }
}
