import Foundation
import PressDiagnostics
import PressDrawing
import PressLinks
import PressReading
import PressRendering
import PressSymbols
import PressTemplates
import Testing

@testable import CampaignSupport
@testable import PressAssets
@testable import PressDots
@testable import PressFiles
@testable import PressReports
@testable import PressResources

/// A logo goes as far as error correction at grade C does, and no further.
struct CodePressLogoTests {
  private static let text = "https://x.com/intent/follow?screen_name=SwiftLang"

  private static let drawing =
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 10'><rect width='20' height='10' fill='#c00'/></svg>"

  /// A square in one colour, by default dark and opaque: the worst that a logo can be.
  private func png(_ side: Int = 400, _ pixel: [UInt8] = [0x80, 0, 0, 0xFF]) throws -> Data {
    let pixels = Array(repeatElement(pixel, count: side * side).joined())
    let bitmap = try #require(Bitmap(width: side, height: side, layout: .rgba, pixels: pixels))
    return try PNGEncoder.encode(bitmap)
  }

  private func request(
    _ format: AssetFormat, level: ErrorCorrection = .high, version: Int? = nil
  ) throws -> CodeRequest {
    let requirements = SymbolRequirements(
      level: level, exactLevel: true, minimumVersion: version.flatMap { SymbolVersion($0) })
    return CodeRequest(
      link: try #require(FollowLink.recognise(Self.text)), format: format,
      requirements: requirements)
  }

  private func press(
    _ request: CodeRequest, logo: Data, _ extent: CodeLogo.Extent = .automatic
  ) throws -> CodePress.Result {
    let work = try Workspace()
    var request = request
    request.logo = try CodeLogo(ofFileAt: try work.write(logo, to: "logo"), extent: extent)
    return try #require(try CodePress().press(request, path: "code").first)
  }

  @Test(arguments: [AssetFormat.png, .svg, .pdf, .eps], [6, 7, 10, 14])
  func `auto at level H is read by both decoders`(format: AssetFormat, version: Int) throws {
    let result = try press(try request(format, version: version), logo: try png())
    let check = try #require(result.report.codes.first).check
    #expect(check.zxing == .reported(true) && check.zbar == .reported(true))
    #expect(result.report.diagnostics.allSatisfy { $0.code != "low-resolution" })
  }

  @Test(arguments: ErrorCorrection.allCases, 4...10)
  func `auto is read at every level`(level: ErrorCorrection, version: Int) throws {
    var request = try request(.png, level: level, version: version)
    request.measure = .scale(8)
    let result = try press(request, logo: try png())
    let check = try #require(result.report.codes.first).check
    #expect(check.zxing == .reported(true) && check.zbar == .reported(true))
  }

  /// Each module of it is a pixel or two in the picture of the whole, and a phone comes nearer.
  @Test(arguments: [AssetFormat.png, .svg, .pdf]) func `a logo that is a code is refused`(
    format: AssetFormat
  ) throws {
    let inner = try #require(try CodePress().press(try request(.png), path: "inner").first).file
    let failure = #expect(throws: AssetFailure.self) { _ = try press(try request(format), logo: inner) }
    #expect(failure?.failure.diagnostics.contains { $0.code == "code-in-logo" } == true)
  }

