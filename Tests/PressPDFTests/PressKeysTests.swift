import Foundation
import PressDrawing
import PressPDF
import PressText
import Testing

/// What a file for a press says of itself, as other programs read it.
struct PressKeysTests {
  private func pdf(_ target: PressTarget, title: String = "QR <code> & 关注", at seconds: Int? = nil) throws
    -> Data
  {
    var settings = PressDocument.Settings(
      try Fixtures.rules(target), title: title, sourceDateEpoch: seconds)
    settings.producer = "qrpress 0.1.0"
    let document = try PressDocument(settings, sources: Fixtures.sources())
    let style = TextStyle(families: ["Noto Sans CJK SC"], size: .points(9), language: "zh-cn")
    let runs = try TextSetter().set("关注 Follow us", style: style, in: Fixtures.box(5, 25, 50, 10)).runs
    try document.addPage(
      Fixtures.page(
        [
          .fill(.rect(Fixtures.box(-3, -3, 66, 46)), .solid(Fixtures.red)),
          .fill(Fixtures.modules(), .solid(.black)),
        ]
          + runs.map { .glyphs($0, .solid(.black)) }))
    return try document.finish()
  }

  private func information(_ pdf: Data) throws -> String {
    try Judge.withFile(pdf, "x.pdf") { try Judge.run("pdfinfo", ["-rawdates", $0.path]) }
      .split(separator: " ").joined(separator: " ")
  }

  private func packet(_ pdf: Data) throws -> String {
    let start = try #require(pdf.range(of: Data("<?xpacket begin".utf8)), "the metadata are filtered")
    let end = try #require(pdf.range(of: Data("<?xpacket end=\"r\"?>".utf8)))
    return String(decoding: pdf[start.lowerBound..<end.upperBound], as: UTF8.self)
  }

  @Test(arguments: [
    (PressTarget.x4, "1.6", "PDF/X-4"), (.x1a, "1.4", "PDF/X-1a:2003"),
  ])
  func `a press file has the keys of its target`(target: PressTarget, version: String, subtype: String) throws
  {
    let pdf = try pdf(target)
    try Judge.check(pdf)
    let said = try information(pdf)
    #expect(said.contains("PDF version: \(version)"), "\(said)")
    #expect(said.contains("PDF subtype: \(subtype)"), "\(said)")
    #expect(said.contains("Title: QR <code> & 关注"), "\(said)")
    #expect(said.contains("Producer: qrpress 0.1.0"), "\(said)")
    #expect(said.contains("CreationDate: D:20000101000000Z\nModDate: D:20000101000000Z"), "\(said)")
    let readable = try Judge.readable(pdf)
    #expect(readable.contains("/Trapped /False"))
    #expect(readable.contains("/GTS_PDFXVersion (\(subtype))"))
    #expect(readable.contains("/GTS_PDFXConformance (PDF/X-1a:2003)") == (target == .x1a))
    #expect(readable.contains("/S /GTS_PDFX"))
    #expect(readable.contains("/OutputConditionIdentifier (FOGRA39)"))
    #expect(readable.contains("/RegistryName (http://www.color.org)"))
    #expect(readable.contains("/N 4"))
    for absent in [
      "/Encrypt", "/JavaScript", "/LZWDecode", "/Group", "/Annots", "UserUnit", "/Rotate", "/DeviceRGB",
    ] { #expect(!readable.contains(absent), "\(absent)") }
    // Classic cross references are text, those of object streams are not.
    let isClassic = pdf.range(of: Data("\nxref\n".utf8)) != nil
    #expect(isClassic == (target == .x1a))
    #expect(pdf.range(of: Data("/ObjStm".utf8)) == nil || target == .x4)
  }

  @Test(arguments: [PressTarget.x4, .x1a]) func `the metadata are XML and agree`(target: PressTarget) throws {
    let pdf = try pdf(target, at: 1_767_323_045)
    let packet = try packet(pdf)
    // xmllint is not everywhere: Foundation's parser reads it as XML.
    let said = try Judge.withFile(Data(packet.utf8), "x.xmp") {
      try Judge.run("python3", ["-c", "import sys, xml.dom.minidom as m; m.parse(sys.argv[1])", $0.path])
    }
    #expect(said.isEmpty)
    #expect(packet.contains("QR &lt;code&gt; &amp; 关注</rdf:li>"))
    for name in ["CreateDate", "ModifyDate", "MetadataDate"] {
      #expect(packet.contains("<xmp:\(name)>2026-01-02T03:04:05Z<"), "\(name)")
    }
    #expect(try information(pdf).contains("CreationDate: D:20260102030405Z"))
    #expect(packet.contains("<pdf:Trapped>False<"))
    #expect(packet.contains("<pdf:Producer>qrpress 0.1.0<"))
    #expect(packet.contains("<pdfxid:GTS_PDFXVersion>PDF/X-4<") == (target == .x4))
    #expect(packet.contains("<pdfx:GTS_PDFXVersion>PDF/X-1a:2003<") == (target == .x1a))
    #expect(packet.firstMatch(of: /<xmpMM:DocumentID>uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}</) != nil)
  }

  @Test(arguments: PressTarget.allCases)
  func `the same document is the same bytes, another has another name`(target: PressTarget) throws {
    let first = try pdf(target)
    #expect(try pdf(target) == first)
    guard target.isForPress else { return }
    func name(_ pdf: Data) throws -> Substring {
      try #require(packet(pdf).firstMatch(of: /DocumentID>([^<]*)/)).1
    }
    #expect(try name(pdf(target, title: "u")) != name(first))
    #expect(try name(pdf(target, at: 1)) != name(first))
  }

  @Test func `a profile of one's own is a condition without a registry`() throws {
    let condition = try PrintingCondition(profile: Fixtures.profile())
    let document = try PressDocument(.init(.x4(condition), title: "t"), sources: Fixtures.sources())
    try document.addPage(Fixtures.page([]))
    let readable = try Judge.readable(document.finish())
    #expect(readable.contains("/OutputConditionIdentifier (Custom)"))
    #expect(readable.contains("/Info (\(condition.information))"), "\(condition.information)")
    #expect(!readable.contains("/RegistryName"))
  }

  @Test func `what is no profile of a press is refused`() throws {
    func reason(_ profile: Data) -> String? {
      let error = #expect(throws: PDFError.self) { try PrintingCondition(profile: profile) }
      guard case .profile(let reason) = error else { return nil }
      return reason
    }
    let good = try Fixtures.profile()
    #expect(reason(Data("no profile".utf8))?.contains("not an ICC profile") == true)
    #expect(reason(good.prefix(50_000))?.contains("truncated") == true)
    var screen = good
    screen.replaceSubrange(12..<16, with: Data("mntr".utf8))
    #expect(reason(screen)?.contains("prtr") == true)
    var gray = good
    gray.replaceSubrange(16..<20, with: Data("GRAY".utf8))
    #expect(reason(gray)?.contains("inks") == true)
  }

  @Test func `conditions are known by the names that people use`() {
    #expect(KnownCondition(named: "fogra39") == .fogra39)
    #expect(KnownCondition(named: "PSO Coated v3") == .fogra51)
    #expect(KnownCondition(named: "gracol-2013") == .gracol2013)
    #expect(KnownCondition(named: "JC200103") == .japanColor2001)
    #expect(KnownCondition(named: "FOGRA") == nil)
  }
}
