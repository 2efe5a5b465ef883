import Foundation
import PressDiagnostics
import Testing

@testable import CampaignSupport
@testable import PressFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

struct OutputFileTests {
  private func refusal(_ bytes: Data = Data("x".utf8), to path: String) -> PressFailure? {
    do {
      try OutputFile.write(bytes, to: path)
      return nil
    } catch {
      return error
    }
  }

  @Test func `a file appears with the folders above it, and replaces an earlier one`() throws {
    let work = try Workspace()
    try OutputFile.write(Data("one".utf8), to: work.path("a/b/c.txt"))
    #expect(try work.text("a/b/c.txt") == "one")
    try OutputFile.write(Data(), to: work.path("a/b/c.txt"))
    #expect(try work.text("a/b/c.txt").isEmpty)
    #expect(work.files() == ["a/b/c.txt"])
  }

  @Test(arguments: [
    "file/a.png", "file/deep/a.png", "folder", "loop/a.png", "\(String(repeating: "x", count: 300)).png",
  ])
  func `where no file can be made: 73, and nothing is left`(name: String) throws {
    let work = try Workspace()
    try work.write("kept", to: "file")
    try work.write("kept", to: "folder/inside")
    try FileManager.default.createSymbolicLink(atPath: work.path("loop"), withDestinationPath: "loop")
    let failure = try #require(refusal(to: work.path(name)))
    #expect(failure.kind == .cannotCreate)
    #expect(failure.diagnostics.first?.message.contains("cannot") == true)
    #expect(failure.diagnostics.first?.hint != nil)
    #expect(work.files() == ["file", "folder/inside"])
    #expect(try work.text("file") == "kept")
  }

  #if os(Linux)
    @Test func `a file system that takes no files: 73`() throws {
      let failure = try #require(refusal(to: "/proc/qrpress/a.png"))
      #expect(failure.kind == .cannotCreate)
    }

    @Test func `a full disk: 75, try again`() throws {
      let work = try Workspace()
      try FileManager.default.createSymbolicLink(
        atPath: work.path("a.png"), withDestinationPath: "/dev/full")
      let failure = try #require(refusal(to: work.path("a.png")))
      #expect(failure.kind == .tryAgain)
      #expect(failure.diagnostics.map(\.code) == ["disk-full"])
      #expect(failure.diagnostics.first?.hint?.contains("free some space") == true)
    }
  #endif

  @Test(
    arguments: [
      (ENOSPC, .tryAgain), (EDQUOT, .tryAgain), (EACCES, .cannotCreate), (EPERM, .cannotCreate),
      (EROFS, .cannotCreate), (ENOTDIR, .cannotCreate), (EISDIR, .cannotCreate),
      (ENAMETOOLONG, .cannotCreate),
      (EIO, .inputOutput), (EMFILE, .inputOutput),
    ] as [(Int32, PressFailure.Kind)])
  func `each error number has its status`(code: Int32, status: PressFailure.Kind) {
    let failure = OutputFile.failure("cannot write", "a.png", code)
    #expect(failure.kind == status)
    #expect(failure.diagnostics.first?.message.hasPrefix("cannot write 'a.png': ") == true)
    #expect(failure.diagnostics.first?.hint?.isEmpty == false)
  }

  @Test func `a device stays a device`() throws {
    // By a link, so that a fault here would replace the link and not the machine's device.
    let work = try Workspace()
    try FileManager.default.createSymbolicLink(
      atPath: work.path("a.png"), withDestinationPath: "/dev/null")
    #expect(refusal(to: work.path("a.png")) == nil)
    OutputFile.remove(work.path("a.png"))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: work.path("a.png")) == "/dev/null")
  }

  @Test func `what is removed is gone, and may be gone before`() throws {
    let work = try Workspace()
    let path = try work.write("x", to: "a")
    OutputFile.remove(path)
    OutputFile.remove(path)
    #expect(work.files().isEmpty)
  }
}
