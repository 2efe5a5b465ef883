#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Why there is no symbol.
///
/// Ways out when the content is too long: shorten it (drop tracking parameters, use the platform's short
/// link); ask for a lower level; allow a larger version; split it over 2…16 symbols.
package enum SymbolError: Error, Sendable, Hashable {
  /// No text, or one without a character.
  case empty
  /// Fits no symbol at any level; `capacity` of the `bytes` would fit at the level asked for.
  case tooLong(bytes: Int, capacity: Int, level: ErrorCorrection)
  /// Too long at the level asked for, of which `capacity` bytes would fit, but not at the level `fitting`.
  case levelNeedsMore(bytes: Int, capacity: Int, level: ErrorCorrection, fitting: ErrorCorrection)
  /// Too long for the largest version allowed, but not for the version `needed`.
  case versionNeedsMore(bytes: Int, capacity: Int, maximum: SymbolVersion, needed: SymbolVersion)
  /// The smallest version asked for is above the largest, or one is of the other kind (Micro QR or not).
  case versionRange(minimum: SymbolVersion, maximum: SymbolVersion, micro: Bool)
  /// Micro QR up to `maximum` has no such level.
  case levelNotInMicro(ErrorCorrection, maximum: SymbolVersion)
  /// Micro QR has masks 0…3.
  case maskNotInMicro(Mask)
  /// Micro QR cannot say that its text is UTF-8 (it has no ECI).
  case notASCIIInMicro
  /// Micro QR has no structured append.
  case splitInMicro
  /// A split is into 2…16 parts of at least one character each.
  case partCount(Int, characters: Int)
  /// libqrencode refused what it should have taken, with this `errno` (out of memory: `ENOMEM`).
  case encoder(errno: Int32)
  /// libqrencode made something other than what was computed; a bug here or there.
  case encoderDisagrees(expected: String, made: String)
}

extension SymbolError: CustomStringConvertible {
  /// What is wrong: lower case, values in single quotes.
  package var message: String {
    switch self {
    case .empty: "there is nothing to encode"
    case .tooLong(let bytes, let capacity, let level),
      .levelNeedsMore(let bytes, let capacity, let level, _):
      "'\(bytes)' bytes are too long for a code at level '\(level)': '\(capacity)' of them fit"
    case .versionNeedsMore(let bytes, let capacity, let maximum, _):
      "'\(bytes)' bytes are too long for a code of version '\(maximum)': '\(capacity)' of them fit"
    case .versionRange(let minimum, let maximum, let micro):
      "no \(micro ? "Micro QR" : "QR Code") version is from '\(minimum)' to '\(maximum)'"
    case .levelNotInMicro(let level, let maximum): "Micro QR up to '\(maximum)' has no level '\(level)'"
    case .maskNotInMicro(let mask): "Micro QR has no mask '\(mask)'"
    case .notASCIIInMicro: "Micro QR cannot mark text beyond ASCII as UTF-8"
    case .splitInMicro: "Micro QR cannot be split over several codes"
    case .partCount(let parts, let characters):
      "'\(characters)' characters cannot be split over '\(parts)' codes"
    case .encoder(ENOMEM): "there is no memory left for the code"
    case .encoder: "the encoder, libqrencode, does not take this content"
    case .encoderDisagrees(let expected, let made): "the encoder made '\(made)' instead of '\(expected)'"
    }
  }

  /// The way out.
  package var hint: String {
    switch self {
    case .empty: "give the text or the link that the code is to hold"
    case .tooLong: "shorten it, or split it over several codes"
    case .levelNeedsMore(_, _, _, let fitting): "shorten it, or ask for level '\(fitting)'"
    case .versionNeedsMore(_, _, let maximum, let needed):
      maximum.isMicro && !needed.isMicro
        ? "shorten it, or use a QR Code, where it takes version '\(needed)'"
        : "shorten it, ask for a lower level, or allow version '\(needed)'"
    case .versionRange(_, _, let micro):
      micro
        ? "use versions 'M1' to 'M4', the smaller one first"
        : "use versions '1' to '40', the smaller one first"
    case .levelNotInMicro(_, let maximum):
      maximum < .largestMicro
        ? "ask for a lower level, allow version 'M4', or use a QR Code"
        : "ask for a lower level, or use a QR Code"
    case .maskNotInMicro: "use a mask from '0' to '3'"
    case .notASCIIInMicro: "percent-encode the link, or use a QR Code"
    case .splitInMicro: "use QR Codes"
    case .partCount: "split into '2' to '16' codes, and not more than there are characters"
    case .encoder(ENOMEM): "free some memory, and run the same command again"
    case .encoder: "make a code of the text with 'qrpress code text:…', and report this with the content"
    case .encoderDisagrees: "report this with the content and the version of libqrencode"
    }
  }

  package var description: String { "\(message); \(hint)" }
}
