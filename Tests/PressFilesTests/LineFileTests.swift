import Foundation
import Testing

@testable import CampaignSupport
@testable import PressFiles

struct LineFileTests {
  private func lines(_ text: String) throws -> (lines: [String], isTorn: Bool) {
    let work = try Workspace()
    let file = try #require(LineFile(reading: try work.write(text, to: "lines")))
    var found: [String] = []
    let isTorn = file.forEachLine { line, place in
      found.append(String(decoding: line, as: UTF8.self))
      #expect(Array(line) == file.line(at: place))
    }
    return (found, isTorn)
  }

  @Test func `lines are given with their places, empty ones left out`() throws {
    #expect(try lines("a\n\nbc\n") == (["a", "bc"], false))
    #expect(try lines("a\nbc") == (["a", "bc"], true))
    #expect(try lines("") == ([], false))
  }

  @Test func `lines that lie across what is read at once are whole`() throws {
    let long = (0..<40).map { String(repeating: "\($0)", count: 60_000) }
    #expect(try lines(long.joined(separator: "\n") + "\n") == (long, false))
  }

  @Test func `a line that is not there is empty`() throws {
    let work = try Workspace()
    let file = try #require(LineFile(reading: try work.write("abc\n", to: "lines")))
    #expect(file.line(at: .init(offset: 2, length: 20)).isEmpty)
    #expect(LineFile(reading: work.path("none")) == nil)
  }

  @Test(arguments: ["/dev/zero", "/dev/full", "/tmp"]) func `what is no file has no lines`(path: String)
    throws
  {
    let file = try #require(LineFile(reading: path))
    #expect(!file.forEachLine { _, _ in Issue.record("a line") })
    #expect(file.size == 0)
  }
}
