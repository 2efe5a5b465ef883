internal import PressLinks
internal import PressTemplates

/// What a page says of its code in one language.
struct WebWords: Sendable, Equatable {
  /// `zh`, `en`, or whatever the asset was asked for.
  var language: String
  /// What a screen reader says of the picture.
  var alternative: String
  /// `Follow us on X`.
  var call: String
  /// Large, on the page.
  var headline: String?
  /// Of the organisation.
  var name: String?

  /// One for each language of an asset, in order.
  static func all(of content: AssetContent, _ code: FilledSlot) -> [WebWords] {
    let values = content.values
    return (values.language.map { [$0] } ?? values.languages).map { language in
      let name = values.text("name", in: language)
      let subject = name ?? values.text("\(code.slot.name).handle", in: language) ?? code.link.readableAccount
      let platform = code.link.platform
      let isChinese = language == "zh"
      return WebWords(
        language: language,
        alternative: isChinese ? platform.chineseAlternative(subject) : platform.alternative(subject),
        call: isChinese ? platform.chineseCallToAction : platform.callToAction,
        headline: values.text("headline", in: language), name: name)
    }
  }

  /// The language's name in HTML: simplified Chinese gets its script, which chooses the glyphs.
  var htmlLanguage: String { language == "zh" ? "zh-Hans" : language }

  /// Of the call and the alternative: the table of platforms speaks Chinese and English.
  var spokenLanguage: String { language == "zh" ? "zh-Hans" : "en" }
}

extension TemplateValues {
  /// A name's text in a language, else its text without one; nil when nothing is given.
  package func text(_ name: String, in language: String) -> String? {
    [self["\(name).\(language)"], self[name]].compactMap(\.self).first { !$0.isEmpty }
  }
}

extension FollowLink {
  /// The account, where it is a name that people know; nil for references, and for what is no account.
  var readableAccount: String? { isIssued || !link.hasPrefix("http") ? nil : account }
}

extension Platform {
  /// `QR code: follow NAME on X`.
  package func alternative(_ subject: String?) -> String {
    guard callToAction == "Follow us on \(name)" else {
      return "QR code: \(callToAction)" + (subject.map { ", \($0)" } ?? "")
    }
    return "QR code: follow \(subject ?? "us") on \(name)"
  }

  /// `二维码：微信扫码关注某某`; blanks stand between Chinese and Latin letters.
  func chineseAlternative(_ subject: String?) -> String {
    guard let subject else { return "二维码：\(chineseCallToAction)" }
    guard let us = chineseCallToAction.firstRange(of: "关注我们") else {
      return "二维码：\(chineseCallToAction)，\(subject)"
    }
    let rest = chineseCallToAction[us.upperBound...]
    let before = subject.first?.isASCII == true ? " " : ""
    let after = subject.last?.isASCII == true && !rest.isEmpty ? " " : ""
    return "二维码：\(chineseCallToAction[..<us.lowerBound])关注\(before)\(subject)\(after)\(rest)"
  }
}
