import Foundation
import PressTemplates
import Testing

@testable import CampaignSupport
@testable import PressCampaigns
@testable import PressResources

/// What we press, judged by other people's programs.
@Suite(.externallyJudged)
struct JudgedPressTests {
  @Test func `every template for paper and cloth is judged`() throws {
    let library = try TemplateLibrary()
    let here = FileManager.default.temporaryDirectory
    for name in library.names() {
      let (template, _) = try library.load(name, from: here)
      #expect(JudgedSample.bundles.contains(name) == (template.medium.kind != .screen), "\(name)")
    }
  }

  @Test(arguments: JudgedSample.all) func `others find nothing wrong with it`(sample: JudgedSample)
    async throws
  {
    let file = try await sample.press()
    try file.judgeSyntax()
    try file.judgeFonts()
    try file.judgeTexts()
    try file.judgeIdentity()
    try file.judgeByOurRules()
    try file.judgeByOxide()
    try file.judgePlates()
    try file.judgeLooks()
    #expect(try await sample.press().bytes() == file.bytes(), "pressed twice, it is two files")
  }
}
