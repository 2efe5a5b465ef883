import Foundation
import PressDiagnostics
import PressDrawing
import TestSupport
import Testing

@testable import CampaignSupport
@testable import PressFiles
@testable import PressInspection

@Suite(.judged(by: .ghostscript))
struct PlateSeparationTests {
  @Test func `the trim alone, at the resolution that is asked for`() throws {
    let pages = try PlateSeparation.separate(PressFile().bytes(), as: .pdf, at: .print)
    try #require(pages.count == 1)
    #expect(abs(pages[0].width - 709) <= 1 && abs(pages[0].height - 591) <= 1)
    #expect(pages[0].plates.map(\.ink) == Ink.process)
    #expect(pages[0].plates.prefix(3).allSatisfy { $0.picture.heaviestInk == 0 })
    // Print facts: solid or not there, nothing between.
    #expect(Set(pages[0].plates[3].picture.pixels) == [0, 255])
  }

  @Test(arguments: ["no page description", "%PDF-1.4\n1 0 obj\n<<"])
  func `what is no press file is bad data`(text: String) throws {
    let failure = #expect(throws: PressFailure.self) {
      try PlateSeparation.separate(Data(text.utf8), as: .pdf, at: .screen)
    }
    #expect(failure?.kind == .badData)
    #expect(failure?.diagnostics.first?.message.hasPrefix("Ghostscript cannot separate") == true)
  }
}
