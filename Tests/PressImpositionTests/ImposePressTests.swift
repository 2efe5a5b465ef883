import Foundation
import PressDiagnostics
import PressDrawing
import PressPDF
import PressReading
import PressRendering
import TestSupport
import Testing

@testable import CampaignSupport
@testable import PressAssets
@testable import PressDots
@testable import PressFiles
@testable import PressImposition
@testable import PressReports

/// Cards on sheets: what is read back from there, and what may not leave.
@Suite(.judged(by: .ghostscript))
struct ImposePressTests {
  private let work: Workspace

  init() throws {
    work = try Workspace()
  }

  /// A PDF of these codes, each on a page of 60 × 50 mm with 3 mm of bleed; nil is a page without one.
  ///
  /// - Parameter target: in a file for a press qrpress says that it made it.
  private func cards(_ texts: [String?], more: [PressPage] = [], target: PressTarget = .plain) throws
    -> String
  {
    let rules =
      target.isForPress
      ? PressRules(target, try PrintingCondition(.fogra39, profile: PressFile.profile())) : .plain
    let document = try PressDocument(.init(rules, title: "Cards"), sources: .drawn(by: .init()))
    for text in texts {
      var scene = try PressFile(text ?? "-").scene
      if text == nil { scene.nodes = [] }
      try document.addPage(scene)
    }
    for page in more { try document.addPage(page) }
    try work.write(try document.finish(), to: "cards.pdf")
    return work.path("cards.pdf")
  }

  private func request(_ file: String, _ sheet: Size = Size(.mm(320), .mm(450))) -> ImposeRequest {
    var request = ImposeRequest(source: file, sheet: sheet, path: work.path("sheets.pdf"))
    request.gutter = .mm(6)
    request.hasCropMarks = true
    return request
  }

  private func failure(_ request: ImposeRequest) -> (
    kind: PressFailure.Kind, codes: [String], words: String
  )? {
    do throws(PressFailure) {
      _ = try ImposePress().press(request)
      return nil
    } catch {
      return (
        error.kind, error.diagnostics.filter { $0.severity == .error }.map(\.code),
        error.diagnostics.map(\.description).joined()
      )
    }
  }

  private static let links = ["https://x.com/a", "https://x.com/b", "https://x.com/c"]

  @Test(arguments: SheetOrder.allCases, ImposeRequest.Duplex.allCases)
  func `every code is read from every place`(order: SheetOrder, duplex: ImposeRequest.Duplex) throws {
    // Backs have no code.
    let texts: [String?] = duplex == .none ? Self.links : Self.links.flatMap { [$0, nil] }
    let target = order == .sequential ? PressTarget.plain : .x4
    var request = request(try cards(texts, target: target), Size(.mm(210), .mm(297)))
    request.jobs = duplex == .none ? 1 : 3
    (request.order, request.duplex) = (order, duplex)
    let result = try ImposePress().press(request)
    let report = result.report
    #expect(report.up == 15 && report.columns == 3 && report.rows == 5, "\(report)")
    #expect(report.sheets == (order == .repeated ? 3 : 1))
    #expect(report.sides == report.sheets * (duplex == .none ? 1 : 2))
    #expect(report.codes == (order == .repeated ? 45 : 3))
    #expect(report.check == .reported(true) && report.diagnostics.isEmpty)
    #expect(report.bytes == result.file.count && report.sha256 == result.file.sha256)
    #expect(!work.exists("sheets.pdf"))
    #expect(try ImposePress().press(request).file == result.file)
  }

  @Test(arguments: [PressTarget.plain, .x4])
  func `turned cards read too, and sheets without codes pass`(target: PressTarget) throws {
    let file = try cards(Self.links, target: target)
    let turned = try ImposePress().press(request(file, Size(.mm(190), .mm(80))))
    #expect(turned.report.turned && turned.report.codes == 3, "\(turned.report)")
    let bare = try ImposePress().press(request(try cards([nil, nil], target: target)))
    #expect(bare.report.codes == 0 && bare.report.check == .reported(true))
  }

