import Foundation
import PressDiagnostics
import Testing

@testable import CampaignSupport
@testable import PressAssets
@testable import PressCampaigns
@testable import PressFiles
@testable import PressReports

struct ManifestTests {
  private static let print = String(repeating: "0f", count: 16)

  private func report(_ path: String, bytes: Int? = 3, print: String = Self.print) -> AssetReport {
    var report = AssetReport(path: path, format: "png")
    report.bytes = bytes
    report.fingerprint = print
    return report
  }

  private func line(_ report: AssetReport) throws -> Data { Data(try JSONLine.encode(report).utf8) }

  private func manifest(_ text: String, _ work: Workspace) throws -> Manifest {
    try work.write(text, to: "out/manifest.jsonl")
    return Manifest(folder: work.path("out"))
  }

  /// All that a manifest knows, in the order of its lines.
  private func all(_ work: Workspace) -> [AssetReport] {
    Manifest(folder: work.path("out")).reports()
  }

  @Test func `what is written is read back, a line each in the order given`() throws {
    let work = try Workspace()
    try OutputFile.makeFolder(work.path("out"))
    var writer = try Manifest(folder: work.path("out")).opened()
    let places = try writer.add([try line(report("b")), try line(report("a")), try line(report("c"))])
    #expect(all(work) == [report("b"), report("a"), report("c")])
    let arranged = try writer.arrange([places[1], places[0]])
    #expect(all(work) == [report("a"), report("b")])
    #expect(arranged.map { writer.file.report(at: $0) } == [report("a"), report("b")])
    #expect(try work.text("out/manifest.jsonl").split(separator: "\n").count == 2)
    #expect(work.files(in: "out") == ["manifest.jsonl"])
    let manifest = Manifest(folder: work.path("out"))
    #expect(manifest.report(of: "b") == report("b") && manifest.report(of: "c") == nil)
    #expect(manifest.reports(besides: ["b"]) == [report("a")])
  }

  @Test func `lines go on after they were put in order`() throws {
    let work = try Workspace()
    try OutputFile.makeFolder(work.path("out"))
    var writer = try Manifest(folder: work.path("out")).opened()
    let places = try writer.add([try line(report("b")), try line(report("a"))])
    _ = try writer.arrange(places.reversed())
    let more = try writer.add([try line(report("c"))])
    #expect(writer.file.report(at: more[0]) == report("c"))
    #expect(all(work) == [report("a"), report("b"), report("c")])
  }

  @Test func `what is in order stays untouched`() throws {
    let work = try Workspace()
    let text = try [report("a"), report("b")].map { try JSONLine.encode($0) + "\n" }.joined()
    let manifest = try manifest(text, work)
    func number() throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: work.path("out/manifest.jsonl"))[.systemFileNumber]
        as? Int
    }
    let before = try number()
    var writer = try manifest.opened()
    let places = ["a", "b"].compactMap { manifest.entry(of: $0)?.place }
    #expect(try writer.arrange(places) == places)
    #expect(try number() == before)
    _ = try writer.arrange(places.dropLast())
    #expect(try number() != before)
  }

  @Test(arguments: [4, 20, 1]) func `a torn last line is passed over`(cut: Int) throws {
    let work = try Workspace()
    let lines = [report("a"), report("馆馆馆馆馆馆馆")]
    var bytes = Data(try lines.map { try JSONLine.encode($0) + "\n" }.joined().utf8)
    // Some cuts fall inside a character.
    bytes.removeLast(cut)
    try work.write(bytes, to: "out/manifest.jsonl")
    #expect(all(work).map(\.path) == (cut == 1 ? ["a", "馆馆馆馆馆馆馆"] : ["a"]))
  }

  @Test func `every cut of the last line leaves the others`() throws {
    let work = try Workspace()
    let first = try JSONLine.encode(report("a")) + "\n"
    let last = try line(report("馆"))
    for length in 0..<last.count {
      try work.write(Data(first.utf8) + last.prefix(length), to: "out/manifest.jsonl")
      #expect(all(work) == [report("a")], "\(length) bytes")
    }
  }

  @Test func `lines go on after a torn one, and the later of two counts`() throws {
    let work = try Workspace()
    let torn = try manifest(try JSONLine.encode(report("a")) + "\n{\"event\":\"as", work)
    var writer = try torn.opened()
    let other = String(repeating: "1", count: 32)
    _ = try writer.add([try line(report("b")), try line(report("a", print: other))])
    #expect(all(work) == [report("b"), report("a", print: other)])
  }

  @Test func `a file that is no manifest, or is not there, has nothing`() throws {
    #expect(try manifest("<html>\n{\n[]\n{}\n\n{\"path\":1}", Workspace()).reports() == [])
    #expect(Manifest(folder: try Workspace().path("out")).reports() == [])
  }

  @Test func `a file that was removed takes no more lines`() throws {
    let work = try Workspace()
    var writer = try manifest("", work).opened()
    try FileManager.default.removeItem(atPath: work.path("out"))
    let failure = #expect(throws: PressFailure.self) { try writer.add([Data("{}".utf8)]) }
    #expect(failure?.kind == .inputOutput)
    #expect(failure?.diagnostics.first?.message.contains("was removed or replaced while") == true)
    #expect(!work.exists("out"))
  }

  @Test func `what is unchanged has its fingerprint, and a file of the recorded size`() throws {
    let work = try Workspace()
    let manifest = try manifest(try JSONLine.encode(report("a.png")) + "\n", work)
    let mark = try #require(AssetFingerprint(Self.print))
    func isUnchanged(_ mark: AssetFingerprint) -> Bool {
      manifest.unchanged("a.png", mark, .png, in: work.path("out")) != nil
    }
    #expect(!isUnchanged(mark))
    try work.write("abc", to: "out/a.png")
    #expect(isUnchanged(mark))
    var unread = mark
    unread.isVerified = false
    #expect(!isUnchanged(unread))
    try work.write("abcd", to: "out/a.png")
    #expect(!isUnchanged(mark))
  }
}
