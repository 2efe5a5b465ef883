import ArgumentParser
import PressCampaigns
import QRPress

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a campaign to start from.",
    discussion: """
      Writes campaign.yaml and accounts.csv; a file that is there already is left alone.

      EXAMPLE
        qrpress init launch && qrpress batch launch/campaign.yaml
      """)

  @Argument(help: "The folder; made when it is not there.")
  var folder = "."

  func run() throws {
    try reportingFailures {
      for path in try StarterCampaign.write(to: folder) { Console.out(path) }
    }
  }
}
