import Foundation
import Testing

@testable import PressPreflight

/// A small PDF in its own words, good by every rule, whose words a test changes to break one.
struct SamplePDF {
  enum Part: Int, CaseIterable {
    case catalog = 1
    case pages, page, content, font, descriptor, fontFile, information, metadata, intent, profile, image, form
    case state, extra
  }

  var version: String
  private var words: [Part: String]
  private var streams: [Part: Data]
  var trailer = "/ID [<0123456789abcdef0123456789abcdef> <0123456789abcdef0123456789abcdef>]"

  /// By the rules of PDF/X-4.
  static func x4() throws -> SamplePDF {
    var sample = try SamplePDF(version: "1.6")
    sample.words[.catalog, default: ""] += " /Metadata 9 0 R"
    sample.words[.information] =
      "/Title (Card) /CreationDate (D:20260102030405Z) /ModDate (D:20260102030405Z) /Trapped /False /GTS_PDFXVersion (PDF/X-4)"
    sample.words[.metadata] = "/Type /Metadata /Subtype /XML"
    sample.streams[.metadata] = Data(packet.utf8)
    return sample
  }

  /// By the rules of PDF/X-1a:2003.
  static func x1a() throws -> SamplePDF {
    var sample = try SamplePDF(version: "1.4")
    sample.words[.information] =
      "/Title (Card) /CreationDate (D:20260102030405Z) /ModDate (D:20260102030405Z) /Trapped /False "
      + "/GTS_PDFXVersion (PDF/X-1a:2003) /GTS_PDFXConformance (PDF/X-1a:2003)"
    return sample
  }

  /// Claims nothing; by plain rules.
  static func plain() throws -> SamplePDF {
    var sample = try SamplePDF(version: "1.4")
    try sample.change(.catalog, "/OutputIntents [10 0 R]", "")
    sample.words[.information] = "/Title (Card)"
    return sample
  }

  private init(version: String) throws {
    self.version = version
    words = [
      .catalog: "/Type /Catalog /Pages 2 0 R /OutputIntents [10 0 R]",
      .pages: "/Type /Pages /Kids [3 0 R] /Count 1 /Resources << /ColorSpace << >> "
        + "/ExtGState << /GS0 14 0 R >> /Font << /F0 5 0 R >> /XObject << /Im0 12 0 R /Fm0 13 0 R >> /Extra 0 >>",
      .page:
        "/Type /Page /Parent 2 0 R /MediaBox [0 0 260 175] /BleedBox [1 1 259 174] /TrimBox [10 10 250 165] "
        + "/Contents 4 0 R",
      .content: "",
      .font: "/Type /Font /Subtype /TrueType /BaseFont /ABCDEF+Sample /FontDescriptor 6 0 R",
      .descriptor: "/Type /FontDescriptor /FontName /ABCDEF+Sample /Flags 32 /FontFile2 7 0 R",
      .fontFile: "",
      .intent: "/Type /OutputIntent /S /GTS_PDFX /OutputConditionIdentifier (FOGRA39) "
        + "/RegistryName (http://www.color.org) /DestOutputProfile 11 0 R",
      .profile: "/N 4",
      .image:
        "/Type /XObject /Subtype /Image /Width 42 /Height 42 /BitsPerComponent 8 /ColorSpace /DeviceGray",
      .form: "/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Resources << /Font << /F0 5 0 R >> >>",
      .state: "/OP true /op true /OPM 1",
      .extra: "",
    ]
    streams = [
      .content: Data(SamplePDF.content.utf8), .fontFile: Data("no font".utf8),
      .profile: SamplePDF.profile(), .image: Data(repeating: 0x80, count: 42 * 42),
      .form: Data("0 0 0 1 k BT /F0 7 Tf 20 40 Td (inside) Tj ET".utf8),
    ]
  }

