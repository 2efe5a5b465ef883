import Foundation
import PressDiagnostics
import Testing

@testable import CampaignSupport
@testable import PressAssets
@testable import PressFiles

struct OutputFolderTests {
  private static let parts = ["a", "b"].map { AssetOutput.Part(name: $0, bytes: Data("new \($0)".utf8)) }

  private func folder(_ work: Workspace, _ name: String = "out/x") -> OutputFolder {
    OutputFolder(path: work.path(name), names: ["a", "b"])
  }

  @Test func `all of it, and nothing beside`() throws {
    let work = try Workspace()
    try folder(work).write(Self.parts)
    #expect(work.files() == ["out/x/a", "out/x/b"])
    #expect(try work.text("out/x/b") == "new b")
  }

  @Test func `an earlier one is replaced, with what it held`() throws {
    let work = try Workspace()
    try work.write("old", to: "out/x/a")
    try work.write("old", to: "out/x/b")
    try folder(work).write([Self.parts[0]])
    #expect(work.files() == ["out/x/a"])
    #expect(try work.text("out/x/a") == "new a")
    #expect(try FileManager.default.contentsOfDirectory(atPath: work.path("out")) == ["x"])
  }

  @Test func `a folder with other people's files stays as it is`() throws {
    let work = try Workspace()
    try work.write("old", to: "out/x/a")
    try work.write("mine", to: "out/x/notes.txt")
    let failure = #expect(throws: PressFailure.self) { try folder(work).write(Self.parts) }
    #expect(failure?.kind == .cannotCreate)
    #expect(failure?.diagnostics.first?.message.contains("'notes.txt'") == true)
    #expect(try work.text("out/x/a") == "old")
    folder(work).remove()
    #expect(work.files() == ["out/x/notes.txt"])
  }

  @Test(arguments: ["out/file", "out/link", "out/.", "out/.."])
  func `what is no folder of its own is not replaced`(name: String) throws {
    let work = try Workspace()
    try work.write("mine", to: "out/file")
    try work.write("mine", to: "elsewhere/a")
    try FileManager.default.createSymbolicLink(
      atPath: work.path("out/link"), withDestinationPath: work.path("elsewhere"))
    let folder = OutputFolder(path: "\(work.path("out"))/\(name.dropFirst(4))", names: ["a", "b"])
    let failure = #expect(throws: PressFailure.self) { try folder.write(Self.parts) }
    #expect(failure?.kind == .cannotCreate)
    folder.remove()
    #expect(work.files(in: "out") == ["file"] && work.exists("elsewhere/a"))
    #expect(work.exists("out/link/a"))
  }

  @Test func `when one file cannot be written there is none, and the earlier folder stays`() throws {
    let work = try Workspace()
    try work.write("old", to: "out/x/a")
    let bad = AssetOutput.Part(name: String(repeating: "x", count: 300), bytes: Data())
    #expect(throws: PressFailure.self) { try folder(work).write(Self.parts + [bad]) }
    #expect(try work.text("out/x/a") == "old")
    #expect(work.files() == ["out/x/a"])
  }
}
