internal import PressDiagnostics

// Links within a text: whoever scans it opens them, and they die like any other.

extension FollowLink {
  /// The same, with what is to be known of the web links in its text, and lasting no longer than these.
  ///
  /// A text that is a link and nothing else is judged as that link; in a longer one only what ends is told.
  ///
  /// - Parameters:
  ///   - text: the text as people read it; nil for the code's own.
  ///   - today: seconds since 1970, for links that expire; nil when nobody asks.
  func judgingAddresses(in text: String? = nil, today: Int?) -> FollowLink {
    let text = text ?? link
    var judged = self
    for link in ShareText.links(in: text[...], inFields: true) {
      guard let address = try? WebAddress(link), address.isWeb else { continue }
      let read = FollowLink.web(address, isChosen: true, today: today)
      let isWhole = link.count == text.count
      judged = judged.warning(
        read.warnings.filter {
          (isWhole || LinkAdvisory.lifetimeCodes.contains($0.code)) && !judged.warnings.contains($0)
        })
      judged.permanence = judged.permanence.limited(by: read.permanence)
    }
    return judged
  }

  /// A mail or a message with what is to be known of the links in its text, which is escaped in the code.
  static func judged(_ message: FollowLink, today: Int?) -> FollowLink {
    message.judgingAddresses(in: PercentEncoding.decode(message.link), today: today)
  }
}