  static let content = """
    /GS0 gs
    1 0 0 0 k 1 1 258 173 re f
    0 0 0 1 k BT /F0 8 Tf 20 100 Td (Follow us) Tj ET
    q 10 0 0 10 100 60 cm /Im0 Do Q
    /Fm0 Do
    0 0 0 1 K 0.5 w 20 20 m 60 20 l S
    """

  static let packet = """
    <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
     xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/" xmlns:dc="http://purl.org/dc/elements/1.1/"
     xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
     xmlns:pdf="http://ns.adobe.com/pdf/1.3/" pdfxid:GTS_PDFXVersion="PDF/X-4" pdf:Trapped="False"
     xmpMM:VersionID="1" xmpMM:RenditionClass="default">
    <dc:title><rdf:Alt><rdf:li xml:lang="x-default">Card</rdf:li></rdf:Alt></dc:title>
    <xmp:CreateDate>2026-01-02T03:04:05Z</xmp:CreateDate><xmp:ModifyDate>2026-01-02T03:04:05Z</xmp:ModifyDate>
    <xmp:MetadataDate>2026-01-02T03:04:05Z</xmp:MetadataDate><xmpMM:DocumentID>uuid:1</xmpMM:DocumentID>
    </rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>
    """

  /// The head of a press profile; nobody converts with it.
  static func profile(class kind: String = "prtr", space: String = "CMYK") -> Data {
    var bytes = Data(count: 128)
    for (at, word) in [(12, kind), (16, space), (36, "acsp")] {
      bytes.replaceSubrange(at..<(at + 4), with: Data(word.utf8))
    }
    return bytes
  }

  /// Puts other words in the place of some; a test that changes nothing fails.
  mutating func change(_ part: Part, _ old: String, _ new: String) throws {
    if let range = words[part]?.range(of: old) {
      words[part]?.replaceSubrange(range, with: new)
    } else {
      let range = try #require(streams[part]?.range(of: Data(old.utf8)), "'\(old)' is not in the \(part)")
      streams[part]?.replaceSubrange(range, with: Data(new.utf8))
    }
  }

  mutating func add(_ part: Part, _ more: String) { words[part, default: ""] += " " + more }
  mutating func draw(_ more: String) { streams[.content]?.append(Data("\n\(more)".utf8)) }
  mutating func fill(_ part: Part, _ bytes: Data) { streams[part] = bytes }

  /// The resources of the page, which it inherits.
  mutating func offer(_ kind: String, _ entry: String) throws {
    if words[.pages]?.contains("/\(kind) << ") ?? false {
      try change(.pages, "/\(kind) << ", "/\(kind) << \(entry) ")
    } else {
      try change(.pages, "/Extra 0", "/\(kind) << \(entry) >> /Extra 0")
    }
  }

  var bytes: Data {
    var file = Data("%PDF-\(version)\n%\u{E2}\u{E3}\n".utf8)
    var table = "xref\n0 \(Part.allCases.count + 1)\n0000000000 65535 f \n"
    for part in Part.allCases {
      let offset = "\(file.count)"
      table += String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n \n"
      let keys = words[part] ?? ""
      file += Data("\(part.rawValue) 0 obj\n".utf8)
      if let stream = streams[part] {
        file +=
          Data("<< \(keys) /Length \(stream.count) >>\nstream\n".utf8) + stream + Data("\nendstream".utf8)
      } else {
        file += Data("<< \(keys) >>".utf8)
      }
      file += Data("\nendobj\n".utf8)
    }
    let start = file.count
    let end =
      "\(table)trailer << /Size \(Part.allCases.count + 1) /Root 1 0 R /Info 8 0 R \(trailer) >>\nstartxref\n\(start)\n%%EOF\n"
    return file + Data(end.utf8)
  }

  /// What is found, as `error rgb`, in order.
  func findings(_ target: PreflightTarget? = nil) throws -> [String] {
    try Preflight(data: bytes, target: target).findings.map { "\($0.severity.rawValue) \($0.rule.rawValue)" }
  }
}
