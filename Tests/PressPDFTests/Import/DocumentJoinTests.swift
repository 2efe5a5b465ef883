import Foundation
import PressDrawing
import PressPDF
import PressText
import Testing

/// What the judges see of parts that became one file.
struct DocumentJoinTests {
  /// A part whose pages say one word each.
  private func part(_ words: [String], _ target: PressTarget) throws -> Data {
    var settings = PressDocument.Settings(try Fixtures.rules(target), title: "cards")
    settings.producer = "qrpress 0.1.0"
    let document = try PressDocument(settings, sources: Fixtures.sources())
    let base = Fixtures.page([.fill(.rect(Fixtures.box(-3, -3, 66, 46)), .solid(Fixtures.red))])
    for word in words {
      let style = TextStyle(families: ["Noto Sans CJK SC"], size: .points(9), language: "en")
      let runs = try TextSetter().set(word, style: style, in: Fixtures.box(5, 25, 50, 10)).runs
      try document.addPage(base: base, overlay: runs.map { .glyphs($0, .solid(.black)) })
    }
    return try document.finish()
  }

  private func join(_ parts: [Data], _ order: [(Int, Int)]) throws -> Data {
    let sources = try parts.map { try SourceDocument($0) }
    let file = try DocumentJoin(sources[0], Array(sources.dropFirst()))
      .write(order.map { DocumentJoin.Page(part: $0, page: $1) })
    try Judge.check(file)
    return file
  }

  private func words(_ pdf: Data) throws -> [String] {
    try Judge.withFile(pdf, "x.pdf") { try Judge.run("pdftotext", [$0.path, "-"]) }
      .split(whereSeparator: \.isWhitespace).map(String.init)
  }

  private func packet(_ pdf: Data) throws -> String {
    let start = try #require(pdf.range(of: Data("<?xpacket begin".utf8)), "the metadata are filtered")
    let end = try #require(pdf.range(of: Data("<?xpacket end=\"r\"?>".utf8)))
    return String(decoding: pdf[start.lowerBound..<end.upperBound], as: UTF8.self)
  }

  private func count(_ word: String, in pdf: Data) throws -> Int {
    try Judge.readable(pdf).components(separatedBy: word).count - 1
  }

  @Test(arguments: PressTarget.allCases)
  func `pages stand in the order given, their base once a part`(target: PressTarget) throws {
    let parts = [try part(["one", "four"], target), try part(["two", "three", "five"], target)]
    let file = try join(parts, [(0, 0), (1, 0), (1, 1), (0, 1), (1, 2)])
    #expect(try words(file) == ["one", "two", "three", "four", "five"])
    #expect(try count("/Subtype /Form", in: file) == 2)
    #expect(try join(parts, [(0, 0), (1, 0), (1, 1), (0, 1), (1, 2)]) == file)
  }

  @Test(arguments: [PressTarget.x4, .x1a])
  func `it says of the press what its parts do, and is a document of its own`(target: PressTarget) throws {
    let parts = [try part(["one"], target), try part(["two"], target)]
    let file = try join(parts, [(0, 0), (1, 0)])
    #expect(try count("/Type /OutputIntent", in: file) == 1)
    #expect(try count("/GTS_PDFXVersion", in: file) == count("/GTS_PDFXVersion", in: parts[0]))
    #expect(file.prefix(8) == parts[0].prefix(8))
    let packets = try (parts + [file]).map { try packet($0) }
    let names = packets.map { packet in
      packet.components(separatedBy: "uuid:").dropFirst().map { String($0.prefix(36)) }
    }
    #expect(names.allSatisfy { $0.count == 2 && $0[0] == $0[1] })
    #expect(Set(names.map { $0[0] }).count == 3)
    #expect(packets[2].replacing(names[2][0], with: names[0][0]) == packets[0])
  }

  @Test func `without XMP there is none`() throws {
    let file = try join([try part(["one"], .plain), try part(["two"], .plain)], [(1, 0), (0, 0)])
    #expect(try words(file) == ["two", "one"])
    #expect(try count("/Metadata", in: file) == 0)
  }

  /// Each part's layer is its own, whatever it is called.
  @Test(arguments: ["/OFF", "/ON"]) func `layers that a part hides stay hidden`(state: String) throws {
    func part(_ title: String) -> Data {
      SamplePDF.write(
        [
          .init(
            entries: "/MediaBox [0 0 100 100] /Resources << /Properties << /L 3 0 R >> >>",
            content: "/OC /L BDC 0 0 0 1 k 0 0 900 900 re f EMC")
        ], catalog: "/OCProperties << /OCGs [3 0 R] /D << \(state) [3 0 R] /Order [3 0 R] >> >>",
        objects: ["<< /Type /OCG /Name (\(title)) >>"])
    }
    let parts = [part("a"), part("a"), SamplePDF.write([SamplePDF.card()]), part("b")]
    for first in [0, 1, 3] {
      let file = try join(parts, [(first, 0), (2, 0)])
      #expect(try Judge.draw(file, by: .pdftoppm, dotsPerInch: 50).isBlank == (state == "/OFF"))
    }
    let layers = try Judge.readable(join(parts, [(0, 0), (1, 0), (2, 0), (3, 0)]))
    #expect(layers.components(separatedBy: "/Type /OCG").count - 1 == 3)
  }
}
