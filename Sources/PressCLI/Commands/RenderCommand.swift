import ArgumentParser
import Foundation
import PressAssets
import PressDiagnostics
import PressFiles
import PressReports
import QRPress

struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Put one organisation's accounts on a template.",
    discussion: """
      Accounts fill the template's code slots in order, or the slot that is named before the '='.
      A template of several pages gives a file a page, '<name>-<page>.png', but a PDF holds them all. A PDF has
      the bleed, black as black ink alone and its fonts in it; for paper and fabric all its colours are inks,
      by the rules of PDF/X-4, and a designer's PDF in it is put through preflight. A '.proof.png' shows it.
      A name that ends in '/' is a web page's folder: the code as PNG and SVG, and HTML that places it; with
      '--separations' it is a screen printer's: a film of one bit for every ink.

      EXAMPLES
        qrpress render web-card-1200x630 --account x:SwiftLang --set name.en='Swift' -o card.png
        qrpress render brochure-trifold-a4 --account main=weibo:1234567890 --lang zh -o brochure.pdf
        qrpress render flyer-a5 --account x:SwiftLang -o flyer.pdf --condition FOGRA51
        qrpress render web-embed --account x:SwiftLang --lang en -o embed/
        qrpress render tshirt-front-dark --account x:SwiftLang --separations -o films/
      """)

  @Argument(help: "A built-in template's name, or a folder with a template.yaml in it.")
  var template: String

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp("Whose code; may be given several times.", valueName: "[slot=]account"))
  var account: [String] = []

  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: ArgumentHelp(
      "A text of the template, such as headline.en='Follow us', as it is: a line's end is one, in bash $'one\\ntwo'.",
      valueName: "name=text"))
  var settings: [String] = []

  @Option(help: "One language alone, such as zh or en; else all that the template has.")
  var lang: String?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Where it goes: \(AssetFormat.suffixes).", valueName: "file"))
  var output: String

  @OptionGroup(title: "PDF")
  var press: PressOptions

  @Flag(help: "Keep text in SVG as text, to be edited: who opens it needs the fonts.")
  var liveText = false

  @Flag(help: "Films for screen printing, one an ink, into the folder that '--output' names.")
  var separations = false

  @OptionGroup var marks: MarksOption

  @Flag(help: ArgumentHelp(ExpiringLinks.help))
  var allowExpiring = false

  @Flag(help: "Do not read the codes back.")
  var noVerify = false

  @Flag(help: "Print one JSON object a file.")
  var json = false

  func validate() throws {
    if try chosenFormat() != .svg, liveText {
      throw ValidationError("'--live-text' is for SVG; other formats hold outlines or pixels")
    }
    _ = try marks.read()
    if try chosenFormat() != .pdf, marks.isGiven {
      throw ValidationError("'--marks' is for PDF: other formats have no room around the page")
    }
    try press.check(isPDF: try chosenFormat() == .pdf)
    _ = try pairs()
  }

  func run() throws {
    var request = RenderRequest(
      template: template, accounts: [], settings: try pairs(), language: lang, format: try chosenFormat(),
      path: output, verifies: !noVerify)
    request.add(account.map(RenderCommand.split), of: "--account")
    request.hasLiveText = liveText
    request.allowsExpiring = allowExpiring
    request.marks = try marks.read()
    request.press = press.options
    try reportingFailures(json: json) {
      let result: RenderPress.Result
      do {
        result = try RenderPress().press(request)
      } catch let error as AssetFailure {
        // What does not scan leaves nothing, not even an earlier file that a build would take for it.
        for report in error.reports { report.removeEarlier() }
        throw error
      }
      for (path, output) in result.outputs { try output.write(to: path) }
      Console.emit(result.warnings)
      for report in result.reports {
        if json {
          Console.out(try report.json())
        } else {
          let codes = report.codes.map { "\($0.platform) \($0.account)" }.joined(separator: ", ")
          Console.error("\(report.path): \(codes.isEmpty ? "no code on this page" : codes)")
        }
      }
    }
  }

  private func chosenFormat() throws -> AssetFormat {
    if separations {
      guard output.hasSuffix("/") else {
        throw ValidationError("'--separations' writes a folder: end its name in '/', as in 'films/'")
      }
      return .separations
    }
    guard let format = AssetFormat(suffixOf: output) else {
      throw ValidationError("'\(output)' does not tell the format by its ending: \(AssetFormat.suffixes)")
    }
    return format
  }

  private func pairs() throws -> [(String, String)] {
    var names: Set<String> = []
    return try settings.map { setting in
      guard let equals = setting.firstIndex(of: "="), equals > setting.startIndex else {
        throw ValidationError("'--set' takes name=text, not '\(setting)'")
      }
      let name = String(setting[..<equals])
      guard names.insert(name).inserted else {
        throw ValidationError("'--set' gives '\(name)' twice: leave one out")
      }
      return (name, String(setting[setting.index(after: equals)...]))
    }
  }

  /// `main=weibo:123` has a slot; an `=` after the first colon belongs to a URL.
  static func split(_ argument: String) -> (slot: String?, account: String) {
    guard let equals = argument.firstIndex(of: "="), !argument[..<equals].contains(":") else {
      return (nil, argument)
    }
    return (String(argument[..<equals]), String(argument[argument.index(after: equals)...]))
  }
}
