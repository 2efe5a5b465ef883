import PressDrawing

/// Looks once more for symbols among others: where three finders stand as a symbol's do, and no decoder that
/// searched the whole picture has read one.
///
/// Decoders give up on a sheet of labels before they have tried all of its finders with each other.
struct SymbolHunt {
  private let gray: Bitmap
  private var found: [SymbolReading] = []
  private var failure: DecoderFailure?
  /// How many places may still be looked at.
  private var tries = 0
  /// Where was looked already, roughly.
  private var tried: Set<[Int]> = []
  /// How many are drawn anew, which takes long.
  private static let straightenings = 12
  /// How many small ones still may be.
  private var clearings = 12

  /// What is not yet read of a picture.
  ///
  /// - Parameters:
  ///   - gray: dark on light.
  ///   - fields: its finders, seen from far and from near.
  ///   - known: what was read in it; pictures without anything are given up on sooner.
  static func look(at gray: Bitmap, _ fields: [FinderField], beside known: [SymbolReading]) -> DecoderOutcome
  {
    var hunt = SymbolHunt(gray: gray)
    // Where there is one, there may be a sheet of them.
    hunt.tries = known.isEmpty ? 40 : min(100 + 6 * known.count, 300)
    for (index, field) in fields.enumerated() {
      let finders = field.finders.filter { finder in
        !(known + hunt.found).contains { $0.corners.holds(finder.center) }
      }
      guard finders.count >= 3, index == 0 || finders.count <= FinderField.plenty else { continue }
      let triples = FinderTriple.all(of: finders, in: gray).filter { !hunt.tried.contains($0.place) }
      hunt.run(on: triples)
      hunt.straighten(finders)
    }
    return DecoderOutcome(readings: hunt.found, failure: hunt.failure)
  }

  private init(gray: Bitmap) { self.gray = gray }

  private mutating func run(on triples: [FinderTriple]) {
    for triple in triples where tries > 0 {
      let isRead = found.contains { reading in
        [triple.corner, triple.right, triple.below].contains { reading.corners.holds($0.center) }
      }
      if isRead { continue }
      tries -= 1
      tried.insert(triple.place)
      let seen = read(triple)
      failure = failure ?? seen.failure
      for reading in seen.readings where !found.contains(where: { $0.isSame(as: reading) }) {
        found.append(reading)
        tries += 6
      }
    }
  }

  /// Large symbols, drawn anew.
  private mutating func straighten(_ finders: [FinderSearch.Finder]) {
    let free = finders.filter { finder in !found.contains { $0.corners.holds(finder.center) } }
    for triple in FinderTriple.large(of: free, in: gray).prefix(SymbolHunt.straightenings) {
      let isRead = found.contains { reading in
        [triple.corner, triple.right, triple.below].contains { reading.corners.holds($0.center) }
      }
      guard !isRead, let seen = straightened(triple) else { continue }
      found += seen.readings.filter { reading in !found.contains { $0.isSame(as: reading) } }
    }
  }

  /// What can be read where three finders stand, by one way after another.
  private mutating func read(_ triple: FinderTriple) -> DecoderOutcome {
    guard let cut = PictureCut(around: triple.corners, margin: 6 * triple.module, in: gray) else {
      return DecoderOutcome()
    }
    var outcome = DecoderOutcome()
    for way in ScanPass.closely(module: triple.module) {
      outcome = outcome + cut.original(of: way.look(at: cut.picture))
      if outcome.readings.contains(where: { $0.corners.holds(triple.corner.center) }) { return outcome }
    }
    guard triple.hasTimingLines, clearings > 0 else { return outcome }
    clearings -= 1
    guard let drawn = StraightenedSymbol.clearest(of: triple, in: gray), let seen = read([drawn]) else {
      return outcome
    }
    return outcome + seen
  }

  /// What is read of the symbol drawn anew from its own marks.
  private func straightened(_ triple: FinderTriple) -> DecoderOutcome? {
    read(Array(StraightenedSymbol.candidates(of: triple, in: gray).prefix(2)))
  }

  /// What is read of the first of some drawings that anything is read of.
  private func read(_ symbols: [StraightenedSymbol]) -> DecoderOutcome? {
    for symbol in symbols {
      for picture in symbol.pictures {
        var seen = ZXingReader.look(at: picture, kinds: [.qr])
        if seen.readings.isEmpty { seen.readings = ZBarReader.read(picture) }
        guard !seen.readings.isEmpty else { continue }
        for index in seen.readings.indices {
          seen.readings[index].corners = symbol.corners
          seen.readings[index].version = symbol.version
        }
        return seen
      }
    }
    return nil
  }
}

extension FinderTriple {
  /// Its finders to some pixels.
  fileprivate var place: [Int] {
    [corner, right, below].flatMap { [Int($0.center.x / 4), Int($0.center.y / 4)] }
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
