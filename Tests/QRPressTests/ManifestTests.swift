import Foundation
import PressDiagnostics
import Testing

@testable import QRPress

struct ManifestTests {
  private func report(_ path: String, bytes: Int? = 3, print: String = "f") -> AssetReport {
    var report = AssetReport(path: path, format: "png")
    report.bytes = bytes
    report.fingerprint = print
    return report
  }

  private func manifest(_ text: String, _ work: Workspace) throws -> Manifest {
    try work.write(text, to: "out/manifest.jsonl")
    return Manifest(folder: work.path("out"))
  }

  @Test func `what is written is read back, a line each in the order given`() throws {
    let work = try Workspace()
    try OutputFile.makeFolder(work.path("out"))
    try Manifest(folder: work.path("out")).write([report("b"), report("a")])
    #expect(try work.text("out/manifest.jsonl").split(separator: "\n").count == 2)
    #expect(try work.text("out/manifest.jsonl").firstRange(of: "\"b\"") != nil)
    let read = Manifest(folder: work.path("out"))
    #expect(read.earlier == ["a": report("a"), "b": report("b")])
    #expect(work.files(in: "out") == ["manifest.jsonl"])
  }

  @Test(arguments: [4, 20, 1]) func `a torn last line is passed over`(cut: Int) throws {
    let work = try Workspace()
    let lines = [report("a"), report("馆馆馆馆馆馆馆")]
    var bytes = Data(try lines.map { try JSONLine.encode($0) + "\n" }.joined().utf8)
    // Some cuts fall inside a character.
    bytes.removeLast(cut)
    try work.write(bytes, to: "out/manifest.jsonl")
    let kept = Manifest(folder: work.path("out")).earlier.keys.sorted()
    #expect(kept == (cut == 1 ? ["a", "馆馆馆馆馆馆馆"] : ["a"]))
  }

  @Test func `every cut of the last line leaves the others`() throws {
    let work = try Workspace()
    let first = try JSONLine.encode(report("a")) + "\n"
    let last = Data(try JSONLine.encode(report("馆")).utf8)
    for length in 0..<last.count {
      try work.write(Data(first.utf8) + last.prefix(length), to: "out/manifest.jsonl")
      #expect(Manifest(folder: work.path("out")).earlier == ["a": report("a")], "\(length) bytes")
    }
  }

  @Test func `lines go on after a torn one, and the later of two counts`() throws {
    let work = try Workspace()
    let torn = try manifest(try JSONLine.encode(report("a")) + "\n{\"event\":\"as", work)
    try torn.mend()
    try torn.append(report("b"))
    try torn.append(report("a", print: "g"))
    let read = Manifest(folder: work.path("out")).earlier
    #expect(read == ["a": report("a", print: "g"), "b": report("b")])
  }

  @Test func `no manifest is an empty one`() throws {
    #expect(Manifest(folder: try Workspace().path("out")).earlier.isEmpty)
  }
}
