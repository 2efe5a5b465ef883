internal import PressDiagnostics

/// What is odd about a web address that is right by the rules, so that it goes into a code to the letter: what came along
/// from the text around it, or what a word processor made of it.
enum LinkDoubts {
  static func warnings(about address: WebAddress) -> [Diagnostic] {
    let source = address.source
    var warnings: [Diagnostic] = []
    if address.tail.isEmpty, source.hasSuffix(".") {
      // The full stop of a host's root means nothing, and the code has none.
      warnings.append(
        Diagnostic(
          .note, code: "share-text", "the full stop behind \(Quotation.of(source.dropLast())) is left out",
          hint: "write the link without it"))
    } else if let last = source.last, isOfSentence(last, in: source) {
      warnings.append(
        .warning(
          "doubtful-link",
          "\(Quotation.of(source)) ends with \(Quotation.of(String(last))), which is part of the link",
          hint: "leave it out if it belongs to the sentence"))
    }
    if let odd = source.first(where: isTypeset) ?? wideStop(in: address) {
      warnings.append(
        .warning(
          "doubtful-link",
          "\(Quotation.of(source)) holds \(Quotation.of(String(odd))), which word processors put for others",
          hint: "write the hyphen, the quotation mark or the letter that is meant"))
    }
    if isEscapedTwice(address.tail) {
      warnings.append(
        .warning(
          "doubtful-link", "\(Quotation.of(source)) is escaped twice: '%25' is a percent sign itself",
          hint: "take the link from the browser once more"))
    }
    if isPrivate(address.host.ascii) {
      warnings.append(
        .warning(
          "private-address", "\(Quotation.of(source)) is an address within a network of one's own",
          hint: "a phone outside of it opens nothing: write the public name"))
    }
    warnings += MisplacedParameters.warnings(about: address) + EscapedInvisibles.warnings(about: address)
    return warnings + Placeholder.warnings(about: address) + ClosedPage.warnings(about: address)
  }

  /// Whether a link's last character is rather of the text, the table or the program that it came from.
  private static func isOfSentence(_ last: Character, in link: Substring) -> Bool {
    if ".,;:!'\"|`*\\^<[{(".contains(last) { return true }
    let pairs: [Character: Character] = [")": "(", "]": "[", "}": "{", ">": "<"]
    guard let opening = pairs[last] else { return false }
    return link.count { $0 == last } > link.count { $0 == opening }
  }

  /// Dashes, curly quotation marks and ASCII in full width.
  private static func isTypeset(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first?.value, scalar >= 0x2010 else { return false }
    return (0x2010...0x201F).contains(scalar) || scalar == 0x2026 || (0xFF01...0xFF5E).contains(scalar)
  }

  /// The full stop of Chinese in a host, which browsers take for a dot.
  private static func wideStop(in address: WebAddress) -> Character? {
    let rest = address.source.dropFirst(address.scheme.count + 3)
    return rest.prefix { !"/?#".contains($0) }.first { "\u{3002}\u{FF61}".contains($0) }
  }

  /// `%25E5`: bytes of UTF-8 whose escapes were escaped.
  private static func isEscapedTwice(_ tail: String) -> Bool {
    let pieces = tail.uppercased().components(by: "%25")
    return pieces.dropFirst().contains { piece in
      let digits = piece.prefix(2)
      return digits.count == 2 && digits.allSatisfy { $0.isHexDigit && $0.isASCII }
        && (digits.first ?? "0") >= "8"
    }
  }

  /// Ends of names that only a network's own servers or its machines themselves answer for: RFC 6761, 6762 and 8375, ICANN's
  /// 'internal', and what routers and offices use without being given it. ('example' is for documents.)
  private static let privateNames = [
    "test", "invalid", "local", "localhost", "localdomain", "lan", "home", "home.arpa", "internal",
    "intranet", "corp",
  ]

  /// Names and addresses that mean something within one network alone.
  private static func isPrivate(_ host: String) -> Bool {
    privateNames.contains { host.hasSuffix("." + $0) } || isPrivateAddress(host)
  }

  /// RFC 1918, RFC 6598, and addresses of one's own machine and link.
  private static func isPrivateAddress(_ host: String) -> Bool {
    let numbers = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
    guard numbers.count == 4, let first = numbers[0], let second = numbers[1], numbers[2] != nil,
      numbers[3] != nil
    else { return false }
    switch (first, second) {
    case (0, _), (10, _), (127, _), (192, 168), (169, 254), (172, 16...31), (100, 64...127): return true
    default: return false
    }
  }
}

extension String {
  fileprivate func components(by mark: String) -> [Substring] {
    var (pieces, rest) = ([Substring](), self[...])
    while let place = rest.range(of: mark) {
      pieces.append(rest[..<place.lowerBound])
      rest = rest[place.upperBound...]
    }
    return pieces + [rest]
  }
}
