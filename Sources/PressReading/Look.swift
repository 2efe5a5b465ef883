import PressDrawing

/// One way to look at a picture for symbols.
struct Look {
  enum Change: Hashable {
    case none
    /// Averaging takes away noise and the raster of a print.
    case shrunk(Int)
    /// For symbols of less than 2 pixels a module.
    case enlarged(Int)
    /// Against blur, which reaches so many pixels.
    case sharpened(Int)
    /// Against single wrong pixels.
    case despeckled
  }

  var change = Change.none
  var isInverted = false
  var binarizers = ZXingReader.Binarizer.allCases
  var usesZBar = true

  /// What always happens: each decoder in its default setting, dark on light and light on dark.
  static let first = [
    Look(binarizers: [.localAverage]), Look(isInverted: true, binarizers: [.localAverage]),
  ]

  /// What is worth trying even when something was found, in a picture that is not large: there may be more.
  static func second(for gray: Bitmap) -> [Look] {
    guard gray.width * gray.height <= mostPixels else { return [] }
    return [false, true].flatMap { isInverted in
      [
        Look(isInverted: isInverted, binarizers: others, usesZBar: false),
        Look(change: .shrunk(2), isInverted: isInverted, binarizers: [.localAverage], usesZBar: false),
        Look(change: .enlarged(2), isInverted: isInverted, binarizers: [.localAverage], usesZBar: false),
      ]
    }
  }

  /// What follows when nothing was found, from cheap and likely to dear and unlikely.
  static func further(for gray: Bitmap) -> [Look] {
    let (short, long) = (min(gray.width, gray.height), max(gray.width, gray.height))
    // Of a large picture only the smaller versions are worth their time: what is readable is so in them too.
    let isLarge = gray.width * gray.height > mostPixels
    let shrinking = [2, 3, 4, 6, 8, 12, 16].filter {
      short / $0 >= 40 && gray.width * gray.height / ($0 * $0) <= mostPixels
    }
    let enlarging = [2, 3, 4].filter { long * $0 <= 2000 }
    let changes: [Change] =
      shrinking.map { .shrunk($0) } + enlarging.map { .enlarged($0) }
      + (isLarge ? [] : [.despeckled, .sharpened(1), .sharpened(2), .sharpened(4), .sharpened(7)])
    return (isLarge ? [] : [false, true].map { Look(isInverted: $0, binarizers: others, usesZBar: false) })
      + changes.flatMap { change in
        [false, true].map { Look(change: change, isInverted: $0) }
      }
  }

  private static let others: [ZXingReader.Binarizer] = [.globalHistogram, .fixedThreshold]
  /// So many pixels are looked at in all ways.
  private static let mostPixels = 2_000_000

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
      reading.corners = original(reading.corners)
      return reading
    }
  }

  private func changed(_ gray: Bitmap) -> Bitmap? {
    let sized: Bitmap? =
      switch change {
      case .none: gray
      case .shrunk(let factor): gray.shrunk(by: factor)
      case .enlarged(let factor): gray.enlarged(by: factor)
      case .sharpened(let reach): gray.sharpened(reach: reach)
      case .despeckled: gray.despeckled()
      }
    return isInverted ? sized?.inverted() : sized
  }

  private func original(_ corners: Corners) -> Corners {
    switch change {
    case .none, .sharpened, .despeckled: corners
    case .shrunk(let factor): corners.scaled(by: Double(factor))
    case .enlarged(let factor): corners.scaled(by: 1 / Double(factor))
    }
  }
}
