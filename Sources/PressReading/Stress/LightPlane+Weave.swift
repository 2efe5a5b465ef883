extension LightPlane {
  /// As cloth of a plain weave shows it, its threads so many dots wide.
  ///
  /// Ink wicks: where two threads cross, three quarters of the print go into one tone. Threads are round: from
  /// their ridge to the gap beside it what is printed fades by a third into gray (shadow on the light, bare
  /// cloth in the dark). No two threads take the same light.
  func woven(thread: Double) -> LightPlane {
    var random = StressNoise(seed: 3)
    let across = LightPlane.threads(width, thread, &random)
    let down = LightPlane.threads(height, thread, &random)
    let tones = crossings(across, down)
    let gap = Int(LightPlane.white) * 35 / 100
    var plane = self
    plane.light.withUnsafeMutableBufferPointer { light in
      for y in 0..<height {
        for x in 0..<width {
          let (warp, weft) = (across[x], down[y])
          let top = (warp.index + weft.index) % 2 == 0 ? warp : weft
          let tone = tones[weft.index * (across[width - 1].index + 1) + warp.index]
          let inked = (Int(light[y * width + x]) + 3 * tone) / 4
          light[y * width + x] = UInt16(
            min((inked + (gap - inked) * top.fade / 1024) * top.shine / 1024, 65_535))
        }
      }
    }
    return plane
  }

  /// A row or column of dots of a thread.
  private struct Thread {
    var index: Int
    /// How much of the print is lost, 0…341 of 1024.
    var fade: Int
    /// Of 1024.
    var shine: Int
  }

  private static func threads(_ dots: Int, _ width: Double, _ random: inout StressNoise) -> [Thread] {
    let shines = (0...Int(Double(dots) / width)).map { _ in 1024 + (random.bell() * 60) >> 16 }
    return (0..<dots).map { dot in
      let place = (Double(dot) + 0.5) / width
      let index = Int(place)
      // 0 on the ridge, 1 in the gaps.
      let aside = 2 * (place - Double(index)) - 1
      return Thread(index: index, fade: Int(aside * aside * 341), shine: shines[index])
    }
  }

  /// The mean light where two threads cross, by row of crossings.
  private func crossings(_ across: [Thread], _ down: [Thread]) -> [Int] {
    let columns = across[width - 1].index + 1
    var sums = [Int](repeating: 0, count: columns * (down[height - 1].index + 1))
    var counts = sums
    for y in 0..<height {
      let row = down[y].index * columns
      for x in 0..<width {
        sums[row + across[x].index] += Int(light[y * width + x])
        counts[row + across[x].index] += 1
      }
    }
    return zip(sums, counts).map { $1 == 0 ? 0 : $0 / $1 }
  }
}
