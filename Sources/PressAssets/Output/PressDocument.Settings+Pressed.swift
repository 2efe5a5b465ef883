internal import PressFiles
package import PressPDF
internal import PressResources

extension PressDocument.Settings {
  /// With the build's date and our version.
  package static func pressed(_ rules: PressRules, title: String) -> PressDocument.Settings {
    var settings = PressDocument.Settings(
      rules, title: title, sourceDateEpoch: Environment.sourceDateEpoch)
    settings.producer = "qrpress \(LibraryVersions.qrpress)"
    return settings
  }
}
