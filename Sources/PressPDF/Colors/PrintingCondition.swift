package import Foundation

/// What a press file is made for: ink on paper as a profile describes it.
package struct PrintingCondition: Sendable, Hashable {
  /// The name by which people know it, `FOGRA39`; `Custom` where it is the profile alone that says.
  package let identifier: String
  /// For people: `Coated FOGRA39 (ISO 12647-2:2004)`, or what the profile calls itself.
  package let information: String
  /// Whether the identifier is one of the ICC's registry.
  package let isRegistered: Bool
  /// ICC, class `prtr`, four colours.
  package let profile: Data

  /// A registered condition and its profile.
  ///
  /// - Throws: `PDFError.profile` when the bytes are no profile of a press with four inks.
  package init(_ known: KnownCondition, profile: Data) throws(PDFError) {
    _ = try PrintingCondition.check(profile)
    identifier = known.rawValue
    information = known.information
    isRegistered = true
    self.profile = profile
  }

  /// A condition that is known by its profile alone.
  ///
  /// - Throws: `PDFError.profile` when the bytes are no profile of a press with four inks.
  package init(profile: Data) throws(PDFError) {
    let description = try PrintingCondition.check(profile)
    identifier = "Custom"
    information = description.isEmpty ? "custom profile" : description
    isRegistered = false
    self.profile = profile
  }

  /// What a profile calls itself.
  private static func check(_ bytes: Data) throws(PDFError) -> String {
    guard let profile = ICCProfile(bytes) else {
      throw .profile(reason: "it is not an ICC profile, or truncated")
    }
    guard profile.isOfOutput else { throw .profile(reason: "it is not an output profile (class 'prtr')") }
    guard profile.isCMYK else { throw .profile(reason: "its inks are not cyan, magenta, yellow and black") }
    guard profile.convertsTo else { throw .profile(reason: "it has no table from colours to inks") }
    return profile.description
  }
}
