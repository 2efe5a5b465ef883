internal import Foundation
package import PressDiagnostics
package import PressDrawing
package import PressFiles
internal import PressLinks
package import PressReading
package import PressReports
internal import PressResources

/// Does a finished picture scan? Both decoders in their usual settings, on the picture as it is.
///
/// PDF and EPS are taken apart into plates: see `PressFileVerification`.
package enum PictureVerification {
  package struct Result: Sendable {
    package var file: String
    /// One for each symbol that was found.
    package var codes: [Code]
    package var diagnostics: [Diagnostic]
    package var passed: Bool { !diagnostics.contains { $0.severity == .error } }
  }

  package struct Code: Sendable {
    package var text: String
    package var platform: String?
    package var zxing: Bool
    package var zbar: Bool
    /// False for Micro QR and for a part of a structured append, which ZBar does not know.
    package var isForZBar = true
    /// A decoder that does not read it, because it broke down over the picture; nil when each did its work.
    package var failure: DecoderFailure?
    /// Whether every decoder that knows such a symbol reads it.
    package var isRead: Bool { zxing && (zbar || !isForZBar) }
    /// Whether nothing of it is an error.
    package var isSound: Bool { isRead && !isPale && !isMirrored && quietZone?.isNarrow != true }
    package var level: String?
    package var version: Int?
    /// In a file of several pages, from 1.
    package var page: Int?
    /// The side of a module, where the resolution and the version are known.
    package var module: Length?
    /// Around the symbol without its quiet zone, from the corner of what was looked at; nil where it is not asked for.
    package var box: Rect?
    /// Whether one plate alone holds the code and the others nothing; for PDF and EPS.
    package var plates: CodeReport.Verdict?
    /// The ink of that plate.
    package var ink: String?
    /// How well it is made; nil where it could not be measured.
    package var quality: ArtworkQuality?
    /// How much light margin is around it; nil where it could not be measured.
    package var quietZone: QuietZoneWidths?
    /// The decoders that read it only with its levels stretched.
    package var stretchers: [SymbolReading.Decoder] = []
    /// Whether it is light on dark, which decoders read only when told to.
    package var isInverted = false
    /// Whether it lies as in a mirror, in which many readers read nothing.
    package var isMirrored = false
    /// Its place in a structured append; nil when it stands alone.
    package var sequence: SymbolReading.Sequence?
    /// Whether it is in an ink that is too pale for its ground, which is told as that.
    package var isPale = false
    /// Its contrast in a picture that is too pale, 0…1.
    package var paleContrast: Double?
    /// How much it stands, when that was asked for.
    package var stress: PictureStress.Code?

    package init(
      text: String, platform: String? = nil, zxing: Bool, zbar: Bool, isForZBar: Bool = true,
      level: String? = nil, version: Int? = nil, page: Int? = nil, module: Length? = nil, box: Rect? = nil,
      plates: CodeReport.Verdict? = nil, ink: String? = nil, quality: ArtworkQuality? = nil,
      stress: PictureStress.Code? = nil
    ) {
      self.text = text
      self.platform = platform
      self.zxing = zxing
      self.zbar = zbar
      self.isForZBar = isForZBar
      self.level = level
      self.version = version
      self.page = page
      self.module = module
      self.box = box
      self.plates = plates
      self.ink = ink
      self.quality = quality
      self.stress = stress
    }
  }

  /// What decoders made of a picture.
  package struct Look: Sendable {
    /// One for each symbol that was found.
    package var codes: [Code]
    /// Where something stands like a symbol that no decoder reads.
    package var unread: [Corners] = []
    /// A decoder that broke down over the picture.
    package var failure: DecoderFailure?
  }

  /// - Parameter expected: what some code in the picture must say (a host in either case); nil when anything will do.
  package static func verify(_ file: String, expecting expected: String?) throws(PressFailure) -> Result {
    try InputFile.requireFile(file)
    if let source = PressFileVerification.source(of: file) {
      return try PressFileVerification.verify(file, as: source, expecting: expected)
    }
    let picture = try PictureFile.pixels(ofFileAt: file)
    let seen = look(at: picture)
    let codes = seen.codes
    var diagnostics = faults(file, codes, expected, failure: seen.failure)
    if !codes.isEmpty {
      diagnostics += seen.unread.map { place in
        let center = place.center
        return unreadPlace(
          "'\(file)'", "near (\(Int(center.x.rounded())), \(Int(center.y.rounded())))")
      }
    }
    if picture.layout == .rgba {
      let onBlack = look(at: picture, over: .black).codes
      for code in codes where !onBlack.contains(where: { $0.text == code.text && $0.isRead }) {
        diagnostics.append(
          .warning(
            "transparent-ground", "'\(file)': '\(code.text)' scans on a light ground only",
            hint: "the picture is transparent: put it on a light patch, or give the code one"))
      }
    }
    return Result(file: file, codes: codes, diagnostics: diagnostics)
  }

  /// - Parameter ground: what lies below a transparent picture.
  package static func look(at picture: Bitmap, over ground: GroundColor = .white) -> Look {
    let gray = picture.gray(over: ground.red)
    let seen = PairedLook(at: gray)
    func isRead(_ reading: SymbolReading, by decoder: SymbolReading.Decoder) -> Bool {
      seen.readings.contains { $0.decoder == decoder && $0.isSame(as: reading) && $0.bytes == reading.bytes }
    }
    var symbols: [SymbolReading] = []
    for reading in seen.readings + seen.unread {
      if let known = symbols.firstIndex(where: { $0.isSame(as: reading) }) {
        symbols[known].version = symbols[known].version ?? reading.version
      } else {
        symbols.append(reading)
      }
    }
    let codes = symbols.map { reading in
      // Decoders see one channel's values; light is measured of colours.
      let symbol = LocatedSymbol(in: picture, reading, ground: ground)
      var code = Code(
        text: reading.text, platform: FollowLink.recognise(reading.text)?.platform.key,
        zxing: isRead(reading, by: .zxing), zbar: isRead(reading, by: .zbar),
        isForZBar: !reading.isMicro && reading.sequence == nil,
        level: reading.level, version: reading.version, quality: symbol?.quality)
      code.quietZone = symbol?.quietZone
      code.take(reading)
      if let symbol, isPale(symbol, at: reading.corners, in: picture, isRead: code.isRead) {
        (code.isPale, code.paleContrast) = (true, symbol.contrast)
      }
      code.stretchers = seen.stretchers(of: reading)
      code.failure = code.zxing ? nil : seen.failure
      return code
    }
    let onDark = codesOnDark(gray, besides: symbols)
    return Look(
      codes: codes + onDark.map(\.code), unread: unread(seen.unreadPlaces, besides: onDark.map(\.corners)),
      failure: seen.failure)
  }

  /// Whether a code has too little contrast; one that decoders read only where the picture is no photo in bad light.
  private static func isPale(
    _ symbol: LocatedSymbol, at corners: Corners, in picture: Bitmap, isRead: Bool
  ) -> Bool {
    guard !symbol.isInverted, symbol.contrast < SymbolCheck.minimumContrast else { return false }
    return !isRead || symbol.contrast < unreadableContrast || picture.isLit(within: corners)
  }

  /// Symbol contrast of grade F: ISO/IEC 15415, 7.8.3.
  private static let unreadableContrast = 0.20

  /// Codes that are light on dark, which a reader of artwork may find and a phone may not.
  private static func codesOnDark(
    _ gray: Bitmap, besides known: [SymbolReading]
  ) -> [(code: Code, corners: Corners)] {
    LightSymbols.readings(at: gray, besides: known).map { (Code(onDark: $0), $0.corners) }
  }

  /// The places at which nothing was read in another way either.
  static func unread(_ places: [Corners], besides known: [Corners]) -> [Corners] {
    places.filter { place in !known.contains { $0.isSamePlace(as: place) } }
  }

  /// That something stands beside a code that looks like one and is none, so that a person points a phone at it.
  ///
  /// - Parameters:
  ///   - name: what the message begins with: the file's name, and the page's number.
  ///   - place: in words.
  static func unreadPlace(_ name: String, _ place: String) -> Diagnostic {
    .warning(
      "unread-symbol", "\(name): there is something like a code \(place), which no decoder reads",
      hint: "it may be damaged, covered, cut, or of another kind; "
        + "if it is a drawing of a code, people will scan it")
  }

  /// - Parameter failure: of a decoder; it is reported instead where no code is found.
  package static func faults(
    _ file: String, _ codes: [Code], _ expected: String?, failure: DecoderFailure? = nil
  ) -> [Diagnostic] {
    if codes.isEmpty, let failure { return [failure.diagnostic(for: file)] }
    if codes.isEmpty {
      return [
        .error(
          "no-symbol", "no QR code is found in '\(file)'",
          hint: "is its quiet zone clear, is it dark on light, and is it at least 3 pixels a module?")
      ]
    }
    var faults: [Diagnostic] = []
    for code in codes where !code.isRead || code.isPale {
      if code.isInverted {
        faults.append(
          .error(
            "inverted-symbol", "'\(file)': '\(code.text)' is light on dark, which not every reader reads",
            hint: "print it dark on a light patch"))
        continue
      }
      if let contrast = code.paleContrast {
        faults.append(paleness(code, contrast, file))
        continue
      }
      if code.isMirrored || code.isRead { continue }
      if let failure = code.failure {
        faults.append(failure.diagnostic(for: file))
        continue
      }
      let failing = [code.zxing ? nil : "ZXing", code.zbar || !code.isForZBar ? nil : "ZBar"].compactMap {
        $0
      }
      faults.append(
        .error(
          "unreadable-symbol", "'\(file)': \(failing.joined(separator: " and ")) cannot read '\(code.text)'",
          hint: "some phones will not either: look at contrast, quiet zone and size"))
    }
    faults += codes.filter(\.isMirrored).map {
      .error(
        "mirrored-symbol", "'\(file)': '\($0.text)' is mirrored, which not every reader reads",
        hint: "turn it back over; what is printed for a transfer is mirrored by its printer")
    }
    faults += codes.compactMap { code in
      code.sequence.map { place in
        .warning(
          "sequence-part",
          "'\(file)': '\(code.text.prefix(40))' is part \(place.index + 1) of \(place.count) of a message",
          hint: "few phones put the parts together: make it one code, or a link to the whole")
      }
    }
    faults += codes.flatMap { quietZoneFaults($0, file) }
    faults += codes.compactMap { weakness($0, file) }
    faults += codes.compactMap { capitals($0, file) }
    faults += codes.filter { !$0.stretchers.isEmpty && $0.isRead }.map {
      .warning(
        LevelStretch.code, "'\(file)': \(LevelStretch.words($0.stretchers, subject: "'\($0.text)'"))",
        hint: LevelStretch.hint)
    }
    if let expected, !codes.contains(where: { isSame($0.text, expected) }) {
      faults.append(
        .error(
          "unexpected-text",
          "'\(file)' does not say '\(expected)' but "
            + codes.map { "'\($0.text)'" }.joined(separator: ", "),
          hint: "check that it is the right file, and that the link is written as the code has it"))
    }
    return faults
  }

  /// That the margin around a code is less than ISO/IEC 18004 asks for.
  private static func quietZoneFaults(_ code: Code, _ file: String) -> [Diagnostic] {
    guard let zone = code.quietZone, zone.isNarrow else { return [] }
    let page = code.page.map { ", page \($0)" } ?? ""
    return [
      .error("quiet-zone", "'\(file)'\(page): '\(code.text)': \(zone.words)", hint: QuietZoneWidths.hint)
    ]
  }

  /// That a code of a picture is so near in light to what lies around it that a decoder does not read it.
  private static func paleness(_ code: Code, _ contrast: Double, _ file: String) -> Diagnostic {
    Diagnostic.error(
      SymbolCheck.Code.lowContrast.rawValue,
      "'\(file)': '\(code.text)' has a contrast of \(percent(contrast)); at least 40 % is needed",
      hint: "draw the code in black or in a dark ink, on white")
  }

  /// A contrast in whole percent, never more than it is.
  static func percent(_ contrast: Double) -> String { "\(Int(contrast * 100)) %" }

  /// That a code reads, and only just.
  private static func weakness(_ code: Code, _ file: String) -> Diagnostic? {
    guard let worst = code.quality?.worst, worst.grade <= .d, code.isRead, !code.isPale else { return nil }
    return .warning(
      "weak-grade",
      "'\(file)': '\(code.text)' has the artwork grade \(worst.grade.rawValue) by its \(worst.parameter.rawValue)",
      hint: "phones that are worse, or farther away, will not read it: make it again from its content")
  }

  /// Whether two texts are the same link; of capitals in its scheme and host a warning tells.
  private static func isSame(_ text: String, _ expected: String) -> Bool {
    text == expected
      || (CapitalLetters.lowered(text) ?? text) == (CapitalLetters.lowered(expected) ?? expected)
  }

  private static func capitals(_ code: Code, _ file: String) -> Diagnostic? {
    guard CapitalLetters.lowered(code.text) != nil else { return nil }
    var warning = CapitalLetters.warning(about: code.text)
    warning.message = "'\(file)': \(warning.message)"
    return warning
  }

  /// A line of `verify --json`.
  package static func json(_ result: Result) throws(PressFailure) -> String {
    let codes = result.codes.map { code in
      VerifyReport.CodeReport(
        page: code.page, encoded: code.text, platform: code.platform, version: code.version,
        level: code.level,
        check: .init(
          zxing: code.failure?.decoder == .zxing ? .reason("decoder failed") : .reported(code.zxing),
          zbar: code.isForZBar ? .reported(code.zbar) : .reason("not applicable"), plates: code.plates,
          grade: code.quality?.grade.rawValue, quietZone: code.quietZone.map { .init($0) },
          levels: code.stretchers.isEmpty ? nil : "stretched",
          parameters: code.quality.map { CodeReport.Parameters($0) }, stress: code.stress?.figures))
    }
    return try JSONLine.encode(
      VerifyReport(
        path: result.file, passed: result.passed, codes: codes,
        diagnostics: result.diagnostics.map { DiagnosticReport($0) }))
  }

  private struct VerifyReport: Encodable {
    package struct CodeReport: Encodable {
      package struct Check: Encodable {
        package var zxing: PressReports.CodeReport.Verdict
        package var zbar: PressReports.CodeReport.Verdict
        package var plates: PressReports.CodeReport.Verdict?
        package var grade: String?
        package var quietZone: QuietZone?
        package var levels: String?
        package var parameters: PressReports.CodeReport.Parameters?
        package var stress: StressFigures?

        private enum CodingKeys: String, CodingKey {
          case zxing, zbar, plates, grade, levels, parameters, stress
          case quietZone = "quiet_zone"
        }
      }

      /// In modules.
      package struct QuietZone: Encodable {
        package var wanted: Int
        package var left: Int?
        package var top: Int?
        package var right: Int?
        package var bottom: Int?
        package var corners: Int?

        package init(_ widths: QuietZoneWidths) {
          wanted = widths.wanted
          (left, top) = (widths.clear[.left], widths.clear[.top])
          (right, bottom) = (widths.clear[.right], widths.clear[.bottom])
          corners = widths.clear[.corners]
        }
      }

      package var page: Int?
      package var encoded: String
      package var platform: String?
      package var version: Int?
      package var level: String?
      package var check: Check
    }

    package var event = "verify"
    package var path: String
    package var passed: Bool
    package var codes: [CodeReport]
    package var diagnostics: [DiagnosticReport]
  }
}

extension PictureVerification.Code {
  /// A code that is light on dark, which a reader of artwork may find and a phone may not.
  init(onDark reading: SymbolReading) {
    self.init(
      text: reading.text, platform: FollowLink.recognise(reading.text)?.platform.key, zxing: false,
      zbar: false, level: reading.level, version: reading.version)
    isInverted = true
    take(reading)
  }

  /// How the symbol lies, and what it is a part of.
  mutating func take(_ reading: SymbolReading) {
    isMirrored = reading.corners.isMirrored
    sequence = reading.sequence
  }
}