  @Test func `the largest side named is taken, a little more is not`() throws {
    // Version 6-H clears 13 modules at most, of which the logo gets 12: 12 · 30 mm / 49.
    let request = try request(.svg, version: 6)
    let failure = #expect(throws: AssetFailure.self) { _ = try press(request, logo: png(), .side(.mm(12))) }
    #expect(failure?.failure.kind == .badData)
    let said = failure?.failure.diagnostics.first
    #expect(said?.code == "logo-too-large")
    #expect(said?.message.contains("a logo of '12 mm' clears '21 × 21' modules") == true)
    #expect(
      said?.hint == "use at most '7.34 mm' ('13 × 13' modules), or a larger version with '--min-version'")
    _ = try press(request, logo: png(), .side(.mm(7.34)))
    #expect(throws: AssetFailure.self) { _ = try press(request, logo: png(), .side(.mm(7.36))) }
  }

  @Test func `the level that takes it is named`() throws {
    let request = try request(.svg, level: .low, version: 10)
    let failure = #expect(throws: AssetFailure.self) { _ = try press(request, logo: png(), .side(.mm(5))) }
    let hint = try #require(failure?.failure.diagnostics.first?.hint)
    #expect(hint.contains("use at most '") && hint.contains("' modules) at level '"), "\(hint)")
    let far = #expect(throws: AssetFailure.self) { _ = try press(request, logo: png(), .side(.mm(300))) }
    #expect(far?.failure.diagnostics.first?.message == "a logo of '300 mm' is larger than the code")
    #expect(far?.failure.diagnostics.first?.hint?.contains("at level 'H'") == true)
  }

  @Test(arguments: [
    (0.1, 3), (2.0, 3), (2.001, 5), (4.0, 5), (9.9, 11), (10.0, 11), (10.1, 13), (1e12, 1001),
  ])
  func `half a module of air, and an odd number of modules`(side: Double, modules: Int) {
    #expect(CodeLogo.modules(clearedFor: .mm(side), of: .mm(1)) == modules)
  }

  @Test func `a drawing keeps its shape in the middle, above the paper`() throws {
    let result = try press(try request(.svg), logo: Data(Self.drawing.utf8))
    let svg = String(decoding: result.file, as: UTF8.self)
    #expect(svg.contains("#c00") && !svg.contains("<image"), "\(svg.prefix(600))")
    let work = try Workspace()
    let logo = try CodeLogo(ofFileAt: try work.write(Self.drawing, to: "a.svg"))
    let box = logo.box(around: Point(.mm(15), .mm(15)), side: .mm(8))
    #expect(box == Rect(x: .mm(11), y: .mm(13), width: .mm(8), height: .mm(4)))
  }

  @Test func `the cleared square shows paper around the logo`() throws {
    var request = try request(.png, version: 6)
    request.measure = .scale(8)
    let result = try press(request, logo: try png(400, [0, 0, 0, 0]))
    let work = try Workspace()
    let picture = try PictureFile.pixels(ofFileAt: try work.write(result.file, to: "a.png"))
    // Quiet zone 4, 41 modules, 13 cleared: 18…30 of 49.
    let channels = picture.layout.channels
    for row in 18 * 8..<31 * 8 {
      let start = (row * picture.width + 18 * 8) * channels
      #expect(picture.pixels[start..<start + 13 * 8 * channels].allSatisfy { $0 == 0xFF })
    }
  }

  @Test func `a drawing in EPS is an error with a way out`() throws {
    let failure = #expect(throws: AssetFailure.self) {
      _ = try press(try request(.eps), logo: Data(Self.drawing.utf8))
    }
    #expect(failure?.failure.kind == .badData)
    #expect(failure?.failure.diagnostics.first?.hint?.contains("PNG") == true)
  }

  @Test func `transparent pixels go into PDF, not into EPS`() throws {
    let clear = try png(400, [0xC0, 0, 0, 0x40])
    _ = try press(try request(.pdf), logo: clear)
    let failure = #expect(throws: AssetFailure.self) { _ = try press(try request(.eps), logo: clear) }
    #expect(failure?.failure.kind == .badData)
    #expect(failure?.failure.diagnostics.first?.message.contains("transparent") == true)
  }

  @Test func `a logo of few pixels is a warning, in the report too`() throws {
    let result = try press(try request(.svg), logo: try png(20))
    #expect(result.warnings.contains { $0.code == "low-resolution" })
    #expect(result.report.diagnostics.contains { $0.code == "low-resolution" })
  }

  @Test func `what is no picture, or half of one: 65, what is not there: 66`() throws {
    let work = try Workspace()
    let whole = try png()
    let bad = [
      Data(), Data("text".utf8), Data("<svg".utf8), whole.prefix(whole.count / 2), Data([0xFF, 0xD8, 0xFF]),
    ]
    for bytes in bad {
      let file = try work.write(bytes, to: "logo.png")
      let failure = #expect(throws: PressFailure.self) { _ = try CodeLogo(ofFileAt: file) }
      #expect(failure?.kind == .badData)
      #expect(failure?.diagnostics.first?.code == "unreadable-picture")
    }
    let missing = #expect(throws: PressFailure.self) { _ = try CodeLogo(ofFileAt: work.path("no.png")) }
    #expect(missing?.kind == .inputMissing)
  }

  @Test func `a code without room for any logo`() throws {
    var request = try request(.svg, level: .low)
    request.link = try #require(FollowLink.recognise("text:HI"))
    let failure = #expect(throws: AssetFailure.self) { _ = try press(request, logo: png()) }
    #expect(failure?.failure.diagnostics.first?.message == "a code of version '1-L' has no room for a logo")
    #expect(failure?.failure.diagnostics.first?.hint?.hasPrefix("use ") == true)
  }

  @Test(arguments: [AssetFormat.png, .svg, .pdf, .eps])
  func `the same bytes twice`(format: AssetFormat) throws {
    let logo = try png()
    #expect(try press(try request(format), logo: logo).file == press(try request(format), logo: logo).file)
  }
}
