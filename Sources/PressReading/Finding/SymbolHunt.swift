import PressDrawing
internal import PressSymbols

/// Looks once more for symbols among others: where three finders stand as a symbol's do, and no decoder that
/// searched the whole picture has read one.
///
/// Decoders give up on a sheet of labels before they have tried all of its finders with each other.
struct SymbolHunt {
  private let gray: Bitmap
  private var found: [SymbolReading] = []
  private var failure: DecoderFailure?

  /// What is not yet read of a picture.
  ///
  /// - Parameters:
  ///   - gray: dark on light.
  ///   - field: its finders.
  ///   - known: what was read in it; pictures without anything are given up on sooner.
  static func look(at gray: Bitmap, _ field: FinderField, beside known: [SymbolReading]) -> DecoderOutcome {
    let finders = field.finders.filter { finder in
      !known.contains { $0.corners.holds(finder.center) }
    }
    guard finders.count >= 3 else { return DecoderOutcome() }
    var hunt = SymbolHunt(gray: gray)
    hunt.run(on: FinderTriple.all(of: finders, in: gray), tries: min(30 + 6 * known.count, 300))
    return DecoderOutcome(readings: hunt.found, failure: hunt.failure)
  }

  private init(gray: Bitmap) { self.gray = gray }

  private mutating func run(on triples: [FinderTriple], tries: Int) {
    var left = tries
    for triple in triples where left > 0 {
      let isRead = found.contains { reading in
        [triple.corner, triple.right, triple.below].contains { reading.corners.holds($0.center) }
      }
      if isRead { continue }
      left -= 1
      let seen = read(triple)
      failure = failure ?? seen.failure
      for reading in seen.readings where !found.contains(where: { $0.isSame(as: reading) }) {
        found.append(reading)
        left += 6
      }
    }
  }

  /// What can be read where three finders stand, by one way after another.
  private func read(_ triple: FinderTriple) -> DecoderOutcome {
    guard let cut = PictureCut(around: triple.corners, margin: 6 * triple.module, in: gray) else {
      return DecoderOutcome()
    }
    var outcome = DecoderOutcome()
    for way in ScanPass.closely(module: triple.module) {
      outcome = outcome + cut.original(of: way.look(at: cut.picture))
      if outcome.readings.contains(where: { $0.corners.holds(triple.corner.center) }) { return outcome }
    }
    if let straight = straightened(triple, cut) { outcome = outcome + cut.original(of: straight) }
    return outcome
  }

  /// What is read of the symbol drawn anew from its own marks.
  private func straightened(_ triple: FinderTriple, _ cut: PictureCut) -> DecoderOutcome? {
    let corners = triple.corners.moved(x: Double(-cut.x), y: Double(-cut.y))
    let nearest = Int(((triple.modules - 17) / 4).rounded())
    for number in [nearest, nearest + 1, nearest - 1] {
      guard let version = SymbolVersion(number),
        let symbol = LocatedSymbol(in: cut.picture, at: corners, version: version), symbol.grid != nil,
        let upright = StraightenedSymbol(of: symbol)
      else { continue }
      var seen = ZXingReader.look(at: upright.picture, kinds: [.qr])
      if seen.readings.isEmpty { seen.readings = ZBarReader.read(upright.picture) }
      guard !seen.readings.isEmpty else { continue }
      for index in seen.readings.indices {
        seen.readings[index].corners = symbol.plane.corners
        seen.readings[index].version = version.number
      }
      return seen
    }
    return nil
  }
}

extension ScanPass {
  /// How a part of a picture with one symbol in it is looked at, from cheap to expensive.
  ///
  /// - Parameter module: its side in pixels.
  fileprivate static func closely(module: Double) -> [ScanPass] {
    let size: Change =
      module < 2.6 ? .enlarged(module < 1.4 ? 3 : 2) : module > 8 ? .shrunk(Int(module / 4)) : .none
    let blur = Change.sharpened(reach: max(1, Int(module * 0.6)))
    return [
      ScanPass(change: size, binarizers: [.localAverage], usesZBar: false),
      ScanPass(change: .stretched, binarizers: [.localAverage, .globalHistogram], usesZBar: true),
      ScanPass(change: blur, binarizers: [.localAverage], usesZBar: false),
    ]
  }
}
