package import PressDrawing

/// Does a symbol in a finished picture scan? Two decoders, and measures that no decoder gives.
package enum SymbolCheck {
  /// Which decoders know the symbol: ZBar reads no Micro QR, and no lone part of a structured append.
  package enum Kind: Sendable, Hashable {
    case plain, micro, structuredAppend
  }

  /// Under this a symbol is refused: grade D of ISO/IEC 15415.
  package static let minimumContrast = 0.40
  /// Under this a symbol is warned about: not grade A.
  package static let goodContrast = 0.70

  package enum Code: String, Sendable, Hashable, CaseIterable {
    case outside = "symbol-outside"
    /// A decoder reads something else.
    case unreadable = "unreadable-symbol"
    /// A decoder finds nothing.
    case notFound = "symbol-not-found"
    /// A decoder broke down, which is not the symbol's fault.
    case decoderFailed = "decoder-failed"
    case inverted = "inverted-symbol"
    case lowContrast = "low-contrast"
    case weakContrast = "weak-contrast"
    /// A decoder reads it only with its levels stretched.
    case stretchedLevels = "stretched-levels"
    case quietZone = "narrow-quiet-zone"
    case damage = "damaged-pattern"
    /// Some parameter of the artwork grade but contrast is F.
    case lowGrade = "low-grade"
    /// Some parameter of the artwork grade but contrast is D.
    case weakGrade = "weak-grade"
  }

  /// Checks one symbol of a picture.
  ///
  /// Decoders see the symbol and its quiet zone with whole modules averaged down to at most 4 pixels, and
  /// get no help: nothing inverted, turned, scaled or tried harder. One that fails is shown it once more with dark
  /// and light at 0 and 255, and that is reported: how dark is dark enough is for the contrast to say, not for the
  /// binariser of one decoder.
  ///
  /// - Parameters:
  ///   - expected: the content's bytes, without an ECI; see `ZBarReader` for what it makes of ECIs but UTF-8's.
  ///   - grounds: what may lie below a transparent picture; the report is the worst over all of them. A
  ///     picture that is opaque around the symbol is checked once.
  ///   - spread: what every edge was moved out against the press's spread, in modules; negative moves in.
  package static func check(
    _ picture: Bitmap, at geometry: SymbolGeometry, expecting expected: [UInt8], kind: Kind = .plain,
    grounds: [GroundColor] = [.white], spread: Double = 0
  ) -> CheckReport {
    guard let view = SymbolView(of: geometry, in: picture) else { return outside(geometry, of: picture) }
    let isTransparent = view.picture.isTransparent
    let reports = (isTransparent && !grounds.isEmpty ? grounds : [.white]).map { ground in
      report(
        of: view.laid(on: ground), expected, kind, spread, ground: isTransparent ? " over '\(ground)'" : "")
        ?? outside(geometry, of: picture)
    }
    return reports.dropFirst().reduce(reports[0]) { $0.merged(with: $1) }
  }

  private static func report(
    of view: SymbolView, _ expected: [UInt8], _ kind: Kind, _ spread: Double, ground: String
  ) -> CheckReport? {
    guard let light = SymbolLight(of: view, spread: spread), let picture = view.forDecoders else {
      return nil
    }
    let bright = view.levels.flatMap { picture.stretched(dark: $0.dark, light: $0.light) }
    var helped: [SymbolReading.Decoder] = []
    func look(
      _ decoder: SymbolReading.Decoder, _ read: (Bitmap) -> DecoderOutcome
    ) -> (CheckReport.Verdict, DecoderOutcome) {
      let (name, seen) = (decoder.name, read(picture))
      let first = verdict(name, seen, expected)
      guard !first.isGood, let bright else { return (first, seen) }
      let again = read(bright)
      let second = verdict(name, again, expected)
      guard second.isGood else { return (first, seen) }
      helped.append(decoder)
      return (second, again)
    }
    let (zxing, seen) = look(.zxing) { ZXingReader.look(at: $0, kinds: [kind == .micro ? .micro : .qr]) }
    let (zbar, others) =
      kind == .plain
      ? look(.zbar) { DecoderOutcome(readings: ZBarReader.read($0)) } : (.notApplicable, DecoderOutcome())
    let unreadable = [(zxing, seen), (zbar, others)].compactMap { verdict, outcome -> CheckReport.Finding? in
      switch verdict {
      case .passed, .notApplicable: return nil
      case .decoderFailed(let failure):
        return CheckReport.Finding(
          .decoderFailed, failure.message + ground, hint: DecoderFailure.outputHint)
      case .failed(let reason):
        return CheckReport.Finding(
          outcome.readings.isEmpty ? .notFound : .unreadable, reason + ground,
          hint: "make the ink darker or the ground lighter, and give the code its quiet zone")
      }
    }
    // Less than the standard's may be asked for, and is never enough.
    let wanted = max(view.geometry.quietZone, QuietZoneWidths.least(forSide: view.geometry.modules))
    let measured = light.findings(wanted: wanted, ground: ground)
    let quality = ArtworkQuality(of: view, light, spread: spread)
    let graded = quality?.findings(beside: measured, ground: ground) ?? []
    return CheckReport(
      zxing: zxing, zbar: zbar, contrast: light.contrast, quietZone: light.quietZone,
      findings: measured.filter(\.isError) + unreadable + graded.filter(\.isError)
        + (measured + graded).filter { !$0.isError } + stretching(helped, ground),
      quality: quality)
  }

  /// - Parameter decoders: that read the symbol only with its levels stretched.
  private static func stretching(_ decoders: [SymbolReading.Decoder], _ ground: String) -> [CheckReport
    .Finding]
  {
    guard !decoders.isEmpty else { return [] }
    return [
      CheckReport.Finding(
        .stretchedLevels, LevelStretch.words(decoders, subject: "the symbol") + ground,
        hint: LevelStretch.hint, isError: false)
    ]
  }

  private static func verdict(
    _ name: String, _ outcome: DecoderOutcome, _ expected: [UInt8]
  ) -> CheckReport.Verdict {
    if let failure = outcome.failureInstead { return .decoderFailed(failure) }
    let readings = outcome.readings
    let others = readings.filter { $0.bytes != expected }
    if others.count < readings.count {
      // A logo that is a code, say: which of the two a phone shows is luck.
      guard let other = others.first else { return .passed }
      return .failed(reason: "\(name) reads \(quoted(other.bytes)) as well as \(quoted(expected))")
    }
    guard let other = others.first else { return .failed(reason: "\(name) finds no symbol") }
    return .failed(
      reason: "\(name) reads \(quoted(other.bytes)) instead of \(quoted(expected))")
  }

  /// The start of a content, safe to print.
  private static func quoted(_ bytes: [UInt8]) -> String {
    let unsafe: Set<Unicode.GeneralCategory> = [.control, .format, .lineSeparator, .paragraphSeparator]
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars.prefix(61).map {
      unsafe.contains($0.properties.generalCategory) ? "\u{FFFD}" : $0
    }
    let text = String(String.UnicodeScalarView(scalars.prefix(60)))
    return "'\(text)\(scalars.count > 60 ? "…" : "")'"
  }

  private static func outside(_ geometry: SymbolGeometry, of picture: Bitmap) -> CheckReport {
    let message =
      "a symbol of \(geometry.modules) modules at \(geometry.moduleDots) dots does not lie inside the picture "
      + "of \(picture.width) × \(picture.height) dots"
    return CheckReport(
      zxing: .failed(reason: message), zbar: .failed(reason: message), contrast: 0, quietZone: 0,
      findings: [CheckReport.Finding(.outside, message, hint: "make the code smaller or the page larger")])
  }
}
