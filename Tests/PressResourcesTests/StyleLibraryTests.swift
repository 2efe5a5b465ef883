import Foundation
import PressDiagnostics
import PressLinks
import PressReading
import PressSymbols
import PressTemplates
import Testing

@testable import CampaignSupport
@testable import PressAssets
@testable import PressFiles
@testable import PressReports
@testable import PressResources

struct StyleLibraryTests {
  private static let names = (try? StyleLibrary().names()) ?? []

  @Test func `the built-in styles are there`() throws {
    #expect(Self.names.count == 13)
    #expect(Self.names.contains("plain"))
    #expect(try StyleLibrary().load("plain") == .plain)
  }

  /// The link, short and long: versions 2 to 9, at every level.
  @Test(arguments: names)
  func `each style leaves only codes that both decoders read`(name: String) throws {
    let codeStyle = try StyleLibrary().load(name)
    let press = try CodePress()
    let long = String(repeating: "a", count: 120)
    for account in ["weibo:1234567890", "x:SwiftLang", "https://example.org/\(long)"] {
      for level in ["L", "M", "Q", "H"] {
        var request = CodeRequest(link: try FollowLink(account), format: .png)
        request.codeStyle = codeStyle
        request.requirements.level = try #require(.init(level))
        let result = try #require(try press.press(request, path: "a.png").first)
        let check = try #require(result.report.codes.first?.check)
        #expect(check.zxing == .reported(true) && check.zbar == .reported(true), "\(account) \(level)")
        #expect(result.warnings.allSatisfy { $0.severity != .error })
      }
    }
  }

  @Test func `an ink replaces a style's colours and keeps its shapes`() throws {
    let codeStyle = try StyleLibrary().load("ember")
    #expect(codeStyle.gradient != nil)
    #expect(codeStyle.withoutColors.gradient == nil)
    #expect(codeStyle.withoutColors.style == codeStyle.style)
  }

  @Test(arguments: [
    ("modules: dots\n", "1:10 wrong-value"), ("modlues: dot\n", "1:1 unknown-key"),
    ("eyes: { frame: ring }\n", "1:16 wrong-value"), ("eyes: { frame-color: brand }\n", "1:22 unknown-color"),
    ("gradient: { linear: 45, colors: [\"#123456\"] }\n", "1:33 wrong-value"),
    ("gradient: { linear: 4500, colors: [\"#123456\", \"#654321\"] }\n", "1:21 wrong-value"),
    ("gradient: { linear: 4, radial: true, colors: [\"#123456\", \"#654321\"] }\n", "1:32 wrong-value"),
  ])
  func `faults of a style's file are reported with their place`(line: String, reported: String) throws {
    let work = try Workspace()
    let file = try work.write(line + "style: mine\n", to: "mine.yaml")
    let failure = #expect(throws: PressFailure.self) { try StyleLibrary().load(file) }
    let found = try #require(failure).diagnostics.map { fault in
      "\(fault.position?.line ?? 0):\(fault.position?.column ?? 0) \(fault.code)"
    }
    #expect(found == [reported])
    #expect(failure?.kind == .badData)
  }

  @Test func `an unknown style`() throws {
    let failure = #expect(throws: PressFailure.self) { try StyleLibrary().load("emebr") }
    #expect(failure?.diagnostics.first?.hint == "did you mean 'ember'?")
    #expect(failure?.kind == .badData)
    let file = #expect(throws: PressFailure.self) { try StyleLibrary().load("no/such.yaml") }
    #expect(file?.kind == .inputMissing)
  }
}
