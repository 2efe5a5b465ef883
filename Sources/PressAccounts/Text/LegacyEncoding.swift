/// An encoding older than Unicode that tables come in and that is not read, so that it can be called by its name.
struct LegacyEncoding: Sendable, Hashable {
  /// As programs offer it when a table is opened.
  let name: String
  /// As iconv knows it.
  private let label: String
  private let language: WrittenLanguage

  /// By how much a reading must be likelier than the one in GB18030, which is what is meant nearly always: a word or two
  /// of Chinese resemble many things.
  private var margin: Double { [.greek, .hebrew, .arabic].contains(language) ? 12 : 6 }

  private static let all: [LegacyEncoding] = [
    LegacyEncoding(name: "Shift_JIS", label: "CP932", language: .japanese),
    LegacyEncoding(name: "EUC-JP", label: "EUC-JP", language: .japanese),
    LegacyEncoding(name: "EUC-KR", label: "CP949", language: .korean),
    LegacyEncoding(name: "Big5", label: "BIG5", language: .traditionalChinese),
    LegacyEncoding(name: "Windows-1251", label: "CP1251", language: .cyrillic),
    LegacyEncoding(name: "KOI8-R", label: "KOI8-R", language: .cyrillic),
    LegacyEncoding(name: "ISO-8859-5", label: "ISO-8859-5", language: .cyrillic),
    LegacyEncoding(name: "DOS 866", label: "CP866", language: .cyrillic),
    LegacyEncoding(name: "Windows-1253", label: "CP1253", language: .greek),
    LegacyEncoding(name: "Windows-1255", label: "CP1255", language: .hebrew),
    LegacyEncoding(name: "Windows-1256", label: "CP1256", language: .arabic),
  ]

  /// The encoding in which bytes that are GB18030 make far more sense than as Chinese; nil when none is.
  ///
  /// - Parameter sample: whole lines.
  static func insteadOfGB18030(_ sample: [UInt8]) -> LegacyEncoding? {
    var euro = CodePage936Euro()
    guard !isWestern(sample), let chinese = text(of: euro.replaced(in: sample), "GB18030"),
      let best = best(for: sample)
    else { return nil }
    let count = chinese.unicodeScalars.count { !$0.isASCII }
    let least = count <= 6 ? 12.0 : count <= 12 ? 8 : 0
    let lead = best.likelihood - WrittenLanguage.chinese.likelihood(of: chinese)
    return lead > max(best.encoding.margin, least) ? best.encoding : nil
  }

  /// The encoding in which bytes that are not GB18030 make sense; nil when none is known.
  static func likely(_ sample: [UInt8]) -> LegacyEncoding? {
    guard !isWestern(sample), let best = best(for: sample) else { return nil }
    let foreign = sample.count { $0 >= 0x80 }
    let own = best.likelihood + 4.2 * Double(sample.count - foreign)
    return foreign > 0 && own / Double(foreign) > -5 ? best.encoding : nil
  }

  /// Whether what is beyond ASCII is single letters among those of ASCII for the most part: accents, which tell no more.
  static func isWestern(_ sample: [UInt8]) -> Bool {
    let runs = sample.split { $0 < 0x80 }
    let single = runs.count { $0.count == 1 && ($0.first ?? 0) >= 0xC0 }
    return single * 2 > runs.count && runs.reduce(0) { $0 + $1.count } < runs.count * 2
  }

  private static func best(for sample: [UInt8]) -> (encoding: LegacyEncoding, likelihood: Double)? {
    all.compactMap { encoding in
      text(of: sample, encoding.label).map { (encoding, encoding.language.likelihood(of: $0)) }
    }.max { $0.1 < $1.1 }
  }

  /// Nil when the bytes are none of the encoding, or control characters that no text has.
  private static func text(of bytes: [UInt8], _ label: String) -> String? {
    guard let converted = Converter.convert(bytes, from: label, to: "UTF-8") else { return nil }
    let text = String(decoding: converted, as: UTF8.self)
    return text.unicodeScalars.contains { (0x80..<0xA0).contains($0.value) } ? nil : text
  }
}

extension LegacyEncoding {
  private static let sampled = 64 << 10
  private static let looked = 4 << 20

  /// The first lines of a table that are not ASCII, as many as tell enough.
  static func sample(of raw: StagedInput) -> [UInt8] {
    var (sample, line, isForeign, offset) = ([UInt8](), [UInt8](), false, 0)
    while offset < min(raw.count, looked), sample.count < sampled {
      let piece = raw.bytes(at: offset, atMost: StagedInputWindow.step)
      offset += piece.count
      for byte in piece {
        line.append(byte)
        if byte >= 0x80 { isForeign = true }
        // No encoding has these bytes within a character; a line may be the whole file.
        guard CSVRecord.endsLine(byte) || (line.count > 4096 && byte < 0x30) else { continue }
        if isForeign, sample.count < sampled { sample += line }
        (line, isForeign) = ([], false)
      }
    }
    return offset >= raw.count && isForeign && sample.count < sampled ? sample + line : sample
  }
}
