import ArgumentParser
import Foundation
import PressAccounts
import PressAssets
import PressDiagnostics
import PressDrawing
import PressFiles
import PressInspection
import PressLinks
import PressReading
import PressReports
import PressSymbols
import QRPress

struct CodeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "code",
    abstract: "Make one code as PNG, SVG, PDF, EPS, or text for a terminal.",
    discussion: """
      ACCOUNT is 'platform:handle', a URL, or 'text:…'; 'qrpress platforms' lists what each platform takes.
      In a PNG a module takes a whole number of dots; what is left over goes to the quiet zone.

      EXAMPLES
        qrpress code x:SwiftLang
        qrpress code weibo:1234567890 -o weibo.png --size 40mm --dpi 600
        qrpress code --from-image issued.jpg -o sharp.svg
        qrpress code instagram:acme -o acme.png --logo acme.svg
        qrpress code x:SwiftLang -o framed.pdf --frame band --lang zh
      """)

  @Argument(help: "Whose code: 'platform:handle', a URL, or 'text:…'.")
  var account: String?

  @Option(
    help: ArgumentHelp(
      "Make the code that a PNG, JPEG, WebP or PDF shows again, byte for byte.", valueName: "file"))
  var fromImage: String?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Where it goes; '-' is standard output.", valueName: "file"))
  var output: String?

  @Option(help: "png, svg, pdf, eps or terminal; else by the file's suffix.")
  var format: String?

  @OptionGroup(title: "Size")
  var size: SizeOptions

  @OptionGroup(title: "Symbol")
  var symbol: SymbolOptions

  @OptionGroup(title: "Look")
  var codeStyle: CodeStyleOptions

  @OptionGroup var marks: MarksOption
  @OptionGroup(title: "PDF")
  var press: PressOptions

  @Flag(help: ArgumentHelp(ExpiringLinks.help))
  var allowExpiring = false

  @Flag(help: "Do not read the code back.")
  var noVerify = false

  @Flag(help: "Print one JSON object about what was made.")
  var json = false

  func validate() throws {
    guard (account == nil) != (fromImage == nil) else {
      throw ValidationError("give either an account or '--from-image FILE'")
    }
    if output == "-", json { throw ValidationError("'-o -' and '--json' both want standard output") }
    let format = try chosenFormat()
    if format != .pdf, marks.isGiven {
      throw ValidationError("'--marks' is for PDF; \(format.rawValue) has no room around the page")
    }
    try press.check(isPDF: format == .pdf)
    if format != .png, size.dpi != nil {
      throw ValidationError("'--dpi' is for PNG; \(format.rawValue) has no dots")
    }
    if format == .terminal, size.isGiven {
      throw ValidationError("a terminal has no millimetres: leave '--size', '--module' and '--scale' out")
    }
    if fromImage != nil, symbol.split != nil {
      throw ValidationError("'--from-image' keeps a code as it is: leave '--split' out")
    }
    if output == "-" || format == .terminal, symbol.split != nil {
      throw ValidationError("'--split' writes a file for each symbol: give '-o FILE'")
    }
    if format == .terminal, codeStyle.style != nil || codeStyle.spread != nil {
      throw ValidationError("a terminal has blocks alone: leave '--style' and '--spread' out")
    }
    if format == .terminal, codeStyle.frame != nil {
      throw ValidationError("a terminal has blocks alone: leave '--frame' out")
    }
    if format == .terminal, codeStyle.logo != nil {
      throw ValidationError("a terminal has blocks alone: leave '--logo' out")
    }
    if symbol.micro, codeStyle.logo != nil {
      throw ValidationError("Micro QR bears no logo: leave '--micro' or '--logo' out")
    }
    try codeStyle.checkFrame()
    _ = try (
      marks.read(), size.measure(), size.resolution(), symbol.requirements(hasLogo: codeStyle.logo != nil),
      symbol.zone(),
      symbol.parts(),
      codeStyle.inkColor(), codeStyle.paperColor(), codeStyle.spreadLength(), codeStyle.logoExtent()
    )
  }

  func run() throws {
    let format = try chosenFormat()
    var faults = FailureList()
    let issued = try faults.attempt { try fromImage.map { try IssuedCode($0) } } ?? nil
    let named = try faults.attempt { try account.map { try AccountArgument.link($0, of: "ACCOUNT") } } ?? nil
    let style = try faults.attempt { try codeStyle.codeStyle() }
    let logo = try faults.attempt { try codeStyle.readLogo() } ?? nil
    if format == .pdf { try faults.attempt { try press.requireProfile() } }
    try reportingFailures { try faults.throwIfAny() }
    guard let link = issued?.link ?? named, let style else { return }
    var requirements = try symbol.requirements(hasLogo: codeStyle.logo != nil)
    // A code made again is no weaker than it was, unless that is asked for.
    if symbol.level == nil, let level = issued?.level { requirements.level = max(requirements.level, level) }
    var request = CodeRequest(
      link: link, format: format, measure: try size.measure(), resolution: try size.resolution(),
      quietZone: try symbol.zone(), ink: try codeStyle.inkColor(), paper: try codeStyle.paperColor(),
      requirements: requirements, verifies: !noVerify)
    request.verbatim = issued?.content
    request.allowsExpiring = allowExpiring
    request.parts = try symbol.parts()
    request.marks = try marks.read()
    request.spread = try codeStyle.spreadLength()
    request.language = codeStyle.lang
    request.press = press.options
    try reportingFailures(json: json) {
      request.codeStyle = style
      request.logo = logo
      try make(request, at: output ?? "-")
    }
  }

  private func make(_ request: CodeRequest, at target: String) throws {
    for result in try CodePress().press(request, path: target) {
      if target == "-" {
        if !json { Console.out(result.file) }
      } else {
        try OutputFile.write(result.file, to: result.report.path)
      }
      Console.emit(result.warnings)
      if json {
        Console.out(try result.report.json())
      } else if target != "-" {
        Console.error(CodeCommand.summary(result.report))
      }
    }
  }

  /// By the option, else by the suffix, else the terminal if there is one.
  private func chosenFormat() throws -> AssetFormat {
    let known = AssetFormat.ofCodes.map(\.rawValue).joined(separator: ", ")
    if let format {
      guard let found = AssetFormat(rawValue: format), AssetFormat.ofCodes.contains(found) else {
        throw ValidationError("'\(format)' is not a format: \(known)")
      }
      guard found == .terminal || output != nil else {
        throw ValidationError("where should it go? Give '-o FILE', or '-o -' for standard output")
      }
      return found
    }
    if let output, output != "-" {
      let suffix = (output as NSString).pathExtension.lowercased()
      guard let found = AssetFormat(rawValue: suffix), AssetFormat.ofCodes.contains(found), found != .terminal
      else {
        throw ValidationError(
          "'\(output)' does not tell the format by its suffix: .png, .svg, .pdf or .eps, or give '--format'")
      }
      return found
    }
    guard Console.outIsTerminal, output == nil else {
      throw ValidationError("where should it go? Give '-o FILE', or '--format' with '-o -'")
    }
    return .terminal
  }

  /// One line for a person: what came out.
  private static func summary(_ report: AssetReport) -> String {
    guard let code = report.codes.first else { return report.path }
    var parts = ["\(report.path): version \(code.symbol.version)-\(code.symbol.level)"]
    if let width = report.widthMM, let height = report.heightMM {
      var sides = [width]
      if height != width { sides.append(height) }
      func joined(_ texts: [String]) -> String { texts.joined(separator: " × ") }
      let dots = report.dpi.map { dpi in sides.map { Int(($0 / 25.4 * dpi).rounded()) } }
      let shownDots = dots.map { " (\(joined($0.map { "\($0)" })) dots)" } ?? ""
      parts.append("\(joined(sides.map { $0.decimal(places: 2) })) mm\(shownDots)")
    }
    let dots = code.module.dots.map { " (\($0) dots)" } ?? ""
    parts.append("module \(code.module.mm.decimal(places: 3)) mm\(dots)")
    parts.append("scans from up to \(Int(code.check.scanDistanceMM / 10)) cm")
    return parts.joined(separator: ", ")
  }
}
