import Foundation
import PressDiagnostics
import PressDrawing
import TestSupport
import Testing

@testable import CampaignSupport
@testable import PressInspection
@testable import PressReports

/// What may not leave, found in the drawn plates and in the written file alike.
@Suite(.judged(by: .ghostscript))
struct PlateProofTests {
  private static let tint = Color.cmyk(cyan: 0, magenta: 0, yellow: 0.2, black: 0)

  private func expect(
    _ file: PressFile, _ verdict: Bool, _ codes: [String], drawn: [String]? = nil,
    _ place: Testing.SourceLocation = #_sourceLocation
  ) throws {
    #expect(try file.drawn() == drawn ?? codes, sourceLocation: place)
    let (reported, found) = try file.proven()
    #expect(reported == .reported(verdict), sourceLocation: place)
    #expect(found == codes, sourceLocation: place)
  }

  @Test func `a code in black on white is read from its plate alone`() throws {
    try expect(PressFile(), true, [])
  }

  @Test func `a code in a named ink`() throws {
    let ink = Color.spot(name: "PANTONE 186 C", cyan: 0.02, magenta: 1, yellow: 0.85, black: 0.06)
    var file = try PressFile(ink: ink)
    file.separations.modules = [.spot("PANTONE 186 C")]
    try expect(file, true, [])
  }

  @Test func `a patch knocks out the field below`() throws {
    let field = Scene.Node.fill(
      .rect(PressFile.box(-3, -3, 66, 56)), .solid(.cmyk(cyan: 1, magenta: 0.5, yellow: 0, black: 0.3)))
    let patch = Scene.Node.fill(.rect(PressFile.box(10, 10, 30, 30)), .solid(.white))
    try expect(PressFile(below: [field, patch]), true, [])
    // Without the patch the code is black on what the black plate has too.
    try expect(
      PressFile(below: [field]), false, ["plate-not-blank", "plate-not-blank"])
  }

  @Test func `a tint under the code is refused, unless it was asked for`() throws {
    var file = try PressFile(below: [.fill(.rect(PressFile.box(0, 0, 60, 50)), .solid(Self.tint))])
    try expect(file, false, ["plate-not-blank"])
    file.separations.ground = [.yellow]
    try expect(file, true, [])
  }

  @Test func `a tint that reaches into the quiet zone is refused`() throws {
    let mark = Scene.Node.fill(.rect(PressFile.box(30, 8, 9.5, 3)), .solid(Self.tint))
    try expect(PressFile(above: [mark]), false, ["plate-not-blank"])
    let beside = Scene.Node.fill(.rect(PressFile.box(30, 8, 9.5, 2)), .solid(Self.tint))
    try expect(PressFile(above: [beside]), true, [])
  }

  @Test func `modules on two plates are refused`() throws {
    var file = try PressFile()
    guard case .fill(let modules, _) = file.scene.nodes[0] else {
      Issue.record("the file does not begin with its modules: \(file.scene.nodes[0])")
      return
    }
    let half = Path.rect(PressFile.box(10, 10, 30, 15))
    file.scene.nodes.append(
      .clip(half, [.fill(modules, .solid(.cmyk(cyan: 1, magenta: 0, yellow: 0, black: 0)))]))
    try expect(file, false, ["plate-not-blank", "unreadable-plate"])
  }

  @Test func `a code that was asked for in a mix of inks is warned about once`() throws {
    let mix = Color.cmyk(cyan: 1, magenta: 0.8, yellow: 0, black: 1)
    var file = try PressFile(ink: mix)
    file.separations.modules = [.cyan, .magenta, .black]
    try expect(file, false, [], drawn: ["several-plates"])
    // Nobody asked for cyan and magenta here.
    file.separations.modules = [.black]
    try expect(file, false, ["plate-not-blank", "plate-not-blank"])
  }

  @Test func `another content is refused`() throws {
    var file = try PressFile("https://x.com/intent/follow?screen_name=SwiftLang")
    let other = try PressFile("https://x.com/intent/follow?screen_name=SwiftLong")
    file.scene = other.scene
    try expect(file, false, ["unreadable-plate"])
  }

  @Test func `too much ink on a square of 15 mm is warned about`() throws {
    let rich = Color.cmyk(cyan: 0.9, magenta: 0.9, yellow: 0.9, black: 1)
    let square = Scene.Node.fill(.rect(PressFile.box(41, 5, 16, 16)), .solid(rich))
    try expect(PressFile(above: [square]), true, ["ink-coverage"], drawn: [])
    let small = Scene.Node.fill(.rect(PressFile.box(41, 5, 12, 12)), .solid(rich))
    try expect(PressFile(above: [small]), true, [])
  }

  @Test(arguments: [15.0, 22, 30, 47.3, 80]) func `any size, any length of content`(side: Double) throws {
    let lengths = [10, 60, 200].filter { Double($0) < side * 4 }
    try #require(!lengths.isEmpty)
    for length in lengths {
      let text = "https://example.com/" + String(repeating: "a1B_", count: length / 4)
      let file = try PressFile(text, side: .mm(side))
      let (reported, found) = try file.proven()
      #expect(reported == .reported(true), "\(side) mm, \(length): \(found)")
    }
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["QRPRESS_FULL"] != nil))
  func `how many dots a module Ghostscript needs`() throws {
    for dots in 2...8 {
      var (good, all) = (0, 0)
      for side in stride(from: 14.0, through: 60, by: 3.7) {
        for length in [10, 40, 90, 160] {
          let text = "https://example.com/" + String(repeating: "a1B_", count: length / 4)
          all += 1
          if try PressFile(text, side: .mm(side)).proven(dots: dots).reported == .reported(true) { good += 1 }
        }
      }
      print("dots \(dots): \(good) of \(all)")
    }
  }
}
