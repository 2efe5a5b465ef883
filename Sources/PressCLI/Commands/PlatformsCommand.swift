import ArgumentParser
import Foundation
import PressDiagnostics
import PressFiles
import PressLinks
import QRPress

struct PlatformsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "platforms",
    abstract: "List the platforms and what each one takes.",
    discussion: """
      EXAMPLES
        qrpress platforms
        qrpress platforms wechat
        qrpress platforms --json
      """)

  @Argument(help: "One platform, for all that is known of it.")
  var platform: String?

  @Flag(help: "Print one JSON object a platform.")
  var json = false

  func run() throws {
    let platforms: [Platform]
    if let platform {
      guard let found = Platform.named(platform) else {
        let names = Platform.all.flatMap { [$0.key] + $0.aliases }
        throw PressFailure(
          .badData,
          [
            .error(
              "unknown-platform", "unknown platform '\(platform)'",
              hint: Suggestion.hint(for: platform, among: names) ?? "'qrpress platforms' lists them all")
          ]
        ).end()
      }
      platforms = [found]
    } else {
      platforms = Platform.all
    }
    for one in platforms {
      if json {
        Console.out(try PlatformsCommand.json(one))
      } else {
        Console.out(platform == nil ? PlatformsCommand.line(one) : PlatformsCommand.text(one))
      }
    }
  }

  private static func line(_ platform: Platform) -> String {
    "\(platform.key.padding(toLength: 18, withPad: " ", startingAt: 0)) \(platform.name) \(platform.chineseName)\n"
      + "  type \(platform.whatToType); example \(platform.example)"
  }

  private static func text(_ platform: Platform) -> String {
    var lines = [
      "\(platform.key): \(platform.name) \(platform.chineseName)",
      "type: \(platform.whatToType)",
      "example: \(platform.example)",
      "link: \(platform.issuance)",
    ]
    if !platform.aliases.isEmpty { lines.append("also: \(platform.aliases.joined(separator: ", "))") }
    if let how = platform.howToGet { lines.append("how to get it: \(how)") }
    return lines.joined(separator: "\n")
  }

  private struct Row: Encodable {
    var key, name, name_zh, type, example, issuance: String
    var aliases: [String]
    var how_to_get: String?
  }

  private static func json(_ platform: Platform) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let row = Row(
      key: platform.key, name: platform.name, name_zh: platform.chineseName, type: platform.whatToType,
      example: platform.example, issuance: platform.issuance.rawValue, aliases: platform.aliases,
      how_to_get: platform.howToGet)
    return String(decoding: try encoder.encode(row), as: UTF8.self)
  }
}
