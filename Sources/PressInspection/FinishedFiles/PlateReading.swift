package import PressDiagnostics
package import PressDrawing
internal import PressLinks
internal import PressReading
internal import PressReports

/// The codes of a page of which nothing is known but its plates, and which plates hold them.
package struct PlateReading {
  /// A symbol that some decoder read on some plate.
  private struct Symbol {
    package var reading: SymbolReading
    /// The decoders that read it from one plate alone.
    package var plates: [Ink: Set<SymbolReading.Decoder>] = [:]
    /// The decoders that read it from all plates together.
    package var together: Set<SymbolReading.Decoder> = []
    /// Of the first picture that gave the version: a plate where one holds the code, else all together.
    package var quality: ArtworkQuality?
    /// Of all plates together, where that can be measured: what is beside a code may be in another ink.
    package var quietZone: QuietZoneWidths?
    /// How it looks with all plates together, where that can be measured.
    package var look: (contrast: Double, isInverted: Bool)?
  }

  private let page: SeparatedPage
  private let lightness: [Ink: Double]
  private let version: Int?
  private var symbols: [Symbol] = []
  /// What some decoder reads of one picture only with its levels stretched, and what it reads of one as it is.
  private var stretched: [SymbolReading] = []
  private var plain: [SymbolReading] = []
  /// Where something stands like a symbol, in the last picture that was looked at: all plates together where there are
  /// several.
  private var unreadPlaces: [Corners] = []
  /// Light on dark, in all plates together.
  private var lightSymbols: [SymbolReading] = []
  /// A decoder that broke down over a plate, or over all of them together.
  private(set) var failure: DecoderFailure?
  private static let both: Set<SymbolReading.Decoder> = [.zxing, .zbar]
  /// Ink that is none.
  private static let nothing = 0.02

  /// - Parameters:
  ///   - version: of the only symbol that is looked for, where it is known that it lies here: then decoders do not try
  ///     harder, and nothing is measured.
  ///   - lightness: of named inks, 0 black … 1 paper, where the file says what stands in for them.
  package init(_ page: SeparatedPage, knowing version: Int? = nil, lightness: [Ink: Double] = [:]) {
    self.page = page
    self.lightness = lightness
    self.version = version
    let inked = page.plates.filter { $0.picture.heaviestInk > PlateReading.nothing }
    for (ink, picture) in inked {
      for (reading, isRead) in readings(in: picture) {
        let index = place(of: reading, in: picture)
        if isRead { symbols[index].plates[ink, default: []].insert(reading.decoder) }
      }
    }
    let isBlackAlone = inked.count == 1 && inked[0].ink == .black
    guard !inked.isEmpty,
      let composite = isBlackAlone ? inked[0].picture : page.composite(lightness: lightness)
    else { return }
    if inked.count > 1 {
      for (reading, isRead) in readings(in: composite) {
        let index = place(of: reading, in: composite)
        if isRead { symbols[index].together.insert(reading.decoder) }
      }
    }
    guard version == nil else { return }
    for index in symbols.indices { measure(index, in: composite, ofSeveral: inked.count > 1) }
    lightSymbols = LightSymbols.readings(at: composite, besides: symbols.map(\.reading))
  }

  /// From the page's top left corner: where something stands like a symbol that is read on no plate.
  package var unread: [Point] {
    PictureVerification.unread(unreadPlaces, besides: (symbols.map(\.reading) + lightSymbols).map(\.corners))
      .map { place in
        let center = place.center
        return Point(page.resolution.length(dots: center.x), page.resolution.length(dots: center.y))
      }
  }

  /// On its plate an ink is black, whatever it looks like: what a phone sees of it is measured with all plates together.
  ///
  /// A narrow zone counts there, unless they show no symbol: a named ink is black on its plate alone.
  private mutating func measure(_ index: Int, in composite: Bitmap, ofSeveral isOfSeveral: Bool) {
    guard let symbol = LocatedSymbol(in: composite, symbols[index].reading) else { return }
    symbols[index].look = (symbol.contrast, symbol.isInverted)
    guard !symbol.isInverted else { return }
    symbols[index].quality = symbol.quality
    guard isOfSeveral, symbol.contrast > 0.3 else { return }
    symbols[index].quietZone = symbol.quietZone ?? symbols[index].quietZone
  }

  /// Of both decoders; false for what neither reads in its usual setting.
  private mutating func readings(in picture: Bitmap) -> [(reading: SymbolReading, isRead: Bool)] {
    guard let version else {
      let look = PairedLook(at: picture, kinds: [.qr])
      failure = failure ?? look.failure
      stretched += look.stretched
      unreadPlaces = look.unreadPlaces
      plain += look.readings.filter { !look.stretchers(of: $0).contains($0.decoder) }
      return look.readings.map { ($0, true) } + look.unread.map { ($0, false) }
    }
    let outcome = ZXingReader.look(at: picture, thorough: false, kinds: [.qr])
    failure = failure ?? outcome.failure
    return (outcome.readings + ZBarReader.read(picture)).map { reading in
      var reading = reading
      reading.version = version
      return (reading, true)
    }
  }

  /// Index of the symbol that was read before, or joins the others now.
  private mutating func place(of reading: SymbolReading, in picture: Bitmap) -> Int {
    guard let known = symbols.firstIndex(where: { $0.reading.isSame(as: reading) }) else {
      symbols.append(Symbol(reading: reading))
      measure(symbols.count - 1, reading, in: picture)
      return symbols.count - 1
    }
    measure(known, reading, in: picture)
    symbols[known].reading.version = symbols[known].reading.version ?? reading.version
    return known
  }

  private mutating func measure(_ index: Int, _ reading: SymbolReading, in picture: Bitmap) {
    guard version == nil, symbols[index].quality == nil,
      let symbol = LocatedSymbol(in: picture, reading)
    else { return }
    (symbols[index].quality, symbols[index].quietZone) = (symbol.quality, symbol.quietZone)
  }

  /// What is to be said of each code.
  ///
  /// - Parameter name: what each message begins with: the file's name, and the page's number.
  package func codes(called name: String) -> [(code: PictureVerification.Code, findings: [Diagnostic])] {
    symbols.map { code(of: $0, called: name) }
      + lightSymbols.map { reading in
        var code = PictureVerification.Code(onDark: reading)
        code.box = page.box(of: reading.corners)
        return (code, [])
      }
  }

  private func code(
    of symbol: Symbol, called name: String
  ) -> (code: PictureVerification.Code, findings: [Diagnostic]) {
    let shares = shares(in: symbol)
    // Where several plates have ink, all of them make what a phone sees.
    let holders = symbol.plates.filter { $0.value == PlateReading.both }.map(\.key).sorted()
    let readers =
      shares.count > 1 && holders.count != 1
      ? symbol.together : holders.isEmpty ? symbol.plates.values.first ?? [] : PlateReading.both
    var code = PictureVerification.Code(
      text: symbol.reading.text, platform: FollowLink.recognise(symbol.reading.text)?.platform.key,
      zxing: readers.contains(.zxing), zbar: readers.contains(.zbar), level: symbol.reading.level,
      version: symbol.reading.version, quality: symbol.quality)
    code.failure = code.zxing ? nil : failure
    code.quietZone = symbol.quietZone
    code.take(symbol.reading)
    code.stretchers = [.zxing, .zbar].filter { decoder in
      func isAmong(_ readings: [SymbolReading]) -> Bool {
        readings.contains { $0.decoder == decoder && $0.isSame(as: symbol.reading) }
      }
      return isAmong(stretched) && !isAmong(plain)
    }
    if let version = symbol.reading.version {
      let modules = Double(17 + 4 * version)
      code.module = page.resolution.length(dots: symbol.reading.corners.shortestSide / modules)
    }
    code.box = page.box(of: symbol.reading.corners)
    code.isPale = symbol.look.map { $0.contrast < SymbolCheck.minimumContrast } ?? false
    code.plates = .reported(shares.count == 1 && holders.count == 1)
    code.ink = shares.count == 1 ? holders.first.map { "\($0)" } : nil
    let unseen = looks(name, symbol, holders.count == 1 ? holders[0] : nil)
    return (code, unseen + findings(name, symbol, shares, holders))
  }

  /// That nobody sees an ink as a plate has it: pale, or lighter than what lies around it.
  ///
  /// - Parameter ink: of the code; nil where it takes several.
  private func looks(_ name: String, _ symbol: Symbol, _ ink: Ink?) -> [Diagnostic] {
    guard let look = symbol.look else { return [] }
    let text = "\(name): '\(symbol.reading.text)' in " + (ink.map { "the ink \($0)" } ?? "several inks")
    let isNamed = ink.map { !Ink.process.contains($0) } ?? false
    let manner = isNamed ? "by what stands in for that ink" : "with what lies around it"
    if look.contrast < SymbolCheck.minimumContrast {
      return [
        .error(
          SymbolCheck.Code.lowContrast.rawValue,
          "\(text) has a contrast of \(PictureVerification.percent(look.contrast)) \(manner); "
            + "at least 40 % is needed",
          hint: "draw the code in 100 % of black ink or in a dark spot ink, on white")
      ]
    }
    guard look.isInverted else { return [] }
    return [
      .error(
        "inverted-symbol", "\(text) is lighter than what lies around it, which not every reader reads",
        hint: "print it dark on a light patch")
    ]
  }

  private func findings(
    _ name: String, _ symbol: Symbol, _ shares: [Ink: Double], _ holders: [Ink]
  ) -> [Diagnostic] {
    guard shares.count > 1 else { return [] }
    let text = "\(name): '\(symbol.reading.text)'"
    func reported(_ inks: [Ink]) -> String {
      inks.map { "\($0) \(((shares[$0] ?? 0) * 100).decimal(places: 0)) %" }.joined(separator: ", ")
    }
    let others = shares.keys.sorted().filter { !holders.contains($0) }
    if holders.count == 1 {
      return [
        .warning(
          PlateFinding.foreign,
          "\(text) is on the plate of \(holders[0]), but its box also holds \(reported(others))",
          hint: "keep other inks off the code and its quiet zone, or put it on a light patch")
      ]
    }
    return [
      .warning(
        PlateFinding.severalPlates,
        "\(text) takes \(shares.count) plates: \(reported(shares.keys.sorted()))",
        hint: "a press a tenth of a millimetre out of register blurs its edges; RGB black comes out so: "
          + "draw the code in 100 % of black ink, or in one spot ink")
    ]
  }

  /// The plates that have ink in a symbol or its quiet zone, and how much at most.
  private func shares(in symbol: Symbol) -> [Ink: Double] {
    let corners = symbol.reading.corners
    let modules = Double(symbol.reading.version.map { 17 + 4 * $0 } ?? 25)
    // Corners are off by some tenths of a module.
    let zone = corners.shortestSide / modules * 3.5
    func span(_ values: [Double], _ count: Int) -> Range<Int> {
      let first = max(0, Int(((values.min() ?? 0) - zone).rounded(.up)))
      let end = min(count, Int(((values.max() ?? 0) + zone).rounded(.down)))
      return first..<max(first, end)
    }
    let (x, y) = (
      span(corners.points.map(\.x), page.width), span(corners.points.map(\.y), page.height)
    )
    let cut = page.cropped(x: x, y: y) ?? page.plates
    let shares = cut.map { ($0.ink, $0.picture.heaviestInk) }.filter { $0.1 > PlateReading.nothing }
    return Dictionary(uniqueKeysWithValues: shares)
  }
}

extension SeparatedPage {
  /// The smallest upright box around a symbol, from the page's top left corner.
  fileprivate func box(of corners: Corners) -> Rect {
    let (xs, ys) = (corners.points.map(\.x), corners.points.map(\.y))
    let (left, top) = (xs.min() ?? 0, ys.min() ?? 0)
    return Rect(
      x: resolution.length(dots: left), y: resolution.length(dots: top),
      width: resolution.length(dots: (xs.max() ?? 0) - left),
      height: resolution.length(dots: (ys.max() ?? 0) - top))
  }
}
