import PressDiagnostics

extension Platform {
  /// The link of an account written for this platform: a handle, an id, a payload or a URL.
  func link(for written: Substring, today: Int?) throws(LinkError) -> FollowLink {
    // People write a blank behind a colon: 'Instagram: @sample'. In a text and a network's name it counts.
    let keepsBlanks = kind == .text || kind == .wifi
    let account = keepsBlanks ? withoutOwnKey(written) : withoutOwnKey(written).drop(while: \.isWhitespace)
    guard !account.isEmpty else {
      throw LinkError(
        "empty-account", "the \(name) account is empty", hint: "write \(whatToType)", at: account)
    }
    if kind == .text, account.unicodeScalars.allSatisfy(Platform.isBlank) {
      throw LinkError(
        "empty-account", "the text has nothing but blanks", hint: "write \(whatToType)", at: account)
    }
    if kind != .text {
      try ForeignForm.refuse(account)
      try MisspeltScheme.refuse(account)
    }
    if kind == .telephone || kind == .message { try Platform.refuseMangled(account) }
    switch kind {
    case .text:
      return try FollowLink.written(text: account).judgingAddresses(today: today)
    case .wifi:
      return try WiFiPayload(account).link(on: self)
    case .mail:
      return try FollowLink.judged(MailPayload(account).link(on: self), today: today)
    case .telephone:
      return try TelephonePayload(account).link(on: self)
    case .message:
      return try FollowLink.judged(MessagePayload(account).link(on: self), today: today)
    case .place:
      return try PlacePayload(account).link(on: self)
    case .card:
      return try CardPayload(account, today: today).link(on: self).judgingAddresses(today: today)
    case .forms, .wechat, .mastodon, .web:
      break
    }
    try Scheme.refuseDangerous(account)
    if let share = ShareText(account) {
      return try share.read { text throws(LinkError) in
        try link(address: WrittenAddress.read(text), today: today)
      }
    }
    if key == "whatsapp", let number = SpacedNumberLink.account(in: account) {
      return try link(bare: number)
    }
    try Platform.refuseMangled(account)
    if Scheme(account) != nil { return try link(address: WrittenAddress.read(account), today: today) }
    if kind == .web || Platform.startsWithKnownHost(account) {
      return try FollowLink.withoutScheme(account) { url throws(LinkError) in
        try link(address: WrittenAddress.read(url), today: today)
      }
    }
    if kind == .mastodon { return try MastodonAccount(account).link(on: self) }
    if kind == .wechat, let ticket = try WeChatTicket.read(account) {
      return try ticket.link(on: self, today: today)
    }
    return try link(bare: account)
  }

  /// The link of a URL that must belong to this platform.
  private func link(address: WebAddress, today: Int?) throws(LinkError) -> FollowLink {
    if kind == .web {
      try Redirector.refuse(address)
      try FollowLink.refuseLostAccount(in: address)
      guard address.isWeb else {
        throw LinkError(
          "unknown-scheme", "\(Quotation.of(address.source)) is not a web link", hint: "write \(whatToType)",
          at: address.source)
      }
      return FollowLink.web(address, isChosen: true, today: today).warning(
        CapitalLetters.notes(about: address))
    }
    guard let link = try FollowLink.matching(address, today: today) else {
      throw LinkError(
        "not-a-follow-link", "\(Quotation.of(address.source)) is not a follow link of \(name)",
        hint: "write \(whatToType); a page is encoded as it is by 'web:'", at: address.source)
    }
    guard link.platform == self else {
      throw LinkError(
        "wrong-platform",
        link.platform.name == name
          ? "\(Quotation.of(address.source)) is a link of '\(link.platform.key)', not of '\(key)'"
          : "\(Quotation.of(address.source)) is a link of \(link.platform.name), not of \(name)",
        hint: "write '\(link.platform.key)' as the platform", at: address.source)
    }
    return link.warning(CapitalLetters.notes(about: address))
  }

  /// The link of a handle or an id; one in full width is refused with what is meant.
  private func link(bare account: Substring) throws(LinkError) -> FollowLink {
    do throws(LinkError) {
      return try link(half: account)
    } catch {
      let narrow = FullWidth.narrowed(account)
      guard narrow != account, (try? link(half: narrow[...])) != nil else { throw error }
      throw LinkError(
        "full-width", "\(Quotation.of(account)) is written in full width",
        hint: "write \(Quotation.of(narrow))", at: account)
    }
  }

  /// The link of a handle or an id, by the form whose prefix it has.
  private func link(half account: Substring) throws(LinkError) -> FollowLink {
    var identifier = account
    var form: AccountScheme?
    if takesAt, account.first == "@" {
      identifier = account.dropFirst()
      form = forms.first { $0.prefix.isEmpty && !$0.isOnlyRead && $0.isMeant(by: String(identifier)) }
    } else if let (best, prefix) = bestForm(for: account) {
      identifier = account.dropFirst(prefix.count)
      form = best
    }
    try refuseInnerName(account)
    guard let form else {
      throw LinkError(
        "bad-shape", "\(Quotation.of(account)) is not an account of \(name)",
        hint: howToGet ?? "write \(whatToType)",
        at: account)
    }
    if form.prefix.isEmpty, identifier.contains("/"), let other = linkOfSibling(for: account) {
      throw LinkError(
        "wrong-platform", "\(Quotation.of(account)) is an account of another kind on \(name)",
        hint: "write '\(other.platform.key):\(other.account)'", at: account)
    }
    var extras: [QueryItem] = []
    if form.keeps != .nothing, let mark = identifier.firstIndex(of: "?") {
      extras = try QueryItem.items(of: identifier[mark...].dropFirst())
      identifier = identifier[..<mark]
    }
    return try form.link(SourceSlice(identifier), extras: extras, on: self, isBare: true)
      .warning(Platform.roundingWarnings(of: identifier))
  }

