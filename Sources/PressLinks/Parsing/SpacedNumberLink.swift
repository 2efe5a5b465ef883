/// A link of WhatsApp's that somebody wrote by hand, with a telephone's number as people read it: `https://wa.me/+86 10 …`.
enum SpacedNumberLink {
  /// The number, and what follows it in the query; nil for other texts, and for a link that can be read as one.
  static func account(in text: Substring) -> Substring? {
    guard text.utf8.contains(where: { " (".utf8.contains($0) }),
      let start = text.prefixMatch(
        of: #/(?i)(https?:\/\/)?(www\.)?(wa\.me\/|api\.whatsapp\.com\/send\/?\?phone=)/#)
    else { return nil }
    let rest = text[start.range.upperBound...]
    let number = rest.prefix { $0 != "?" && $0 != "&" }
    guard number.contains(where: { " (".contains($0) }), number.contains(where: \.isNumber),
      number.allSatisfy({ $0.isASCII && ($0.isNumber || " +-.()".contains($0)) })
    else { return nil }
    return rest
  }
}
