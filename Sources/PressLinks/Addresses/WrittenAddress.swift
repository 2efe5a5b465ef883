/// A web address that somebody wrote, rid of what tables, templates and web systems make of one.
///
/// Every address goes through here, whichever way it comes in: by itself, behind `web:`, in a card.
enum WrittenAddress {
  /// Bytes; the largest code holds 2953.
  private static let longest = 8192

  /// The address; what cannot be meant as one is refused first, by the name of what happened to it.
  static func read(_ text: Substring) throws(LinkError) -> WebAddress {
    try refuseDamage(in: text)
    return try WebAddress(text)
  }

  /// Refuses what is a link by the rules and yet leads nowhere.
  static func refuseDamage(in text: Substring) throws(LinkError) {
    // No code holds it, which is said later.
    guard text.utf8.count < WrittenAddress.longest else { return }
    try HTMLEntities.refuse(in: text)
    try SecondLink.refuse(in: text)
    try Placeholder.refuse(in: text)
    try CutLink.refuse(in: text)
  }
}
