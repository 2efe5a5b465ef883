import Foundation
import PressDrawing
import PressPDF
import PressPreflight
import PressSymbols
import Testing

@testable import CampaignSupport
@testable import PressCampaigns

/// What stands in the template is where it says, in the file that is printed: within a hundredth of a millimetre.
@Suite(.externallyJudged)
struct PressedGeometryTests {
  /// Of the flyer's template: trim, and its large code's corner and side.
  private static let (width, height) = (148.0, 210.0)
  private static let (codeX, codeY, side) = (9.0, 51.0, 85.0)
  private static let hairline = 0.25 * 25.4 / 72

  private let file: ExternalValidation
  private let mediaHeight: Double
  /// Of the trim, in millimetres from the media box's.
  private let (left, top): (Double, Double)

  init() throws {
    let work = try Workspace()
    file = try JudgedSample.press(template: "flyer-a5", .x4, marks: PrinterMarks([.crop]), in: work)
    let said = try ExternalValidation.run("pdfinfo", ["-box", file.path])
    func box(_ name: String) throws -> [Double] {
      let line = try #require(said.split(separator: "\n").first { $0.hasPrefix("\(name):") })
      return line.split(separator: " ").compactMap { Double($0) }
    }
    let (media, trim) = (try box("MediaBox"), try box("TrimBox"))
    try #require(media.count == 4 && trim.count == 4)
    mediaHeight = media[3]
    (left, top) = (trim[0] * 25.4 / 72, (media[3] - trim[3]) * 25.4 / 72)
    #expect(
      FinePart.agree(
        [trim[2] - trim[0], trim[3] - trim[1]].map { $0 * 25.4 / 72 }, [Self.width, Self.height]))
  }

  private func part(_ x: Double, _ y: Double, _ width: Double, _ height: Double) throws -> FinePart {
    try FinePart(file, (left + x, top + y, width, height), mediaHeight: mediaHeight)
  }

  @Test func `crop marks point to the trim's corners`() throws {
    let line = [-Self.hairline / 2, Self.hairline / 2]
    for x in [0, Self.width] {
      for y in [-5.5, Self.height + 5.5] {
        let edges = try part(x - 1, y, 2, 0.1).edgesAcross
        #expect(FinePart.agree(edges, line.map { left + x + $0 }), "\(edges) at \(x)")
      }
    }
    for y in [0, Self.height] {
      for x in [-5.5, Self.width + 5.5] {
        let edges = try part(x, y - 1, 0.1, 2).edgesDown
        #expect(FinePart.agree(edges, line.map { top + y + $0 }), "\(edges) at \(y)")
      }
    }
  }

  @Test func `every module of a row and of a column is in its place`() throws {
    let text = try #require(file.pages.first?.codes.first?.text)
    let symbol = try #require(file.symbols.first)
    #expect(String(decoding: symbol.encoded, as: UTF8.self) == text)
    let module = Self.side / Double(symbol.modules + 8)
    func edges(_ isDark: (Int) -> Bool) -> [Double] {
      (0...symbol.modules).filter {
        ($0 > 0 && isDark($0 - 1)) != ($0 < symbol.modules && isDark($0))
      }.map { module * Double(4 + $0) }
    }
    for line in [0, symbol.modules / 2, symbol.modules - 1] {
      let middle = module * (Double(line) + 4.5)
      let across = try part(Self.codeX + 0.5, Self.codeY + middle, Self.side - 1, 0.1).edgesAcross
      let wantedAcross = edges { symbol.isDark(line, $0) }.map { left + Self.codeX + $0 }
      #expect(FinePart.agree(across, wantedAcross), "row \(line): \(across) instead of \(wantedAcross)")
      let down = try part(Self.codeX + middle, Self.codeY + 0.5, 0.1, Self.side - 1).edgesDown
      let wantedDown = edges { symbol.isDark($0, line) }.map { top + Self.codeY + $0 }
      #expect(FinePart.agree(down, wantedDown), "column \(line): \(down) instead of \(wantedDown)")
    }
  }
}
