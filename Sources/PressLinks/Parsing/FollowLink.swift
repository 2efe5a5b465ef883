package import PressDiagnostics

/// What a phone must open so that its owner follows an account, or another text that goes into a code.
package struct FollowLink: Sendable, Hashable {
  package let platform: Platform
  /// The handle or id in its canonical form, as it can be written after `platform:`.
  package let account: String
  /// The canonical URL, or the text of the code: what the code says to the letter.
  ///
  /// Scheme and host are in small letters. Capitals mean the same (RFC 3986, 6.2.2.1) and take fewer bits of a
  /// symbol, but many phones show such a link as text and open nothing.
  package private(set) var link: String
  /// Whether the platform handed the link out, so that nothing in it may be made up.
  package let isIssued: Bool
  package let permanence: Permanence
  /// What should be known before the link is printed: warnings and notes, without a place.
  package private(set) var warnings: [Diagnostic]
  /// What becomes of utm parameters on this very link.
  package let trackingPolicy: TrackingPolicy

  init(
    _ platform: Platform, account: String, link: String, isIssued: Bool = false,
    permanence: Permanence = .permanent, tracking: TrackingPolicy = .refused(), warnings: [Diagnostic] = []
  ) {
    self.platform = platform
    self.account = account
    self.link = link
    self.isIssued = isIssued
    self.permanence = permanence
    self.warnings = warnings
    self.trackingPolicy = tracking
  }

  /// Why it must not be printed: it is dead before the print is worn; nil for what lives, and where nobody knows.
  package var printFault: Diagnostic? {
    guard case .days(let days) = permanence else { return nil }
    return .error(
      LinkAdvisory.expiringCode,
      "\(Quotation.of(link)) is dead \(days) days after it was handed out, and print stays",
      hint: "\(LinkAdvisory.lasting); '--allow-expiring' prints it all the same")
  }

  /// What is to be said where it goes to print all the same, or is not printed; nil where `printFault` is.
  package var expiryWarning: Diagnostic? {
    printFault == nil ? nil : warnings.first { $0.code == LinkAdvisory.expiringCode }
  }

  /// What is to be said wherever the link goes: all but that it is dead in days, of which print makes a fault.
  package var warningsOfAnyUse: [Diagnostic] {
    printFault == nil ? warnings : warnings.filter { $0.code != LinkAdvisory.expiringCode }
  }

  /// The same with more to be said of it.
  func warning(_ more: [Diagnostic]) -> FollowLink {
    guard !more.isEmpty else { return self }
    var copy = self
    copy.warnings += more
    return copy
  }

  /// The same account by a code's own text, which is kept to the letter.
  package func saying(_ text: String, _ more: [Diagnostic] = []) -> FollowLink {
    var copy = warning(more)
    copy.link = text
    return copy
  }
}
