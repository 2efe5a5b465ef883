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
  package internal(set) var permanence: Permanence
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

  /// Why it must not be printed: it is dead, or will be before the print is worn; nil for what lives, and when nobody knows.
  ///
  /// It hangs on what is said of the link, however that was written.
  package var printFault: Diagnostic? {
    guard let dead = expiryWarning else { return nil }
    let hint = "\(dead.hint ?? LinkAdvisory.lasting); '--allow-expiring' prints it all the same"
    // A card or a sentence is not dead itself: what is said of the link in it names that link.
    if dead.code == LinkAdvisory.expiringCode, case .days(let days) = permanence, Scheme(link[...]) != nil {
      return .error(
        dead.code, "\(Quotation.of(link)) is dead \(days) days after it was handed out, and print stays",
        hint: hint)
    }
    return .error(dead.code, "\(dead.message), and print stays", hint: hint)
  }

  /// What is to be said where it goes to print all the same, or is not printed; nil where `printFault` is.
  package var expiryWarning: Diagnostic? {
    warnings.first { LinkAdvisory.deadCodes.contains($0.code) }
  }

  /// What is to be said wherever the link goes: all but that it is dead or will be, of which print makes a fault.
  package var warningsOfAnyUse: [Diagnostic] {
    warnings.filter { !LinkAdvisory.deadCodes.contains($0.code) }
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
