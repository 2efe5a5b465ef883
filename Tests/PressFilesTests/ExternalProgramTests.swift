import Foundation
import PressDiagnostics
import Testing

@testable import PressFiles

@Suite struct ExternalProgramTests {
  private func shell(_ script: String, within seconds: Double = 20) throws -> ExternalProgram.Outcome {
    let shell = ExternalProgram(name: "sh", title: "the shell", package: "dash")
    return try shell.run(["-c", script], within: seconds, needed: "runs tests")
  }

  @Test func aProgramReportsItsStatusItsOutputAndItsComplaint() throws {
    let outcome = try shell("echo out; echo err >&2; exit 3")
    #expect(outcome.status == 3)
    #expect(String(decoding: outcome.output, as: UTF8.self) == "out\n")
    #expect(outcome.complaint == "err\n")
  }

  @Test func muchOutputDoesNotStopIt() throws {
    #expect(try shell("head -c 3000000 /dev/zero").output.count == 3_000_000)
  }

  @Test func whatTakesTooLongIsStopped() throws {
    #expect {
      try shell("exec sleep 30", within: 0.3)
    } throws: { error in
      (error as? PressFailure)?.kind == .badData
    }
  }

  @Test func aProgramThatIsNotThereIsReportedWithAWayOut() throws {
    let missing = ExternalProgram(name: "qrpress-no-such-program", title: "Nothing", package: "nothing")
    #expect {
      try missing.run([], needed: "reads nothing")
    } throws: { error in
      let failure = error as? PressFailure
      return failure?.kind == .inputMissing
        && failure?.diagnostics.first?.hint == "install it: apt-get install nothing"
    }
  }

  @Test func aScratchFolderGoesWithItsOwner() throws {
    var folder: ScratchFolder? = try ScratchFolder()
    let path = try #require(folder?.url.path)
    #expect(FileManager.default.fileExists(atPath: path))
    folder = nil
    #expect(!FileManager.default.fileExists(atPath: path))
  }
}
