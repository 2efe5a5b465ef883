import PressDrawing

/// One way to look at a picture for symbols.
struct Look {
  enum Change: Hashable {
    case none
    /// The edge of a tight crop is no quiet zone to a decoder.
    case padded
    /// Averaging takes away noise and the raster of a print.
    case shrunk(Int)
    /// For symbols of less than 2 pixels a module.
    case enlarged(Int)
  }

  var change = Change.none
  var isInverted = false
  var binarizers = ZXingReader.Binarizer.allCases
  var usesZBar = true

  /// What always happens: each decoder in its default setting, dark on light and light on dark.
  static let first = [
    Look(binarizers: [.localAverage]), Look(isInverted: true, binarizers: [.localAverage]),
  ]

  /// What follows when nothing was found, from cheap and likely to dear and unlikely.
  static func further(for gray: Bitmap) -> [Look] {
    let (short, long) = (min(gray.width, gray.height), max(gray.width, gray.height))
    var changes: [Change] = [.padded]
    changes += [2, 3, 4, 6, 8].filter { short / $0 >= 40 }.map { .shrunk($0) }
    changes += [2, 3, 4].filter { long * $0 <= 2000 }.map { .enlarged($0) }
    let others: [ZXingReader.Binarizer] = [.globalHistogram, .fixedThreshold]
    return [false, true].map { Look(isInverted: $0, binarizers: others, usesZBar: false) }
      + changes.flatMap { change in
        [false, true].map { Look(change: change, isInverted: $0) }
      }
  }

  /// Readings with versions, their corners in the pixels of the picture that was given.
  func readings(in gray: Bitmap) -> [SymbolReading] {
    guard let seen = changed(gray) else { return [] }
    let readings =
      binarizers.flatMap { ZXingReader.read(seen, binarizer: $0, thorough: true) }
      + (usesZBar ? ZBarReader.read(seen) : [])
    return readings.map { reading in
      var reading = reading
      reading.version = VersionEstimate.version(
        of: reading.corners, in: seen, isMicro: reading.isMicro)
      reading.corners = original(reading.corners, in: gray)
      return reading
    }
  }

  private func changed(_ gray: Bitmap) -> Bitmap? {
    let sized: Bitmap? =
      switch change {
      case .none: gray
      case .padded: gray.padded(by: margin(of: gray))
      case .shrunk(let factor): gray.shrunk(by: factor)
      case .enlarged(let factor): gray.enlarged(by: factor)
      }
    return isInverted ? sized?.inverted() : sized
  }

  private func original(_ corners: Corners, in gray: Bitmap) -> Corners {
    switch change {
    case .none: corners
    case .padded: corners.moved(by: -Double(margin(of: gray)), scaled: 1)
    case .shrunk(let factor): corners.moved(by: 0, scaled: Double(factor))
    case .enlarged(let factor): corners.moved(by: 0, scaled: 1 / Double(factor))
    }
  }

  /// At least 4 modules of any symbol that fills the picture.
  private func margin(of gray: Bitmap) -> Int { max(gray.width, gray.height) / 5 + 4 }
}
