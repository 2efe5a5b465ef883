import ArgumentParser
import PressDiagnostics
import PressLinks
import PressReading
import QRPress

struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Tell what the codes in pictures say, and whose they are.",
    discussion: """
      EXAMPLES
        qrpress read issued.jpg
        qrpress read --json shots/*.png
      """)

  @Argument(help: "PNG or JPEG files.")
  var images: [String]

  @Flag(help: "Print one JSON object a file.")
  var json = false

  func run() throws {
    var status = ExitStatus.done
    for image in images {
      do {
        let found = try PictureReading.read(image)
        if json { Console.out(try PictureReading.json(image, found)) } else { describe(image, found) }
        if found.isEmpty {
          status = status == .done ? .failed : status
          Console.tell([
            .error(
              "no-symbol", "no QR code is found in '\(image)'",
              hint:
                "crop to the code, take the picture from nearer and in even light, or ask the platform for its file"
            )
          ])
        }
      } catch {
        Console.tell(error.diagnostics)
        status = error.status
      }
    }
    if status != .done { throw ExitCode(status.rawValue) }
  }

  private func describe(_ image: String, _ found: [PictureReading.Found]) {
    for one in found {
      let link = one.link
      var facts = [link.map { "\($0.platform.name) \($0.account)" } ?? "text"]
      if let link {
        facts.append(link.isIssued ? "issued by the platform" : "derived from the account's name")
      }
      if let version = one.reading.version {
        facts.append("version \(one.reading.isMicro ? "M" : "")\(version)")
      }
      if let level = one.reading.level { facts.append("level \(level)") }
      Console.out("\(image): \(one.reading.text)\n  \(facts.joined(separator: ", "))")
      Console.tell(link?.warnings ?? [])
    }
  }
}
