import Foundation
import PressDiagnostics
import PressDrawing
import PressPDF
import PressRendering
import TestSupport
import Testing

@testable import CampaignSupport
@testable import PressAssets
@testable import PressFiles
@testable import PressImposition

/// What a source's pages bear that has no place between others: told before sheets of it are cut.
struct ImposeAdviceTests {
  private let work: Workspace

  init() throws {
    work = try Workspace()
  }

  private func warnings(_ pages: [PressPage]) throws -> [String] { try warnings(of: try file(pages)) }

  private func file(_ pages: [PressPage]) throws -> Data {
    let document = try PressDocument(.init(.plain, title: "Cards"), sources: .drawn(by: .init()))
    for page in pages { try document.addPage(page) }
    return try document.finish()
  }

  private func warnings(of file: Data) throws -> [String] {
    try work.write(file, to: "cards.pdf")
    var request = ImposeRequest(
      source: work.path("cards.pdf"), sheet: Size(.mm(320), .mm(450)), path: work.path("sheets.pdf"))
    (request.gutter, request.verifies) = (.mm(6), false)
    return try ImposePress().press(request).warnings.map { "\($0.severity) \($0.code): \($0.message)" }
  }

  /// 60 × 50 mm with 3 mm of bleed that a field of cyan fills.
  private func scene(_ more: [Scene.Node] = []) -> Scene {
    let field = Scene.Node.fill(
      .rect(PressFile.box(-3, -3, 66, 56)), .solid(.cmyk(cyan: 0.2, magenta: 0, yellow: 0, black: 0)))
    return Scene(trim: Size(.mm(60), .mm(50)), bleed: Edges(all: .mm(3)), nodes: [field] + more)
  }

  private static let registration = Color.spot(name: "All", cyan: 1, magenta: 1, yellow: 1, black: 1)

  private func line(_ x: Double, _ y: Double, _ length: Double, _ color: Color = .black) -> Scene.Node {
    var path = Path()
    path.move(to: Point(.mm(x), .mm(y)))
    path.line(to: Point(.mm(x + length), .mm(y)))
    return .stroke(path, width: .points(0.25), .solid(color))
  }

  @Test func `a page without marks is not complained of`() throws {
    let inside = line(20, 20, 10)
    let across = line(-3, 25, 66)
    #expect(try warnings([PressPage(scene()), PressPage(scene([inside, across]))]) == [])
  }

  @Test func `marks outside of the bleed stay behind, which is told`() throws {
    for kinds in [PrinterMarks.Kind.crop, .registration, .bars] {
      let marked = PressPage(scene()).marked(by: PrinterMarks([kinds]))
      let found = try warnings([PressPage(scene()), marked, marked])
      #expect(found.count == 1)
      #expect(found.first?.hasPrefix("warning own-marks: ") == true)
      #expect(
        found.first?.contains("cards.pdf', page 2 (and 1 more): it bears printer's marks of its own outside")
          == true)
    }
  }

  @Test func `marks in the bleed are imposed, which is told`() throws {
    for mark in [line(-3, 0, 2), line(61, 50, 1.5), line(20, 20, 5, Self.registration)] {
      let found = try warnings([PressPage(scene([mark]))])
      #expect(
        found.count == 1 && found.first?.contains("which are imposed along with it") == true, "\(found)")
    }
    // A shape there is decoration that is cut off.
    let drawing = Scene.Node.fill(.rect(PressFile.box(-2, 10, 1, 1)), .solid(.black))
    #expect(try warnings([PressPage(scene([drawing]))]) == [])
  }

  @Test func `one ink with two recipes is told`() throws {
    func field(_ magenta: Double) -> Scene.Node {
      .fill(
        .rect(PressFile.box(20, 20, 9, 9)),
        .solid(.spot(name: "Sample Red", cyan: 0, magenta: magenta, yellow: 0.9, black: 0)))
    }
    // No document of ours has both: one page is another file's.
    func joined(_ magenta: Double) throws -> Data {
      let parts = try [field(1), field(magenta)].map {
        try SourceDocument(try file([PressPage(scene([$0]))]))
      }
      return try DocumentJoin(parts[0], [parts[1]]).write([.init(part: 0, page: 0), .init(part: 1, page: 0)])
    }
    #expect(try warnings(of: joined(1)) == [])
    let found = try warnings(of: joined(0.8))
    #expect(found.count == 1, "\(found)")
    #expect(
      found.first?.contains(
        "page 2: the ink 'Sample Red' is C0 M80 Y90 K0 here, and C0 M100 Y90 K0 on page 1") == true)
  }
}