  /// Refuses WeChat's own names of its accounts, `wxid_…` of people and `gh_…` of official accounts: no link opens them.
  private func refuseInnerName(_ account: Substring) throws(LinkError) {
    guard kind == .wechat || key == "wechat-personal", let howToGet,
      let start = ["wxid_", "gh_"].first(where: { account.lowercased().hasPrefix($0) })
    else { return }
    throw LinkError(
      "not-issued",
      "\(Quotation.of(account)) is WeChat's own name of an account, '\(start)…', which no code opens",
      hint: howToGet, at: account)
  }

  /// The link on a platform of the same name, one of whose prefixes the account has: LinkedIn's `company/…`.
  private func linkOfSibling(for account: Substring) -> FollowLink? {
    for sibling in Platform.all where sibling.name == name && sibling != self {
      let prefixes = sibling.forms.flatMap { [$0.prefix] + $0.otherPrefixes }
      guard prefixes.contains(where: { !$0.isEmpty && account.hasPrefix($0) }) else { continue }
      return try? sibling.link(for: account, today: nil)
    }
    return nil
  }

  private func bestForm(for account: Substring) -> (AccountScheme, String)? {
    var best: (form: AccountScheme, prefix: String)?
    for form in forms where !form.isOnlyRead {
      for prefix in [form.prefix] + form.otherPrefixes where account.hasPrefix(prefix) {
        if !form.isMeant(by: String(account.dropFirst(prefix.count))) { continue }
        if prefix.count > best?.prefix.count ?? -1 { best = (form, prefix) }
      }
    }
    return best.map { ($0.form, $0.prefix) }
  }

  /// The account without its platform, which people write in both columns.
  private func withoutOwnKey(_ account: Substring) -> Substring {
    guard kind != .text, let rest = Platform.written(before: account), rest.platform == self else {
      return account
    }
    return rest.account
  }

  /// The platform that a text begins with, and what follows the colon; nil where no platform is named.
  static func written(before text: Substring) -> (platform: Platform, account: Substring)? {
    guard let colon = text.firstIndex(where: isColon), let platform = named(String(text[..<colon])) else {
      return nil
    }
    return (platform, text[colon...].dropFirst())
  }

  /// Of ASCII, or in full width, as Chinese input methods write it.
  static func isColon(_ character: Character) -> Bool { character == ":" || character == "：" }

  /// Refuses what programs make of a long number: `2.80E+15` in a spreadsheet, `1.5e14` in JSON, `1234567890.0` where ids
  /// were read as numbers.
  package static func refuseMangled(_ account: Substring) throws(LinkError) {
    // A glance at the bytes: nearly every account is well.
    guard
      account.utf8.contains(where: {
        $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",")
      })
    else { return }
    let number = account[(account.lastIndex(of: ":").map(account.index(after:)) ?? account.startIndex)...]
    guard isMangled(number) else { return }
    throw LinkError(
      "mangled-number", "\(Quotation.of(number)) is what a spreadsheet made of an id: its digits are lost",
      hint: "format the column as text, then enter the id again", at: number)
  }

  private static func isMangled(_ number: Substring) -> Bool {
    let parts = number.uppercased().split(separator: "E", omittingEmptySubsequences: false)
    guard let mantissa = parts.first, mantissa.first?.isNumber == true,
      mantissa.allSatisfy(AllowedCharacters(letters: .none, others: ".,").contains)
    else { return false }
    let hasPoint = mantissa.contains { $0 == "." || $0 == "," }
    if parts.count == 1 {
      return number.hasSuffix(".0") && number.dropLast(2).allSatisfy(AllowedCharacters.digits.contains)
    }
    let power = parts[1].hasPrefix("+") ? parts[1].dropFirst() : parts[1][...]
    return parts.count == 2 && (hasPoint || parts[1].hasPrefix("+")) && (1...3).contains(power.count)
      && power.allSatisfy(AllowedCharacters.digits.contains)
  }

  /// What is to be said of an id whose digits from the sixteenth on are noughts: a spreadsheet keeps fifteen.
  static func roundingWarnings(of account: Substring) -> [Diagnostic] {
    guard account.utf8.count > 16, account.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      account.utf8.dropFirst(15).allSatisfy({ $0 == 0x30 })
    else { return [] }
    return [
      .warning(
        "rounded-number",
        "\(Quotation.of(account)) may be an id that a spreadsheet rounded: it keeps 15 digits",
        hint: "compare it with the account; format the column as text, then enter the id again")
    ]
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || PercentEncoding.isUnseen(scalar)
  }
}
