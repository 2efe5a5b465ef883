/// Tags of languages: the part of BCP 47 that texts in print need.
package enum LanguageTag {
  /// ISO 639-1: every language that has two letters.
  private static let known = Set(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo
    es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg
    ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn
    no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta
    te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))

  /// What a tag looks like, for messages.
  package static let form = "a language such as zh, en or zh-Hant"

  /// The tag itself when it is one: a language of ISO 639-1 or three letters of 639-3, then a script of four letters,
  /// then a region of two letters or three digits.
  ///
  /// BCP 47, 2.1; nil for variants, extensions and what is no tag. Case does not count, and stays as given.
  package static func known(_ text: String) -> String? {
    var parts = text.split(separator: "-", omittingEmptySubsequences: false)[...]
    guard let language = parts.popFirst(), isLetters(language),
      language.count == 3 || known.contains(language.lowercased())
    else { return nil }
    if let script = parts.first, script.count == 4, isLetters(script) { parts.removeFirst() }
    if let region = parts.first,
      region.count == 2 && isLetters(region)
        || region.count == 3 && region.allSatisfy({ ("0"..."9").contains($0) })
    {
      parts.removeFirst()
    }
    return parts.isEmpty ? text : nil
  }

  private static func isLetters(_ text: Substring) -> Bool { text.allSatisfy { $0.isASCII && $0.isLetter } }
}
