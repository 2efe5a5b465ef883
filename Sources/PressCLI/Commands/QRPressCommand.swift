import ArgumentParser

struct QRPressCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "qrpress",
    abstract: "Turn accounts to follow into QR codes and press them into print templates.",
    discussion: """
      Every code is read back by two decoders before its file is put in place: what does not scan does not leave.
      'qrpress --version [--json]' tells the versions of qrpress and of the libraries in use.

      EXAMPLES
        qrpress code x:SwiftLang -o follow.svg
        qrpress render web-card-1200x630 --account github:swiftlang -o card.png
        qrpress init my-campaign && qrpress batch my-campaign/campaign.yaml
      """,
    subcommands: [
      CodeCommand.self, ReadCommand.self, RenderCommand.self, BatchCommand.self, MergeCommand.self,
      VerifyCommand.self, PreflightCommand.self, ImposeCommand.self, TemplatesCommand.self,
      PlatformsCommand.self, InitCommand.self,
    ])
}
