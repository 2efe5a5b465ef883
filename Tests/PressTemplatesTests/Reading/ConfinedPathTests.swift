import Foundation
import Testing

@testable import PressTemplates

struct ConfinedPathTests {
  @Test(arguments: ["a.png", "sub/a.png", "sub/../a.png", "./a.png", "sub/./a.png", "no such file", "..."])
  func `names inside`(name: String) throws {
    let fixture = try Fixture("")
    let file = try #require(ConfinedPath.resolve(name, in: fixture.folder))
    #expect(file.path.hasPrefix(fixture.folder.resolvingSymlinksInPath().path + "/"))
  }

  @Test(arguments: [
    "", ".", "..", "../a.png", "sub/../../a.png", "/etc/passwd", "a/../..", "../t", "../t-other/a.png",
    "a\0.png",
  ])
  func `names outside`(name: String) throws {
    #expect(ConfinedPath.resolve(name, in: try Fixture("").folder) == nil)
  }

  @Test func `a link may lead inside, not outside`() throws {
    let fixture = try Fixture("", files: ["a.png": Data()])
    let files = FileManager.default
    let outside = fixture.folder.deletingLastPathComponent().appending(path: "secret.png")
    try Data().write(to: outside)
    func link(_ name: String, to target: String) throws {
      try files.createSymbolicLink(
        atPath: fixture.folder.appending(path: name).path, withDestinationPath: target)
    }
    try link("in", to: "a.png")
    try link("out", to: "../secret.png")
    try link("folder", to: "..")
    #expect(ConfinedPath.resolve("in", in: fixture.folder)?.lastPathComponent == "a.png")
    #expect(ConfinedPath.resolve("out", in: fixture.folder) == nil)
    #expect(ConfinedPath.resolve("folder/secret.png", in: fixture.folder) == nil)
  }
}