  @Test(arguments: [PressTarget.plain, .x4])
  func `what a sheet's check misses is reported with its place`(target: PressTarget) throws {
    let file = try cards([Self.links[0], Self.links[1]], target: target)
    let source = try SourceDocument(try Data(contentsOf: URL(fileURLWithPath: file)))
    let other = try SourceDocument(
      try Data(contentsOf: URL(fileURLWithPath: try cards([Self.links[0], nil]))))
    let layout = try #require(
      SheetLayout.fit(
        source.pages[0].trim.size, on: Size(.mm(210), .mm(297)), margin: .mm(5), gutter: .mm(6), up: .maximum)
    )
    let imposition = Imposition(layout: layout, order: .sequential)
    let sheets = try ImpositionWriter(imposition).write(other)
    _ = try cards([Self.links[0], Self.links[1]], target: target)
    let outcome = try ImposedCheck(source: source, imposition: imposition).check(sheets, against: file)
    #expect(outcome.codes == 1)
    #expect(outcome.findings.map(\.code) == ["lost-code"])
    #expect(
      outcome.findings[0].message.contains("sheet 1, place 2: page 2 no longer reads 'https://x.com/b'"))
  }

  @Test func `what cannot be laid out is reported with its cause and the way out`() throws {
    let file = try cards(Self.links)
    var huge = request(file, Size(.mm(50), .mm(40)))
    #expect(failure(huge).map { $0.kind } == .badData)
    #expect(
      failure(huge)?.words.contains("a page of 60 × 50 mm has no room on a sheet of 50 × 40 mm") == true)
    huge = request(file, Size(.mm(62), .mm(52)))
    #expect(failure(huge)?.words.contains("with a margin of 9 mm") == true)
    #expect(failure(huge)?.words.contains("--margin 0mm") == true)
    var many = request(file)
    many.up = .exactly(columns: 9, rows: 9)
    #expect(failure(many)?.codes == ["too-many-up"])
    #expect(
      failure(many)?.words.contains("there is room for 5x6, turned by a quarter") == true,
      "\(failure(many)?.words ?? "")")
    var odd = request(file)
    odd.duplex = .long
    #expect(failure(odd)?.codes == ["odd-pages"])
    var own = request(file)
    own.path = file
    #expect(failure(own)?.codes == ["own-source"])
    #expect(failure(request(work.path("no.pdf")))?.kind == .inputMissing)
    try work.write("%PDF-1.4 rubbish", to: "bad.pdf")
    #expect(failure(request(work.path("bad.pdf")))?.codes == ["unreadable-pdf"])
    let mixed = try cards(
      [Self.links[0]], more: [PressPage(Scene(trim: Size(.mm(61), .mm(50)), bleed: Edges(all: .mm(3))))])
    #expect(failure(request(mixed))?.codes == ["page-sizes"])
    #expect(
      failure(request(mixed))?.words.contains("page 2 is 61 × 50 mm after cutting, page 1 is 60 × 50 mm")
        == true)
  }

  /// A page of 60 × 50 mm with a code below some more.
  private func page(_ text: String, _ above: [Scene.Node]) throws -> PressPage {
    PressPage(try PressFile(text, above: above).scene)
  }

  @Test(arguments: [PressTarget.plain, .x4])
  func `a code that its own page hides is not asked for, one that it spoils is reported`(target: PressTarget)
    throws
  {
    let cover = Scene.Node.fill(.rect(PressFile.box(9, 9, 32, 32)), .solid(.white))
    let hidden = try page(Self.links[1], [cover])
    let result = try ImposePress().press(request(try cards([Self.links[0]], more: [hidden], target: target)))
    #expect(result.report.codes == 1 && result.warnings.isEmpty)
    // Cyan below the code reads on the page, and so it does on the sheet.
    let field = Scene.Node.fill(
      .rect(PressFile.box(5, 5, 50, 40)), .solid(.cmyk(cyan: 0.2, magenta: 0, yellow: 0, black: 0)))
    let tinted = PressPage(try PressFile(Self.links[1], below: [field]).scene)
    let both = try ImposePress().press(request(try cards([Self.links[0]], more: [tinted], target: target)))
    #expect(both.report.codes == 2, "\(both.report)")
  }

  @Test func `a code in a picture beside a written one is looked for as well`() throws {
    let scene = try PressFile(Self.links[1]).scene
    let renderer = RasterRenderer(cmykProfile: try PressFile.profile())
    let drawn = try renderer.draw(scene, at: #require(Resolution(dotsPerInch: 150)), ground: .color(.white))
    let picture = Scene.Node.image(
      EncodedImage(format: .png, bytes: try PNGEncoder.encode(drawn)), in: PressFile.box(36, 0, 24, 20))
    let more = try page(Self.links[0], [picture])
    let file = try cards([], more: [more], target: .x4)
    let source = try SourceDocument(try Data(contentsOf: URL(fileURLWithPath: file)))
    #expect(source.isOurs && WrittenCodes.codes(of: source.pages[0], in: source) == nil)
    #expect(try ImposePress().press(request(file)).report.codes == 2)
  }

  @Test func `bleed that is cut is warned about`() throws {
    var request = request(try cards(Self.links))
    request.gutter = .mm(4)
    let result = try ImposePress().press(request)
    #expect(result.warnings.map(\.code) == ["clipped-bleed"])
    #expect(result.warnings[0].message.contains("the bleed of 3 mm is cut to 2 mm"))
    #expect(result.warnings[0].hint?.contains("--gutter 6mm") == true)
    #expect(result.report.diagnostics.map(\.code) == ["clipped-bleed"])
  }

  @Test(arguments: [
    ("auto", SheetLayout.Up.maximum), ("3x8", .exactly(columns: 3, rows: 8)),
    ("3×8", .exactly(columns: 3, rows: 8)),
  ])
  func `a number up is read`(text: String, up: SheetLayout.Up) {
    #expect(ImposeRequest.up(text) == up)
    for wrong in ["", "3", "3x", "0x3", "axb", "1x2x3", "-1x2"] { #expect(ImposeRequest.up(wrong) == nil) }
  }
}
