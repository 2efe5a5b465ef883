import PressDrawing

/// One way to look at a picture for symbols.
struct Look {
  enum Change: Hashable {
    case none
    /// Averaging takes away noise and the raster of a print.
    case shrunk(Int)
    /// For symbols of less than 2 pixels a module.
    case enlarged(Int)
    /// Against blur, which reaches so many pixels; more than once, and at twice the size, against a strong one.
    case sharpened(reach: Int, times: Int = 1, enlarged: Bool = false)
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
      + (isLarge ? [] : [.despeckled] + Change.sharpening)
      + (long * 2 <= 2000 ? Change.strongSharpening : [])
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
      case .sharpened(let reach, let times, let enlarged):
        (0..<times).reduce(enlarged ? gray.enlarged(by: 2) : gray) { seen, _ in
          seen?.sharpened(reach: reach)
        }
      case .despeckled: gray.despeckled()
      }
    return isInverted ? sized?.inverted() : sized
  }

  private func original(_ corners: Corners) -> Corners {
    switch change {
    case .none, .sharpened(_, _, enlarged: false), .despeckled: corners
    case .sharpened: corners.scaled(by: 0.5)
    case .shrunk(let factor): corners.scaled(by: Double(factor))
    case .enlarged(let factor): corners.scaled(by: 1 / Double(factor))
    }
  }
}

extension Look.Change {
  // Reaches and times that read most of a corpus blurred by 0.5 to 0.9 modules.
  fileprivate static let sharpening: [Look.Change] = [
    .sharpened(reach: 1), .sharpened(reach: 2), .sharpened(reach: 3, times: 2),
    .sharpened(reach: 5, times: 2),
  ]
  fileprivate static let strongSharpening: [Look.Change] = [
    .sharpened(reach: 8, times: 3, enlarged: true), .sharpened(reach: 10, times: 3, enlarged: true),
  ]
}
