package import PressDrawing

/// Every symbol of a finished picture, and which of the two decoders read it in their usual settings.
///
/// Each looks at the whole picture. A symbol that one of them, or a closer search, finds and the other does not is
/// shown to that one by itself, as a person points a phone at one of several codes; and once more with its levels
/// stretched, because the binariser of ZXing-C++ 1.4 finds nothing in pale inks that every current reader reads.
package struct PairedLook: Sendable {
  /// Of both decoders, one each for each symbol that it reads.
  package private(set) var readings: [SymbolReading] = []
  /// Symbols that the closer search alone reads: neither decoder does in its usual setting.
  package private(set) var unread: [SymbolReading] = []
  /// Readings that took stretched levels.
  package private(set) var stretched: [SymbolReading] = []
  /// Where something stands like a symbol that neither decoder nor the closer search reads.
  package private(set) var unreadPlaces: [Corners] = []
  /// A decoder that broke down over the picture.
  package private(set) var failure: DecoderFailure?

  /// - Parameters:
  ///   - gray: dark on light.
  ///   - kinds: Micro QR is looked for where nothing else is found: it is easily seen where there is none.
  package init(at gray: Bitmap, kinds: Set<ZXingReader.Kind> = [.qr, .micro]) {
    let field = FinderField(in: gray)
    let nearer = field.nearer(in: gray)
    var zxing =
      field.isCrowded ? DecoderOutcome() : ZXingReader.look(at: gray, thorough: true, kinds: [.qr])
    let zbar = ZBarReader.read(gray)
    let hunted = SymbolHunt.look(at: gray, [field] + nearer, beside: zxing.readings + zbar)
    if kinds.contains(.micro), zxing.readings.isEmpty, zbar.isEmpty, hunted.readings.isEmpty {
      let micro = ZXingReader.look(at: gray, thorough: true, kinds: [.micro])
      zxing = DecoderOutcome(readings: micro.readings, failure: zxing.failure ?? micro.failure)
    }
    failure = zxing.failure
    readings = zxing.readings + zbar
    if readings.isEmpty, hunted.readings.isEmpty, !field.isCrowded { addStretched(gray) }
    for reading in zxing.readings + zbar + hunted.readings where !reading.isMicro {
      complete(reading, in: gray)
    }
    for index in readings.indices {
      readings[index].version = VersionEstimate.version(
        of: readings[index].corners, in: gray, isMicro: readings[index].isMicro)
    }
    for reading in hunted.readings
    where !(readings + unread).contains(where: { $0.isSame(as: reading) }) {
      unread.append(reading)
    }
    if kinds.contains(.micro) { addMicro(beside: field, in: gray) }
    unreadPlaces = field.unread(in: gray, nearer, besides: (readings + unread).map(\.corners))
  }

  /// The decoders that read a symbol only with its levels stretched.
  package func stretchers(of reading: SymbolReading) -> [SymbolReading.Decoder] {
    [.zxing, .zbar].filter { decoder in
      stretched.contains { $0.decoder == decoder && $0.isSame(as: reading) }
    }
  }

  /// Micro QR beside other symbols: looked for at each upright finder that stands alone.
  private mutating func addMicro(beside field: FinderField, in gray: Bitmap) {
    guard !readings.isEmpty, !field.isCrowded else { return }
    for finder in field.finders where finder.isUpright(in: gray) {
      guard !(readings + unread).contains(where: { $0.corners.holds(finder.center) }),
        let cut = PictureCut(around: finder, modules: PairedLook.microReach, in: gray)
      else { continue }
      let seen = cut.original(of: ZXingReader.look(at: cut.picture, thorough: true, kinds: [.micro])).readings
      for var reading in seen where reading.corners.holds(finder.center) {
        reading.version = VersionEstimate.version(of: reading.corners, in: gray, isMicro: true)
        // Micro QR is easily seen where there is none.
        if reading.version != nil { readings.append(reading) }
      }
    }
  }

  /// Modules from the middle of its finder that hold all of a Micro QR and its quiet zone.
  private static let microReach = 17.0

  private func isRead(_ reading: SymbolReading, by decoder: SymbolReading.Decoder) -> Bool {
    readings.contains { $0.decoder == decoder && $0.isSame(as: reading) }
  }

  /// A picture in which nothing is found, with its levels stretched.
  private mutating func addStretched(_ gray: Bitmap) {
    guard let bright = gray.stretched() else { return }
    let zxing = ZXingReader.look(at: bright, thorough: true, kinds: [.qr])
    failure = failure ?? zxing.failure
    stretched = zxing.readings + ZBarReader.read(bright)
    readings = stretched
  }

  /// Shows a symbol by itself to each decoder that has not read it among the others.
  private mutating func complete(_ reading: SymbolReading, in gray: Bitmap) {
    let missing = [SymbolReading.Decoder.zxing, .zbar].filter { !isRead(reading, by: $0) }
    guard !missing.isEmpty else { return }
    let module = reading.corners.shortestSide / 29
    guard let cut = PictureCut(around: reading.corners, margin: max(8, 5 * module), in: gray) else { return }
    let bright = cut.picture.stretched()
    for decoder in missing where decoder == .zxing || reading.sequence == nil {
      if let seen = PairedLook.read(cut.picture, by: decoder, cut).first(where: { $0.isSame(as: reading) }) {
        readings.append(seen)
      } else if let bright,
        let seen = PairedLook.read(bright, by: decoder, cut).first(where: { $0.isSame(as: reading) })
      {
        readings.append(seen)
        stretched.append(seen)
      }
    }
  }

  private static func read(
    _ picture: Bitmap, by decoder: SymbolReading.Decoder, _ cut: PictureCut
  ) -> [SymbolReading] {
    let outcome =
      switch decoder {
      case .zxing: ZXingReader.look(at: picture, thorough: true, kinds: [.qr])
      case .zbar: DecoderOutcome(readings: ZBarReader.read(picture))
      }
    return cut.original(of: outcome).readings
  }
}
