internal import PressDrawing
internal import PressInspection
internal import PressReading
internal import PressReports

/// What two decoders read of the codes that are wanted on a page: from each plate alone, then from all together.
struct JoinedReading {
  private let codes: [String: [CodeReport]]
  private let kinds: [ZXingReader.Kind]
  private var failure: DecoderFailure?
  /// The most codes that a decoder read a text from in one picture of the page.
  private var counts: [SymbolReading.Decoder: [String: Int]] = [:]

  init(of codes: [CodeReport], on page: SeparatedPage) {
    self.codes = Dictionary(grouping: codes, by: \.encoded)
    kinds = codes.contains(where: \.symbol.micro) ? [.qr, .micro] : [.qr]
    // Black and named inks come last in a file, and most codes are of them.
    let inked = page.plates.map(\.picture).filter { $0.heaviestInk > 0.02 }.reversed()
    for isThorough in [false, true] {
      for picture in inked {
        look(at: picture, isThorough)
        if failing.isEmpty { return }
      }
      if inked.count > 1, let picture = page.composite() { look(at: picture, isThorough) }
      if failing.isEmpty { return }
    }
  }

  /// The codes that are not read as often as they are wanted, by which decoders, and whether one broke down.
  var failing: [(code: CodeReport, decoders: String, failure: DecoderFailure?)] {
    codes.sorted { $0.key < $1.key }.compactMap { text, codes in
      var names: [String] = []
      if counts[.zxing]?[text, default: 0] ?? 0 < codes.count { names.append("ZXing") }
      // ZBar knows no Micro QR.
      let plain = codes.count { !$0.symbol.micro }
      if counts[.zbar]?[text, default: 0] ?? 0 < plain { names.append("ZBar") }
      guard !names.isEmpty, let first = codes.first else { return nil }
      return (first, names.joined(separator: " and "), names.first == failure?.decoder.name ? failure : nil)
    }
  }

  private mutating func look(at picture: Bitmap, _ isThorough: Bool) {
    let outcome = ZXingReader.look(at: picture, thorough: isThorough, kinds: kinds)
    failure = failure ?? outcome.failure
    let readings = outcome.readings + ZBarReader.read(picture)
    var found: [SymbolReading.Decoder: [String: Int]] = [:]
    for reading in readings {
      found[reading.decoder, default: [:]][String(decoding: reading.bytes, as: UTF8.self), default: 0] += 1
    }
    for (decoder, texts) in found { counts[decoder, default: [:]].merge(texts) { max($0, $1) } }
  }
}
