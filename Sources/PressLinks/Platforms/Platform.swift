/// One row of the table of platforms: what an account is called there and which links follow from it.
package struct Platform: Sendable {
  /// How the platform's accounts become links.
  enum Kind: Sendable, Hashable {
    /// By the row's forms.
    case forms
    /// By the row's forms or by the API's tickets.
    case wechat
    /// `user@host` on any host.
    case mastodon
    /// Any web address.
    case web
    case text, wifi, mail, telephone, message, place, card
  }

  /// `wechat`, `linkedin-company`, …: what stands before the colon.
  package let key: String
  /// Other words for the key, the Chinese name among them.
  package let aliases: [String]
  package let name: String
  package let chineseName: String
  /// What a caption says: `Follow us on X`.
  package let callToAction: String
  package let chineseCallToAction: String
  /// What stands after `platform:`, in words.
  package let whatToType: String
  /// An account that parses, `x:DenmarkInChina`.
  package let example: String
  package let issuance: Issuance
  /// Where the platform hands out its link; nil for derivable ones.
  package let howToGet: String?
  package let evidence: Evidence
  package let tracking: TrackingPolicy

  let kind: Kind
  let forms: [AccountScheme]
  /// Whether people write an `@` before the handle.
  let takesAt: Bool
  /// First pieces of a path that are pages of the platform, not accounts.
  let reserved: Set<String>
  /// Pages of an account that may follow its URL.
  let tabs: [String]

  init(
    _ key: String, aliases: [String] = [], name: String, chinese: String,
    call: (en: String, zh: String)? = nil,
    type whatToType: String, example: String, _ issuance: Issuance, get howToGet: String? = nil,
    evidence: Evidence, tracking: TrackingPolicy = .refused(), kind: Kind = .forms, at takesAt: Bool = false,
    reserved: Set<String> = [], tabs: [String] = [], forms: [AccountScheme] = []
  ) {
    self.key = key
    self.aliases = aliases
    self.name = name
    self.chineseName = chinese
    self.callToAction = call?.en ?? "Follow us on \(name)"
    // A blank stands between Chinese and Latin letters.
    let gap = chinese.first?.isASCII == true ? " " : ""
    self.chineseCallToAction = call?.zh ?? "关注我们的\(gap)\(chinese)"
    self.whatToType = whatToType
    self.example = "\(key):\(example)"
    self.issuance = issuance
    self.howToGet = howToGet
    self.evidence = evidence
    self.tracking = tracking
    self.kind = kind
    self.takesAt = takesAt
    self.reserved = reserved
    self.tabs = tabs
    // An issued link has one way out, whatever is wrong with it: to be fetched again.
    self.forms = forms.map { form in
      var form = form
      if form.isIssued, form.hint == nil { form.hint = howToGet }
      return form
    }
  }

  /// Every platform: Chinese ones, the rest of the world, then web, text and payloads.
  package static let all: [Platform] =
    tencent + chinese + western + messengers + communities + stores + payloads

  /// The platform of a key or an alias, case not counting, or of a name as people write it: `X (Twitter)`, `You Tube`, `Ｘ`.
  package static func named(_ key: String) -> Platform? {
    if let known = byName[key.lowercased()] { return known }
    guard key.utf8.count <= longestName else { return nil }
    let name = FullWidth.narrowed(key)
    if let known = byFoldedName[folded(name)] { return known }
    // One platform under two names.
    let parts = name.split { "()/|,、&".contains($0) }.map(folded).filter { !$0.isEmpty }
    guard parts.count > 1, let first = byFoldedName[parts[0]] else { return nil }
    return parts.dropFirst().allSatisfy { byFoldedName[$0] == first } ? first : nil
  }

  private static let longestName = 60

  private static let byName: [String: Platform] = Dictionary(
    all.flatMap { platform in ([platform.key] + platform.aliases).map { ($0, platform) } },
    uniquingKeysWith: { first, _ in first })

  /// Without what stands between words; what captions call a platform comes after all that means it alone.
  private static let byFoldedName: [String: Platform] = Dictionary(
    all.flatMap { platform in ([platform.key] + platform.aliases).map { (folded($0), platform) } }
      + all.flatMap { platform in [platform.name, platform.chineseName].map { (folded($0), platform) } },
    uniquingKeysWith: { first, _ in first })

  private static func folded(_ name: some StringProtocol) -> String {
    name.lowercased().filter { !$0.isWhitespace && $0 != "-" && $0 != "_" && $0 != "." }
  }

  /// The keys and the aliases, for "did you mean".
  static let names: [String] = all.flatMap { [$0.key] + $0.aliases }
}

extension Platform: Hashable {
  package static func == (a: Platform, b: Platform) -> Bool { a.key == b.key }
  package func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

extension Platform: CustomStringConvertible {
  package var description: String { key }
}
