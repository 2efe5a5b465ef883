import PressDiagnostics
import PressDrawing
import PressReading
import PressRendering
import PressSymbols
import PressTemplates
import Testing

@testable import CampaignSupport
@testable import PressInspection

/// Four dots a module show of a spoilt code what eight do.
struct VectorCheckTests {
  /// What the check finds with so many dots a module: errors in all inks together and on the black plate.
  private func errors(_ file: PressFile, dots: Int) throws -> [String] {
    var check = VectorCheck(
      renderer: .init(cmykProfile: try PressFile.profile()), ground: .color(.white))
    check.dots = dots
    let seen = try check.composite(file.code, in: file.scene)
    let plates = try check.plates(file.code, in: file.scene, separations: file.separations, seen: seen)
    return seen.report.findings.filter(\.isError).map(\.code)
      + plates.findings.filter { $0.severity == .error }.map(\.code)
  }

  /// Modules of a code as boxes, counted from the symbol's top left; others lie in its quiet zone.
  private func modules(_ columns: ClosedRange<Int>, _ rows: ClosedRange<Int>, of file: PressFile) -> Rect {
    let (placement, module) = (file.code.placement, file.code.placement.module)
    return Rect(
      x: placement.origin.x + module * Double(columns.lowerBound),
      y: placement.origin.y + module * Double(rows.lowerBound), width: module * Double(columns.count),
      height: module * Double(rows.count))
  }

  @Test func `a sound code has no error with either`() throws {
    let file = try PressFile()
    for dots in [VectorCheck.usualDots, VectorCheck.fineDots] {
      #expect(try errors(file, dots: dots) == [], "\(dots)")
    }
  }

  /// One module that is dark in the quiet zone, at each side and at corners.
  @Test(arguments: [(-1, 3), (8, -1), (-2, -2), (12, -3), (-4, 9)])
  func `one dark module in the quiet zone is refused by both`(column: Int, row: Int) throws {
    var file = try PressFile()
    let box = modules(column...column, row...row, of: file)
    file.scene.nodes.append(.fill(.rect(box), .solid(.black)))
    let (four, eight) = (try errors(file, dots: 4), try errors(file, dots: 8))
    #expect(four == eight && four.contains("narrow-quiet-zone"), "\(four) \(eight)")
  }

  @Test func `one module spoilt anywhere comes to the same with both`() throws {
    let sound = try PressFile()
    let side = sound.code.placement.modules
    for index in stride(from: 0, to: side * side, by: 37) {
      for color in [Color.black, .white] {
        var file = sound
        let (row, column) = index.quotientAndRemainder(dividingBy: side)
        file.scene.nodes.append(
          .fill(.rect(modules(column...column, row...row, of: file)), .solid(color)))
        let (four, eight) = (try errors(file, dots: 4), try errors(file, dots: 8))
        #expect(four == eight, "\(column), \(row) \(color): \(four) \(eight)")
      }
    }
  }

  @Test func `a finder or more data than can be mended is refused by both`() throws {
    let sound = try PressFile()
    let side = sound.code.placement.modules
    let spoilt = [
      (0...6, 0...6), (side - 7...side - 1, 0...6), (9...side - 1, 9...side - 9), (2...4, 2...4),
    ]
    for (columns, rows) in spoilt {
      var file = sound
      file.scene.nodes.append(.fill(.rect(modules(columns, rows, of: file)), .solid(.white)))
      let (four, eight) = (try errors(file, dots: 4), try errors(file, dots: 8))
      #expect(!four.isEmpty && four == eight, "\(columns) \(rows): \(four) \(eight)")
    }
  }
}
