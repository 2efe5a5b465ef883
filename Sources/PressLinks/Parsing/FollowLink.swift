package import PressDiagnostics

/// What a phone must open so that its owner follows an account, or another text that goes into a code.
package struct FollowLink: Sendable, Hashable {
  package let platform: Platform
  /// The handle or id in its canonical form, as it can be written after `platform:`.
  package let account: String
  /// The canonical URL, or the text of the code.
  package let link: String
  /// Texts that open the same, the preferred one, which is `link`, first.
  ///
  /// The second has scheme and host in capitals, which a QR code can hold in fewer bits. It is left out
  /// where an app reads the code itself and may compare letter by letter.
  package let spellings: [String]
  /// Whether the platform handed the link out, so that nothing in it may be made up.
  package let isIssued: Bool
  package let permanence: Permanence
  /// What should be known before the link is printed: warnings and notes, without a place.
  package let warnings: [Diagnostic]
  /// What becomes of utm parameters on this very link.
  package let trackingPolicy: TrackingPolicy

  init(
    _ platform: Platform, account: String, link: String, isIssued: Bool = false,
    permanence: Permanence = .permanent, tracking: TrackingPolicy = .refused(), warnings: [Diagnostic] = []
  ) {
    self.platform = platform
    self.account = account
    self.link = link
    let isFree = !platform.isReadByApp && platform.kind != .text
    self.spellings = [link] + (isFree ? [FollowLink.capitalised(link)].compactMap { $0 } : [])
    self.isIssued = isIssued
    self.permanence = permanence
    self.warnings = warnings
    self.trackingPolicy = tracking
  }

  /// A web link with scheme and host in capitals, the rest untouched; nil for anything else.
  private static func capitalised(_ link: String) -> String? {
    guard let scheme = ["https://", "http://"].first(where: link.hasPrefix) else { return nil }
    // By bytes: a campaign makes a million links.
    let bytes = link.utf8
    let end =
      bytes.dropFirst(scheme.utf8.count).firstIndex {
        $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#")
      } ?? link.endIndex
    return link[..<end].uppercased() + link[end...]
  }
}
