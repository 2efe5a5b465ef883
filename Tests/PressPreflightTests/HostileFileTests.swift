import Foundation
import TestSupport
import Testing

@testable import PressPreflight

/// Files that mean harm, or were harmed: they end in a report or in an error, soon and in little memory.
struct HostileFileTests {
  /// A catalog whose page holds what the test wants, with objects from 20 on of its own.
  private func page(_ keys: String, _ objects: [String] = []) -> Data {
    var file = "%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
    file += "2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n"
    file += "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] \(keys) >> endobj\n"
    for (index, words) in objects.enumerated() { file += "\(20 + index) 0 obj \(words) endobj\n" }
    return Data((file + "trailer << /Root 1 0 R /Size 99 >>\n%%EOF\n").utf8)
  }

  private func stream(_ keys: String, _ words: String) -> String {
    "<< \(keys) /Length \(words.utf8.count) >> stream\n\(words)\nendstream"
  }

  private func rules(_ bytes: Data, _ limits: PreflightLimits = .init()) throws -> Set<PreflightRule> {
    Set(try Preflight(data: bytes, limits: limits).findings.map(\.rule))
  }

  @Test func `what is no PDF`() {
    #expect(throws: PreflightError.notPDF) { try Preflight(data: Data()) }
    #expect(throws: PreflightError.notPDF) { try Preflight(data: Data("hello".utf8)) }
    #expect(throws: PreflightError.notPDF) { try Preflight(data: Data(count: 2000) + Data("%PDF-1.4".utf8)) }
    for words in ["%PDF-1.4\n", "%PDF-1.4 trailer << /Root 1 0 R >>"] {
      #expect(throws: PreflightError.self) { try Preflight(data: Data(words.utf8)) }
    }
    let empty =
      "%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj 2 0 obj << /Type /Pages /Kids [] >> endobj\n"
    #expect(throws: PreflightError.noPages) {
      try Preflight(data: Data((empty + "trailer << /Root 1 0 R /Size 3 >>").utf8))
    }
  }

  @Test func `pages that are each other's parents`() throws {
    let file =
      "%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
      + "2 0 obj << /Type /Pages /Kids [2 0 R 3 0 R 4 0 R 4 0 R] >> endobj\n3 0 obj << /Type /Pages /Kids [2 0 R] >> endobj\n"
      + "4 0 obj << /Type /Page /MediaBox [0 0 9 9] >> endobj\ntrailer << /Root 1 0 R /Size 5 >>"
    #expect(try Preflight(data: Data(file.utf8)).pages == 1)
  }

  @Test func `a tree of pages that is 20,000 deep`() throws {
    var file = "%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
    for number in 2..<20_000 { file += "\(number) 0 obj << /Kids [\(number + 1) 0 R] >> endobj\n" }
    file += "20000 0 obj << /Type /Page /MediaBox [0 0 9 9] >> endobj\ntrailer << /Root 1 0 R /Size 20001 >>"
    #expect(try Preflight(data: Data(file.utf8)).pages == 1)
  }

  @Test func `more pages than the limit`() throws {
    let kids = String(repeating: "<< /Type /Page /MediaBox [0 0 9 9] /TrimBox [1 1 8 8] >> ", count: 30)
    let file =
      "%PDF-1.4\n1 0 obj << /Pages 2 0 R >> endobj\n2 0 obj << /Kids [\(kids)] >> endobj\ntrailer << /Root 1 0 R /Size 3 >>"
    var limits = PreflightLimits()
    limits.pages = 10
    #expect(try rules(Data(file.utf8), limits).contains(.unread))
    #expect(try !rules(Data(file.utf8)).contains(.unread))
  }

  @Test func `a form that draws itself`() throws {
    let form = stream("/Subtype /Form /Resources << /XObject << /F 21 0 R >> >>", "/F Do /F Do")
    let other = stream(
      "/Subtype /Form /Resources << /XObject << /F 20 0 R >> >>", "/F Do 0.1 w 1 1 m 9 9 l S")
    let bytes = page(
      "/Contents 22 0 R /Resources << /XObject << /F 20 0 R >> >>", [form, other, stream("", "/F Do")])
    var limits = PreflightLimits()
    limits.operators = 200_000
    #expect(try rules(bytes, limits).isSuperset(of: [.unread, .hairline]))
  }

  @Test func `forms that multiply`() throws {
    // Ten to the tenth drawings.
    var forms: [String] = []
    for index in 0..<10 {
      let words = String(repeating: "/F Do ", count: 10)
      forms.append(stream("/Subtype /Form /Resources << /XObject << /F \(21 + index) 0 R >> >>", words))
    }
    forms.append(stream("/Subtype /Form", "0 0 9 9 re f"))
    let bytes = page("/Contents 20 0 R /Resources << /XObject << /F 21 0 R >> >>", forms)
    var limits = PreflightLimits()
    limits.operators = 100_000
    #expect(try rules(bytes, limits).contains(.unread))
  }

  @Test func `nested brackets, states and colour spaces`() throws {
    let deep = String(repeating: "[", count: 100_000)
    let saved = String(repeating: "q ", count: 50_000)
    let bytes = page(
      "/Contents [20 0 R 21 0 R 22 0 R] /Resources << /ColorSpace << /A [/Indexed /B 1 (a)] /B [/Indexed /A 1 (a)] >> >>",
      [stream("", deep), stream("", saved), stream("", "/A cs 1 sc 9 9 9 9 re f")])
    _ = try Preflight(data: bytes)
  }

  @Test func `numbers beyond reason`() throws {
    let huge = String(repeating: "9", count: 400) + ".0"
    let words =
      "\(huge) 0 0 \(huge) 0 0 cm 0 0 \(huge) 1e9 re f \(huge) w 0 0 m 9 9 l S BT /F \(huge) Tf (a) Tj ET"
    let bytes = page(
      "/Contents 20 0 R /UserUnit \(huge) /Rotate \(huge) /TrimBox [\(huge) 0 0 0] /Resources << /XObject << /I 21 0 R >> >>",
      [
        stream("", words + " /I Do 0 0 0 0 0 0 cm /I Do"),
        stream("/Subtype /Image /Width \(huge) /Height -5 /BitsPerComponent \(huge)", "x"),
      ])
    _ = try Preflight(data: bytes)
  }

  @Test func `content that unpacks to gigabytes`() throws {
    // 64 KiB of zeros 16 times, packed, and packed again.
    let folder = FileManager.default.temporaryDirectory
    let file = folder.appending(path: "\(UUID().uuidString).pdf")
    defer { try? FileManager.default.removeItem(at: file) }
    let words = String(repeating: " ", count: 64 << 20)
    try page("/Contents 20 0 R", [stream("", words)]).write(to: file)
    let packed = folder.appending(path: "\(UUID().uuidString).pdf")
    defer { try? FileManager.default.removeItem(at: packed) }
    try Judge.run("qpdf", ["--warning-exit-0", "--compress-streams=y", file.path, packed.path])
    let bytes = try Data(contentsOf: packed)
    #expect(bytes.count < 1 << 20)
    var limits = PreflightLimits()
    limits.streamBytes = 1 << 20
    #expect(try rules(bytes, limits).contains(.unread))
    #expect(try !rules(bytes).contains(.unread))
  }

  @Test func `an object stream that unpacks to gigabytes`() throws {
    // Deflate's best: runs of 258 zeros; here a stream of 200 MiB, by zlib itself.
    let bomb = try #require(Deflation.zeros(200 << 20))
    var file = Data(
      "%PDF-1.5\n1 0 obj << /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length \(bomb.count) >> stream\n"
        .utf8)
    file += bomb + Data("\nendstream endobj\ntrailer << /Root 1 0 R /Size 3 >>".utf8)
    #expect(throws: PreflightError.unreadable(reason: "it unpacks to beyond reason")) {
      try Preflight(data: file)
    }
  }

  @Test func `a locked file says so, and an unlocked one is read`() throws {
    let good = try SamplePDF.x4().bytes
    let locked = try Judge.rewritten(good, ["--encrypt", "secret", "owner", "256", "--"])
    let report = try Preflight(data: locked)
    #expect(report.findings.map(\.rule) == [.encryption] && report.pages == 0)
    #expect(report.outcomes.count { $0.outcome == .notRun } == report.outcomes.count - 1)
    let open = try Judge.rewritten(good, ["--encrypt", "", "owner", "256", "--"])
    let rules = try Preflight(data: open, target: .plain).findings.map(\.rule)
    #expect(rules == [.encryption])
  }

  @Test func `object streams are for X-4, not for X-1a`() throws {
    let packed = try Judge.rewritten(SamplePDF.x1a().bytes, ["--object-streams=generate"])
    #expect(try Set(Preflight(data: packed).findings.map(\.rule)) == [.objectStreams, .pdfVersion])
    let other = try Judge.rewritten(SamplePDF.x4().bytes, ["--object-streams=generate"])
    #expect(try Preflight(data: other).findings.isEmpty)
  }

  /// The limit is against hanging alone: how much may be read is what `PreflightLimits` counts.
  @Test(.timeLimit(.minutes(10))) func `2,000 mutations of a good file`() throws {
    let good = try SamplePDF.x4().bytes
    var random = SeededGenerator(seed: 6)
    let words = [
      "/Kids", "<<", ">>", "[", "]", "stream", "endstream", "R", "-1", "99999999999", "(", "/Length", "BI",
      "Do",
    ]
    var limits = PreflightLimits()
    (limits.operators, limits.streamBytes, limits.contentBytes) = (100_000, 1 << 20, 8 << 20)
    var reports = 0
    for _ in 0..<2000 {
      var bytes = good
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        let at = Int.random(in: 8..<bytes.count, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1...200, using: &random)))
        case 2: bytes.insert(contentsOf: Data((words.randomElement(using: &random) ?? "").utf8), at: at)
        case 3: bytes[at] = UInt8.random(in: 0x30...0x39, using: &random)
        default:
          let from = Int.random(in: 8..<bytes.count, using: &random)
          bytes.insert(contentsOf: bytes[from..<min(bytes.count, from + 100)], at: at)
        }
        if bytes.count < 200 { break }
      }
      do {
        _ = try Preflight(data: bytes, limits: limits)
        reports += 1
      } catch {
        // It is no PDF any more.
        continue
      }
    }
    #expect(reports > 500, "too few are still PDFs")
  }
}
