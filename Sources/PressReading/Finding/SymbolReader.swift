package import PressDrawing

/// Reads every symbol of a picture, however it came about: a photo, a screenshot, a logo sheet.
///
/// It tries far more than the check may: it says what a code contains, not whether the code is good.
package enum SymbolReader {
  package enum Effort: Sendable, Hashable {
    /// For a picture that was drawn, not taken.
    case quick
    case thorough
  }

  /// The symbols from top to bottom, then from left to right; at least all that ZXing alone finds.
  ///
  /// Both decoders pass at the picture as it is and inverted, then ZXing in a few more ways; where finders are left
  /// that stand as a symbol's do, each such place is looked at by itself. Only when nothing is found, further looks
  /// follow, until one of them finds something: other binarisers, smaller and larger pictures, without specks,
  /// sharpened. A transparent picture is laid on white and on black.
  package static func read(_ picture: Bitmap, effort: Effort = .thorough) -> [SymbolReading] {
    look(at: picture, effort: effort).readings
  }

  /// The symbols of a picture that seldom has any, such as a logo: looked for where three corner squares are.
  package static func glance(at picture: Bitmap) -> [SymbolReading] {
    let gray = picture.gray(over: 255)
    let hasFinders = [gray, gray.inverted() ?? gray].contains { FinderField(in: $0).finders.count >= 3 }
    return hasFinders ? read(picture, effort: .quick) : []
  }

  /// The same, and whether a decoder broke down in one of the looks.
  package static func look(at picture: Bitmap, effort: Effort = .thorough) -> DecoderOutcome {
    let grays = (picture.isTransparent ? [255, 0] : [255]).map { picture.gray(over: $0) }
    let fields = grays.flatMap { gray in
      [gray, gray.inverted() ?? gray].map { (picture: $0, field: FinderField(in: $0)) }
    }
    let isCrowded = fields.contains { $0.field.isCrowded }
    var found = DecoderOutcome()
    for gray in grays {
      for pass in ScanPass.first + (effort == .thorough ? ScanPass.second(for: gray) : []) {
        add(pass.look(at: gray, isCrowded: isCrowded), to: &found)
      }
    }
    // Among many, decoders miss some; light on dark too.
    for (picture, field) in fields {
      let fields = [field] + (effort == .thorough ? field.nearer(in: picture) : [])
      add(SymbolHunt.look(at: picture, fields, beside: found.readings), to: &found)
    }
    // A highlight, the grain of a print: what is left of corner squares is whole from farther away.
    for (picture, _) in fields where effort == .thorough && found.readings.isEmpty && !isCrowded {
      add(fromAfar(picture), to: &found)
    }
    for gray in grays where effort == .thorough {
      for pass in ScanPass.further(for: gray) where found.readings.isEmpty {
        add(pass.look(at: gray, isCrowded: isCrowded), to: &found)
      }
    }
    found.readings.sort {
      let (a, b) = ($0.corners.center, $1.corners.center)
      return (a.y, a.x) < (b.y, b.x)
    }
    return found
  }

  /// What is found in a large picture when it is made smaller.
  private static func fromAfar(_ picture: Bitmap) -> DecoderOutcome {
    guard let factor = ScanPass.reduction(of: picture), let small = picture.shrunk(by: factor) else {
      return DecoderOutcome()
    }
    var outcome = SymbolHunt.look(at: small, [FinderField(in: small)], beside: [])
    for index in outcome.readings.indices {
      outcome.readings[index].corners = outcome.readings[index].corners.scaled(by: Double(factor))
    }
    return outcome
  }

  /// Keeps one reading a symbol: ZXing's, which comes first and knows more, but with a version if any has one.
  private static func add(_ outcome: DecoderOutcome, to found: inout DecoderOutcome) {
    found.failure = found.failure ?? outcome.failure
    for reading in outcome.readings {
      if let known = found.readings.firstIndex(where: { $0.isSame(as: reading) }) {
        found.readings[known].version = found.readings[known].version ?? reading.version
      } else {
        found.readings.append(reading)
      }
    }
  }
}
