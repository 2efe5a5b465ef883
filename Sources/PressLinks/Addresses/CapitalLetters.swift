package import PressDiagnostics

/// Capitals in the scheme and the host of a web link, where they mean nothing (RFC 3986, 6.2.2.1).
///
/// A QR code holds them in fewer bits, and some generators write them for that; many phones and browsers show
/// such a link as text, search the web for it, or open nothing. So no link of ours has any.
package enum CapitalLetters {
  /// The text with scheme and host in small letters, all else and its length in bytes as they were.
  ///
  /// Nil when there is nothing to change: no capitals there, or no web link at the text's beginning.
  package static func lowered(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    let small = lowered(bytes)
    return small == bytes ? nil : String(decoding: small, as: UTF8.self)
  }

  /// The same for bytes of any encoding that holds ASCII.
  package static func lowered(_ bytes: [UInt8]) -> [UInt8] {
    guard let scheme = ["https://", "http://"].first(where: { begins(bytes, with: $0.utf8) })?.utf8.count
    else {
      return bytes
    }
    let end = bytes[scheme...].firstIndex { "/?#".utf8.contains($0) } ?? bytes.endIndex
    // A user's name before the host keeps its letters.
    let host = bytes[scheme..<end].lastIndex(of: UInt8(ascii: "@")) ?? scheme
    return bytes[..<scheme].map(small) + bytes[scheme..<host] + bytes[host..<end].map(small) + bytes[end...]
  }

  /// What is said of a link that somebody wrote: it does not stay as it was.
  static func notes(about address: WebAddress) -> [Diagnostic] {
    address.hasCapitals ? [note(about: address.source)] : []
  }

  /// That the capitals of a link are not kept.
  package static func note(about link: some StringProtocol) -> Diagnostic {
    Diagnostic(
      .note, code: "capitals-in-link",
      "scheme and host of \(Quotation.of(link)) are written in small letters in the code",
      hint: "they mean the same, and many phones do not open a link with capitals there")
  }

  /// What is said of a code that has them.
  package static func warning(about link: some StringProtocol) -> Diagnostic {
    .warning(
      "capitals-in-link",
      "\(Quotation.of(link)) has capitals in its scheme or its host: many phones show it as text and open nothing",
      hint: "make the code again from the same link: qrpress writes them in small letters")
  }

  private static func begins(_ bytes: [UInt8], with word: String.UTF8View) -> Bool {
    bytes.count >= word.count && zip(bytes, word).allSatisfy { small($0) == $1 }
  }

  private static func small(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
