import PressDrawing

/// One way to look at a picture for symbols.
struct ScanPass {
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
    /// For symbols in pale ink or dim light.
    case stretched
  }

  var change = Change.none
  var isInverted = false
  var binarizers = ZXingReader.Binarizer.allCases
  var usesZBar = true

  /// What always happens: each decoder in its default setting, dark on light and light on dark.
  static let first = [
    ScanPass(binarizers: [.localAverage]), ScanPass(isInverted: true, binarizers: [.localAverage]),
  ]

  /// What is worth trying even when something was found, in a picture that is not large: there may be more.
  static func second(for gray: Bitmap) -> [ScanPass] {
    guard gray.width * gray.height <= maximumPixels else { return [] }
    return [false, true].flatMap { isInverted in
      [
        ScanPass(isInverted: isInverted, binarizers: others, usesZBar: false),
        ScanPass(change: .shrunk(2), isInverted: isInverted, binarizers: [.localAverage], usesZBar: false),
        ScanPass(change: .enlarged(2), isInverted: isInverted, binarizers: [.localAverage], usesZBar: false),
      ]
    }
  }

  /// What follows when nothing was found, from cheap and likely to expensive and unlikely.
  static func further(for gray: Bitmap) -> [ScanPass] {
    let (short, long) = (min(gray.width, gray.height), max(gray.width, gray.height))
    // Of a large picture only the smaller versions are worth their time: what is readable is so in them too.
    let isLarge = gray.width * gray.height > maximumPixels
    let shrinking = [2, 3, 4, 6, 8, 12, 16].filter {
      short / $0 >= 40 && gray.width * gray.height / ($0 * $0) <= maximumPixels
    }
    let enlarging = [2, 3, 4].filter { long * $0 <= 2000 }
    let changes: [Change] =
      shrinking.map { .shrunk($0) } + enlarging.map { .enlarged($0) }
      + (isLarge ? [] : [.stretched, .despeckled] + Change.sharpening)
      + (long * 2 <= 2000 ? Change.strongSharpening : [])
    return
      (isLarge ? [] : [false, true].map { ScanPass(isInverted: $0, binarizers: others, usesZBar: false) })
      + changes.flatMap { change in
        [false, true].map { ScanPass(change: change, isInverted: $0) }
      }
  }

  private static let others: [ZXingReader.Binarizer] = [.globalHistogram, .fixedThreshold]
  /// So many pixels are looked at in all ways.
  private static let maximumPixels = 2_000_000

  /// The least factor by which a large picture is to be made smaller to be looked at in all ways; nil for another one.
  static func reduction(of gray: Bitmap) -> Int? {
    let pixels = gray.width * gray.height
    guard pixels > maximumPixels else { return nil }
    return (2...).first { pixels / ($0 * $0) <= maximumPixels }
  }

  /// Readings with versions, their corners in the pixels of the picture that was given.
  ///
  /// - Parameter isCrowded: whether more finders are there than ZXing can be asked about; ZBar is.
  func look(at gray: Bitmap, isCrowded: Bool = false) -> DecoderOutcome {
    if isCrowded, !usesZBar { return DecoderOutcome() }
    guard let seen = changed(gray) else { return DecoderOutcome() }
    var outcome = DecoderOutcome()
    if !isCrowded {
      for binarizer in binarizers {
        outcome = outcome + ZXingReader.look(at: seen, binarizer: binarizer, thorough: true)
      }
    }
    if usesZBar { outcome.readings += ZBarReader.read(seen) }
    for index in outcome.readings.indices {
      let reading = outcome.readings[index]
      outcome.readings[index].version = VersionEstimate.version(
        of: reading.corners, in: seen, isMicro: reading.isMicro)
      outcome.readings[index].corners = original(reading.corners)
    }
    return outcome
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
      case .stretched: gray.stretched() ?? gray
      }
    return isInverted ? sized?.inverted() : sized
  }

  private func original(_ corners: Corners) -> Corners {
    switch change {
    case .none, .sharpened(_, _, enlarged: false), .despeckled, .stretched: corners
    case .sharpened: corners.scaled(by: 0.5)
    case .shrunk(let factor): corners.scaled(by: Double(factor))
    case .enlarged(let factor): corners.scaled(by: 1 / Double(factor))
    }
  }
}

extension ScanPass.Change {
  // Reaches and times that read most of a corpus blurred by 0.5 to 0.9 modules.
  fileprivate static let sharpening: [ScanPass.Change] = [
    .sharpened(reach: 1), .sharpened(reach: 2), .sharpened(reach: 3, times: 2),
    .sharpened(reach: 5, times: 2),
  ]
  fileprivate static let strongSharpening: [ScanPass.Change] = [
    .sharpened(reach: 8, times: 3, enlarged: true), .sharpened(reach: 10, times: 3, enlarged: true),
  ]
}
