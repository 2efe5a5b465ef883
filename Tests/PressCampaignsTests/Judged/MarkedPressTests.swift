import Foundation
import PressPDF
import PressPreflight
import Testing

@testable import CampaignSupport
@testable import PressCampaigns

struct MarkedPressTests {
  @Test(arguments: ["brochure-trifold-a4", "business-card-eu"])
  func `marks around a page are no fault of it`(template: String) throws {
    let marks = PrinterMarks(Set(PrinterMarks.Kind.allCases))
    let file = try JudgedSample.press(template: template, .x4, marks: marks, in: try Workspace())
    try file.judgeSyntax()
    try file.judgeByOurRules()
  }
}
