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
  /// Both decoders look at the picture as it is and inverted, then ZXing in a few more ways. Only when nothing
  /// is found, further looks follow, until one of them finds something: other binarisers, smaller and larger
  /// pictures, without specks, sharpened. A transparent picture is laid on white and on black.
  package static func read(_ picture: Bitmap, effort: Effort = .thorough) -> [SymbolReading] {
    let grays = (picture.isTransparent ? [255, 0] : [255]).map { picture.gray(over: $0) }
    var found: [SymbolReading] = []
    for gray in grays {
      for look in Look.first + (effort == .thorough ? Look.second(for: gray) : []) {
        add(look.readings(in: gray), to: &found)
      }
    }
    for gray in grays where effort == .thorough {
      for look in Look.further(for: gray) where found.isEmpty {
        add(look.readings(in: gray), to: &found)
      }
    }
    return found.sorted {
      let (a, b) = ($0.corners.center, $1.corners.center)
      return (a.y, a.x) < (b.y, b.x)
    }
  }

  /// Keeps one reading a symbol: ZXing's, which comes first and knows more, but with a version if any has one.
  private static func add(_ readings: [SymbolReading], to found: inout [SymbolReading]) {
    for reading in readings {
      if let known = found.firstIndex(where: { $0.isSame(as: reading) }) {
        found[known].version = found[known].version ?? reading.version
      } else {
        found.append(reading)
      }
    }
  }
}
