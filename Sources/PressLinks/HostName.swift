import Foundation
import PressDiagnostics

/// The host of a URL, as machines write it and as people read it.
struct HostName: Hashable, Sendable {
  /// Lower case, international labels in punycode.
  let ascii: String
  /// The same with its international labels in their own script.
  let unicode: String
  let warnings: [Diagnostic]

  /// Takes `www.example.org`, `bücher.example`, `xn--bcher-kva.example` or an IPv4 address; ≤ 253 bytes.
  init(_ source: Substring) throws(LinkError) {
    let labels = try HostName.labels(of: source)
    var (ascii, unicode): ([String], [String]) = ([], [])
    for label in labels {
      guard let (machine, human) = HostName.forms(of: label) else {
        throw LinkError(
          "bad-host", "\(Quotation.of(label)) cannot be part of the host \(Quotation.of(source))",
          hint: "its parts are 1 to 63 letters, digits and inner hyphens, between dots", at: source)
      }
      ascii.append(machine)
      unicode.append(human)
    }
    self.ascii = ascii.joined(separator: ".")
    self.unicode = unicode.joined(separator: ".")
    self.warnings = HostName.warnings(ascii: self.ascii, unicode: self.unicode, labels: unicode)
    let isNumber = ascii.last.map { $0.allSatisfy(\.isNumber) } ?? false
    let isAddress = ascii.count == 4 && ascii.allSatisfy { UInt8($0) != nil }
    guard ascii.count > 1, self.ascii.utf8.count <= 253, !isNumber || isAddress else {
      throw LinkError(
        "bad-host", "\(Quotation.of(source)) is no host that a phone can find",
        hint: "a host has a dot, as 'example.org'", at: source)
    }
  }

  /// What stands in a host's place in the URL of an app.
  init(word: Substring) {
    ascii = PercentEncoding.encode(word.lowercased())
    unicode = ascii
    warnings = []
  }

  private static func labels(of source: Substring) throws(LinkError) -> [String] {
    var name = source.lowercased()
    if !name.utf8.allSatisfy({ $0 < 128 }) {
      // Full-width letters and the ideographic full stop are what a Chinese or Japanese keyboard gives.
      name = name.precomposedStringWithCompatibilityMapping.lowercased()
        .replacing("\u{3002}", with: ".")
    }
    if name.hasSuffix(".") { name.removeLast() }
    guard !name.isEmpty else {
      throw LinkError("bad-host", "the link has no host", hint: "as in 'https://example.org/'", at: source)
    }
    return name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
  }

  /// The label in ASCII and in its own script; nil when it is none.
  private static func forms(of label: String) -> (ascii: String, unicode: String)? {
    guard let first = label.first, let last = label.last, first != "-", last != "-" else { return nil }
    guard label.utf8.allSatisfy({ $0 < 128 }) else {
      guard label.unicodeScalars.allSatisfy(isInternational), let encoded = Punycode.encode(label) else {
        return nil
      }
      let ascii = "xn--" + encoded
      return ascii.utf8.count <= 63 ? (ascii, label) : nil
    }
    guard label.utf8.count <= 63, label.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
    else { return nil }
    guard label.hasPrefix("xn--") else { return (label, label) }
    let code = String(label.dropFirst(4))
    guard let decoded = Punycode.decode(code), Punycode.encode(decoded) == code,
      !decoded.utf8.allSatisfy({ $0 < 128 }), decoded.unicodeScalars.allSatisfy(isInternational)
    else { return nil }
    return (label, decoded)
  }

  private static func isInternational(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .lowercaseLetter, .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark, .decimalNumber:
      return true
    default:
      return scalar == "-" || scalar == "\u{B7}"
    }
  }

  private static func warnings(ascii: String, unicode: String, labels: [String]) -> [Diagnostic] {
    guard ascii != unicode else { return [] }
    if let mixed = labels.first(where: Script.areMixed) {
      return [
        .warning(
          "mixed-script-host",
          "the host '\(unicode)' is '\(ascii)' in the code; \(Quotation.of(mixed)) mixes scripts that look alike",
          hint: "make sure that this is the organisation's own host")
      ]
    }
    return [
      .warning(
        "non-ascii-host", "the host '\(unicode)' is '\(ascii)' in the code",
        hint: "check both forms; some phones show the second")
    ]
  }
}
