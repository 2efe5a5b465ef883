package import PressDrawing
import ZXingShim

/// QR and Micro QR symbols by ZXing-C++.
package enum ZXingReader {
  /// How ZXing tells dark pixels from light ones.
  package enum Binarizer: Sendable, Hashable, CaseIterable {
    /// Against the mean of the neighbours.
    case localAverage
    /// Against the valley between the two highest peaks of the histogram.
    case globalHistogram
    /// Against 127.
    case fixedThreshold
  }

  package enum Kind: Sendable, Hashable, CaseIterable {
    case qr, micro
  }

  /// Every symbol that is dark on light, and whether ZXing broke down over the picture.
  ///
  /// The bytes are the segments' own, before any change of character set: an ECI is left out, kanji are in
  /// Shift JIS. Versions are not filled in.
  ///
  /// - Parameters:
  ///   - picture: read in gray, transparent ones over white.
  ///   - thorough: ZXing's tryHarder, tryRotate and tryDownscale. Off for the check, where a code that needs
  ///     them is not good enough; on for reading.
  ///   - kinds: looked for one after the other.
  package static func look(
    at picture: Bitmap, binarizer: Binarizer = .localAverage, thorough: Bool = false,
    kinds: [Kind] = Kind.allCases
  ) -> DecoderOutcome {
    let gray = picture.gray()
    return gray.pixels.withUnsafeBufferPointer { pixels in
      guard let first = pixels.baseAddress else { return DecoderOutcome() }
      return kinds.reduce(DecoderOutcome()) { outcome, kind in
        let result = ZXingResult(
          zxing_shim_read(
            first, Int32(gray.width), Int32(gray.height), kind == .micro ? 1 : 0, binarizer.forShim,
            thorough ? 1 : 0))
        return outcome + (result?.outcome ?? .init(failure: DecoderFailure(.zxing, "there is no memory")))
      }
    }
  }

  /// The same where it does not matter why nothing is read.
  package static func read(
    _ picture: Bitmap, binarizer: Binarizer = .localAverage, thorough: Bool = false,
    kinds: [Kind] = Kind.allCases
  ) -> [SymbolReading] {
    look(at: picture, binarizer: binarizer, thorough: thorough, kinds: kinds).readings
  }
}

extension ZXingReader.Binarizer {
  fileprivate var forShim: zxing_shim_binarizer {
    switch self {
    case .localAverage: ZXING_SHIM_LOCAL_AVERAGE
    case .globalHistogram: ZXING_SHIM_GLOBAL_HISTOGRAM
    case .fixedThreshold: ZXING_SHIM_FIXED_THRESHOLD
    }
  }
}

/// The one owner of what the shim allocates.
private struct ZXingResult: ~Copyable {
  private let pointer: OpaquePointer

  init?(_ pointer: OpaquePointer?) {
    guard let pointer else { return nil }
    self.pointer = pointer
  }

  deinit { zxing_shim_free(pointer) }

  var outcome: DecoderOutcome {
    let failure = zxing_shim_failure(pointer).map { DecoderFailure(.zxing, String(cString: $0)) }
    return DecoderOutcome(readings: readings, failure: failure)
  }

  private var readings: [SymbolReading] {
    (0..<zxing_shim_count(pointer)).compactMap { index in
      zxing_shim_at(pointer, index).map { reading(of: $0.pointee) }
    }
  }

  private func reading(of symbol: zxing_shim_symbol) -> SymbolReading {
    let c = symbol.corners
    let level = text(symbol.level)
    let isAlone = symbol.sequence_count < 0 || symbol.sequence_index < 0
    return SymbolReading(
      decoder: .zxing,
      bytes: Array(UnsafeBufferPointer(start: symbol.bytes, count: symbol.size)),
      text: String(
        decoding: UnsafeRawBufferPointer(start: symbol.text, count: symbol.text_size), as: UTF8.self),
      corners: Corners(
        topLeft: PixelPoint(Double(c.0), Double(c.1)), topRight: PixelPoint(Double(c.2), Double(c.3)),
        bottomRight: PixelPoint(Double(c.4), Double(c.5)), bottomLeft: PixelPoint(Double(c.6), Double(c.7))),
      level: level.isEmpty ? nil : level, version: nil, isMicro: symbol.is_micro != 0,
      sequence: isAlone
        ? nil
        : SymbolReading.Sequence(
          index: Int(symbol.sequence_index), count: Int(symbol.sequence_count),
          identifier: text(symbol.sequence_id)),
      content: content(of: symbol))
  }

  private func content(of symbol: zxing_shim_symbol) -> ReadContent? {
    let bytes = Array(UnsafeBufferPointer(start: symbol.bytes, count: symbol.size))
    let hasFunctionCharacter = UInt8(bitPattern: symbol.modifier) > UInt8(ascii: "2")
    if symbol.protocol_size > 0 {
      let reported = Array(UnsafeBufferPointer(start: symbol.protocol, count: symbol.protocol_size))
      return ReadContent.runs(ofProtocol: reported).map {
        ReadContent(runs: $0, hasFunctionCharacter: hasFunctionCharacter)
      }
    }
    let latin = String(
      decoding: UnsafeRawBufferPointer(start: symbol.latin, count: symbol.latin_size), as: UTF8.self)
    // Beyond ASCII without a second look: then kanji mode cannot be recognised.
    if latin.isEmpty, bytes.contains(where: { $0 > 127 }) { return nil }
    return ReadContent(
      runs: ReadContent.runs(of: bytes, latin: latin), hasFunctionCharacter: hasFunctionCharacter)
  }

  /// A NUL-terminated C array, which Swift sees as a tuple.
  private func text(_ array: some BitwiseCopyable) -> String {
    withUnsafeBytes(of: array) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }
}
