import Foundation
import PressDiagnostics
import Testing

@testable import CampaignSupport
@testable import PressCampaigns
@testable import PressFiles

struct CampaignFileTests {
  @Test(
    arguments: [
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "is a picture, not a campaign", "--from-image"),
      (Array("%PDF-1.6\n".utf8), "is a PDF, not a campaign", "qrpress read"),
      ([0x50, 0x4B, 0x03, 0x04], "is a ZIP archive, not a campaign", "qrpress init"),
    ] as [([UInt8], String, String)])
  func `what is no text is called by its name`(bytes: [UInt8], what: String, way: String) throws {
    let work = try Workspace()
    try work.write(Data(bytes), to: "sample.bin")
    let fault = try #require(CampaignFile.fault(of: work.path("sample.bin"))?.diagnostics.first)
    #expect(fault.code == "not-a-campaign" && fault.message.hasSuffix(what))
    #expect(fault.hint?.contains(way) == true)
  }

  @Test func `a file of YAML may be one`() throws {
    let work = try Workspace()
    try work.write("campaign: a\n", to: "campaign.yaml")
    #expect(CampaignFile.fault(of: work.path("campaign.yaml")) == nil)
  }
}
