import ArgumentParser
import Foundation
import PressDrawing
import PressFiles
import PressImposition
import PressPDF
import QRPress

struct ImposeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "impose",
    abstract: "Lay the pages of a finished PDF out on sheets to be cut.",
    discussion: """
      Each page goes onto the sheets as it is, its bleed up to half the gutter, turned by a quarter where more have
      room so. With '--duplex' pages are fronts and backs in turn, and each back lies behind its front when the sheet
      is turned over about that edge; a card then reads upright when it is turned like a page of a book.
      '--order cut-and-stack' gives piles in order; 'repeat' fills a sheet with each card. The file keeps the source's
      output intent and XMP. Every code is read back from every sheet.

      EXAMPLES
        qrpress impose cards.pdf --sheet SRA3 --gutter 6mm --marks crop -o sheets.pdf
        qrpress impose cards.pdf --sheet 320x450mm --up 3x7 --duplex long --order cut-and-stack -o sheets.pdf
      """)

  @Argument(help: "The PDF whose pages are cards, flyers or stickers, all of one size.")
  var file: String

  @Option(
    help: ArgumentHelp(
      "Width and height, or a name: 320x450mm, 13x19in, SRA3, A3, letter.", valueName: "size"))
  var sheet: String

  @Option(
    help: ArgumentHelp("Columns and rows, such as 3x7, or auto for as many as have room.", valueName: "CxR"))
  var up = "auto"

  @Option(help: "Between two cards; twice the bleed leaves it whole.")
  var gutter = "0mm"

  @Option(
    help: "Of the sheet that stays free on each side (room for the marks, at least 5mm, when not given).")
  var margin: String?

  @Option(help: ArgumentHelp("Lines to cut along: crop.", valueName: "crop"))
  var marks: String?

  @Option(help: "Which card lies where: cut-and-stack, sequential or repeat.")
  var order = SheetOrder.sequential.rawValue

  @Option(
    help: ArgumentHelp(
      "Both sides, turned over about the sheet's edge: none, long or short.", valueName: "edge"))
  var duplex = ImposeRequest.Duplex.none.rawValue

  @Option(name: .shortAndLong, help: ArgumentHelp("Where the sheets go, a .pdf.", valueName: "file"))
  var output: String

  @Flag(help: "Do not read the codes back.")
  var noVerify = false

  @Option(
    help: ArgumentHelp(
      "Programs that draw pages at a time to read codes back (as many as there are processors).",
      valueName: "count"))
  var jobs: Int?

  @Flag(help: "Print one JSON object.")
  var json = false

  func validate() throws { _ = try request() }

  func run() throws {
    let request = try request()
    try reportingFailures {
      let result = try ImposePress().press(request)
      try OutputFile.write(result.file, to: request.path)
      Console.emit(result.warnings)
      if json {
        Console.out(try result.report.json())
      } else {
        Console.error(ImposeCommand.summary(result.report))
      }
    }
  }

  private func request() throws -> ImposeRequest {
    guard let size = SheetSize.read(sheet) else {
      let names = SheetSize.names.map(\.name).joined(separator: ", ")
      throw ValidationError("'--sheet' is a size such as 320x450mm, or one of \(names), not '\(sheet)'")
    }
    guard output.lowercased().hasSuffix(".pdf") else {
      throw ValidationError("sheets are a PDF: '\(output)' does not end in .pdf")
    }
    var request = ImposeRequest(source: file, sheet: size, path: output)
    guard let up = ImposeRequest.up(up) else {
      throw ValidationError("'--up' is auto, or columns and rows such as 3x7, not '\(up)'")
    }
    guard let order = SheetOrder(rawValue: order) else {
      throw ValidationError("'--order' is cut-and-stack, sequential or repeat, not '\(order)'")
    }
    guard let duplex = ImposeRequest.Duplex(rawValue: duplex) else {
      throw ValidationError("'--duplex' is none, long or short, not '\(duplex)'")
    }
    guard marks == nil || marks == "crop" else {
      throw ValidationError("'--marks' is crop on sheets, not '\(marks ?? "")'")
    }
    (request.up, request.order, request.duplex) = (up, order, duplex)
    request.gutter = try length(gutter, "--gutter")
    request.margin = try margin.map { try length($0, "--margin") }
    request.hasCropMarks = marks != nil
    request.verifies = !noVerify
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("'--jobs' is 1…1024, not '\(jobs)'") }
    request.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    return request
  }

  private func length(_ text: String, _ option: String) throws -> Length {
    guard let length = Length(text), length >= .zero, length <= .mm(5080) else {
      throw ValidationError("'\(option)' is a length such as 4mm, 0.25in or 0mm, not '\(text)'")
    }
    return length
  }
}

extension ImposeCommand {
  /// One line for a person: what came out.
  static func summary(_ report: ImposeReport) -> String {
    func counted(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }
    let layout = "\(report.columns) × \(report.rows)\(report.turned ? ", turned by a quarter" : "")"
    let sides = report.sides == report.sheets ? "" : " of two sides"
    let codes = report.codes.map { ", \(counted($0, "code")) read back" } ?? ""
    return "\(report.path): \(counted(report.pages, "page")) on \(counted(report.sheets, "sheet"))\(sides), "
      + "\(report.up) up (\(layout))\(codes)"
  }
}
