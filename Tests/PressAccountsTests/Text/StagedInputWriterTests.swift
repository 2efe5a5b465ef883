import Foundation
import Testing

@testable import CampaignSupport
@testable import PressAccounts
@testable import PressFiles

struct StagedInputWriterTests {
  @Test(arguments: [0, 10, 1000, 100_000])
  func `what was written is read, in memory or not`(maximumInMemory: Int) throws {
    let work = try Workspace()
    let writer = StagedInputWriter(maximumInMemory: maximumInMemory, folder: work.folder.path)
    let pieces = (0..<100).map { index in [UInt8](repeating: UInt8(index), count: index) }
    for piece in pieces { try writer.append(piece) }
    let staged = try writer.finish()
    let all = pieces.flatMap { $0 }
    #expect(staged.count == all.count && writer.count == all.count)
    #expect(staged.bytes(at: 0, atMost: 10_000) == all)
    #expect(staged.bytes(at: 4000, atMost: 100) == Array(all[4000..<4100]))
    #expect(staged.bytes(at: all.count - 3, atMost: 100) == Array(all.suffix(3)))
    #expect(staged.bytes(at: all.count, atMost: 100).isEmpty)
    // The file has no name.
    #expect(work.files().isEmpty)
  }

  @Test func `a folder that is not there: 73`() throws {
    let writer = StagedInputWriter(maximumInMemory: 0, folder: try Workspace().path("no"))
    let failure = #expect(throws: PressFailure.self) { try writer.append([1]) }
    #expect(failure?.kind == .cannotCreate)
  }
}
