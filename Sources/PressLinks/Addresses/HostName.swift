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
    let written = source.lowercased()
    // Other hosts need no libidn2, which would refuse the two hyphens of some that exist: 'r3---sn.example'.
    let isInternational =
      !written.utf8.allSatisfy { $0 < 128 } || HostName.labels(of: written).contains { $0.hasPrefix("xn--") }
    if isInternational {
      guard !source.unicodeScalars.contains(where: HostName.isDropped),
        let name = InternationalName(String(source))
      else { throw HostName.refusal(of: HostName.culprit(in: written), in: source) }
      (ascii, unicode) = (HostName.withoutRoot(name.ascii), HostName.withoutRoot(name.unicode))
    } else {
      ascii = HostName.withoutRoot(written)
      unicode = ascii
    }
    guard !ascii.isEmpty else {
      throw LinkError("bad-host", "the link has no host", hint: "as in 'https://example.org/'", at: source)
    }
    let (machine, human) = (HostName.labels(of: ascii), HostName.labels(of: unicode))
    if let wrong = machine.indices.first(where: { !HostName.isLabel(machine[$0]) }) {
      throw HostName.refusal(of: human.indices.contains(wrong) ? human[wrong] : machine[wrong], in: source)
    }
    warnings = HostName.warnings(ascii: ascii, unicode: unicode, labels: human)
    let isNumber = machine.last.map { $0.allSatisfy(\.isNumber) } ?? false
    let isAddress = machine.count == 4 && machine.allSatisfy { UInt8($0) != nil }
    guard machine.count > 1, ascii.utf8.count <= 253, !isNumber || isAddress else {
      throw LinkError(
        "bad-host", "\(Quotation.of(source)) is not a host that a phone can find",
        hint: "a host has a dot, as 'example.org'", at: source)
    }
  }

  /// What stands in a host's place in the URL of an app.
  init(word: Substring) {
    ascii = PercentEncoding.encode(word.lowercased())
    unicode = ascii
    warnings = []
  }

  private static func labels(of name: String) -> [String] {
    name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
  }

  /// The name without the full stop of the root, which means the same.
  private static func withoutRoot(_ name: String) -> String {
    name.hasSuffix(".") ? String(name.dropLast()) : name
  }

  /// Whether UTS #46 drops a character that nobody sees; the joiners libidn2 takes where a script needs them.
  ///
  /// Who pasted one should know, as everywhere in a link.
  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isDefaultIgnorableCodePoint && scalar.value != 0x200C && scalar.value != 0x200D
  }

  /// The label for which a name is refused; the name itself when each alone would do.
  private static func culprit(in name: String) -> String {
    // The full stops of UTS #46.
    let labels = name.unicodeScalars.split { [".", "\u{3002}", "\u{FF0E}", "\u{FF61}"].contains($0) }
    return labels.map(String.init).first {
      $0.unicodeScalars.contains(where: isDropped) || InternationalName($0) == nil
    } ?? name
  }

  private static func refusal(of label: String, in source: Substring) -> LinkError {
    LinkError(
      "bad-host", "\(Quotation.of(label)) cannot be part of the host \(Quotation.of(source))",
      hint: "its parts are 1 to 63 letters, digits and inner hyphens, between dots", at: source)
  }

  /// Whether an ASCII label in lower case can be looked up; underscores are in hosts that exist.
  private static func isLabel(_ label: String) -> Bool {
    let (bytes, hyphen) = (label.utf8, UInt8(ascii: "-"))
    guard let first = bytes.first, let last = bytes.last, bytes.count <= 63 else { return false }
    guard first != hyphen, last != hyphen else { return false }
    return bytes.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
      default: byte == hyphen || byte == UInt8(ascii: "_")
      }
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
