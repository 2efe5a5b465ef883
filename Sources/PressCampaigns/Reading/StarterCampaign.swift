internal import Foundation
package import PressFiles

/// A small campaign that runs as it is, for people to change.
package enum StarterCampaign {
  private static let campaign = """
    # qrpress batch campaign.yaml        presses everything below into Output/
    campaign: my-campaign                # names the folder in Output/
    accounts: accounts.csv               # one row an account
    group: organisation                  # all rows of an organisation go on one asset
    assets:
      - template: web-card-1200x630      # 'qrpress templates list' names them all
        codes: { main: x }               # which account fills which code slot
        set: { headline: { en: Follow us, zh: 关注我们 } }
        formats: [png]

    """

  private static let accounts = """
    id,organisation,platform,account,name.en,name.zh
    sample-x,sample,x,SampleEmbassy,Sample Embassy,示例大使馆

    """

  /// Writes the files that are not there yet.
  ///
  /// - Returns: the paths written.
  /// - Throws: `PressFailure` when all are there already (`cannotCreate`), or one cannot be written.
  package static func write(to folder: String) throws(PressFailure) -> [String] {
    let files = [("campaign.yaml", campaign), ("accounts.csv", accounts)]
    let paths = files.map { name, text in (path: folder == "." ? name : "\(folder)/\(name)", text: text) }
    let missing = paths.filter { !FileManager.default.fileExists(atPath: $0.path) }
    guard !missing.isEmpty else {
      throw PressFailure(
        .cannotCreate, "exists", "'\(folder)' has a campaign already",
        hint: "choose another folder, or remove its files")
    }
    for file in missing { try OutputFile.write(Data(file.text.utf8), to: file.path) }
    return missing.map(\.path)
  }
}
