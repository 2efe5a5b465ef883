import Foundation
import Testing

struct InitCommandTests {
  @Test(arguments: [["launch"], []]) func `a campaign that works as it is`(folder: [String]) throws {
    let tool = try CommandLineTool()
    let prefix = folder.isEmpty ? "" : "launch/"
    let made = try tool.run(["init"] + folder)
    #expect(made.status == 0)
    #expect(made.out == "\(prefix)campaign.yaml\n\(prefix)accounts.csv\n")
    let pressed = try tool.run("batch", "\(prefix)campaign.yaml")
    #expect(pressed.status == 0, "\(pressed.errors)")
    #expect(!pressed.errors.contains("error") && !pressed.errors.contains("warning"))
  }

  @Test func `what is there already is left alone`() throws {
    let tool = try CommandLineTool()
    try tool.write("mine", to: "launch/accounts.csv")
    #expect(try tool.run("init", "launch").out == "launch/campaign.yaml\n")
    #expect(try tool.bytes("launch/accounts.csv") == Data("mine".utf8))
    let again = try tool.run("init", "launch")
    #expect(again.status == 73)
    #expect(again.errors.contains("'launch' has a campaign already"))
  }
}
