import Foundation
import TestSupport
import Testing

@testable import PressPreflight

struct XMPPropertiesTests {
  private func properties(_ packet: String) -> XMPProperties { XMPProperties(Array(packet.utf8)) }

  /// A packet around what describes the document.
  private func packet(_ description: String, before: String = "") -> String {
    """
    \(before)<?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    \(description)
    </rdf:RDF></x:xmpmeta>
    <?xpacket end="w"?>
    """
  }

  private let whole = """
    <rdf:Description xmlns:a='http://ns.adobe.com/xap/1.0/' xmlns:b="http://purl.org/dc/elements/1.1/"
     xmlns:c="http://ns.adobe.com/xap/1.0/mm/"
     a:CreateDate="2026"
     c:VersionID='1'>
    <a:ModifyDate> 2027 </a:ModifyDate>
    <b:title>
     <rdf:Alt><rdf:li xml:lang="x-default">A &amp; <![CDATA[<B>]]>&#33;</rdf:li><rdf:li>C</rdf:li></rdf:Alt>
    </b:title></rdf:Description>
    """

  @Test func `attributes, elements and alternatives, whatever the prefix is`() {
    let properties = properties(packet(whole))
    #expect(properties.value(.xmp, "CreateDate") == "2026")
    #expect(properties.value(.xmp, "ModifyDate") == "2027")
    #expect(properties.value(.xmpMM, "VersionID") == "1")
    #expect(properties.value(.dc, "title") == "A & <B>!")
    #expect(properties.value(.pdf, "Trapped") == nil)
  }

  @Test func `another's namespace is not it`() {
    let properties = properties(
      packet("<rdf:Description xmlns:xmp='http://ns.adobe.com/xap/1.0/mm/' xmp:CreateDate='1'/>"))
    #expect(properties.value(.xmp, "CreateDate") == nil)
    #expect(properties.value(.xmpMM, "CreateDate") == "1")
  }

  @Test func `a prefix stands for what it stood for last, and only there`() {
    let properties = properties(
      packet(
        """
        <rdf:Description xmlns:p='http://ns.adobe.com/xap/1.0/'><q:VersionID
         xmlns:q='http://ns.adobe.com/xap/1.0/mm/' xmlns:p='http://ns.adobe.com/pdf/1.3/'>1</q:VersionID>
        <p:CreateDate>2026</p:CreateDate></rdf:Description><rdf:Description
         xmlns:p='http://ns.adobe.com/pdf/1.3/' p:Trapped='True'/>
        """))
    #expect(properties.value(.xmpMM, "VersionID") == "1")
    #expect(properties.value(.xmp, "CreateDate") == "2026")
    #expect(properties.value(.pdf, "Trapped") == "True")
  }

  @Test func `what a part of the document says, a comment or an empty element is none of its properties`() {
    let properties = properties(
      packet(
        """
        <!-- <rdf:Description xmlns:pdf='http://ns.adobe.com/pdf/1.3/' pdf:Trapped='True'/> -->
        <rdf:Description xmlns:xmp='http://ns.adobe.com/xap/1.0/' xmlns:mm='http://ns.adobe.com/xap/1.0/mm/'>
        <mm:Pantry><rdf:Bag><rdf:li><rdf:Description xmp:CreateDate='2026'><xmp:ModifyDate>2027</xmp:ModifyDate>
        </rdf:Description></rdf:li></rdf:Bag></mm:Pantry><xmp:MetadataDate/></rdf:Description>
        """))
    #expect(properties.value(.pdf, "Trapped") == nil)
    #expect(properties.value(.xmp, "CreateDate") == nil)
    #expect(properties.value(.xmp, "ModifyDate") == nil)
    #expect(properties.value(.xmp, "MetadataDate") == nil)
  }

  @Test func `a packet that is torn, doubled or no XML has no properties`() {
    let good = packet(whole)
    let bad = [
      "", "no XML", String(good.prefix(good.count / 2)), good.replacing("</rdf:RDF>", with: ""), good + good,
      "<a><b>\(good)</b></a>", good.replacing("2027", with: "\u{0}"), good.replacing("2027", with: "&none;"),
      good + String(repeating: " ", count: XMPProperties.maximumBytes),
    ]
    #expect(properties(good).value(.xmp, "CreateDate") == "2026")
    for packet in bad {
      #expect(properties(packet).value(.xmp, "CreateDate") == nil, "\(packet.prefix(300))")
    }
    #expect(XMPProperties(Array(good.utf8) + [0xFF]).value(.xmp, "CreateDate") == nil)
  }

  @Test func `entities are refused, whatever they unpack to`() throws {
    let rows = (1...9).map { "<!ENTITY e\($0) \"\(String(repeating: "&e\($0 - 1);", count: 10))\">" }
    let bomb = "<!DOCTYPE x [<!ENTITY e0 \"0123456789\">\(rows.joined())]>"
    let secret = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).txt")
    try Data("secret".utf8).write(to: secret)
    defer { try? FileManager.default.removeItem(at: secret) }
    let outside = "<!DOCTYPE x [<!ENTITY e9 SYSTEM \"\(secret.absoluteString)\">]>"
    let clock = ContinuousClock()
    let good = packet(whole)
    for type in [bomb, outside, "<!DOCTYPE x>", "<!DOCTYPE x [<!ENTITY e9 \"x\">]>"] {
      let packet = packet(whole.replacing("2027", with: "&e9;"), before: type)
      let time = clock.measure { #expect(properties(packet).value(.xmp, "CreateDate") == nil, "\(type)") }
      #expect(time < .seconds(1))
      let unused = properties(self.packet(whole, before: type))
      #expect(unused.value(.xmp, "CreateDate") == nil, "\(type)")
    }
    // Other encodings, in which a document type could hide, are not followed.
    let wide = good.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] as [UInt8] }
    #expect(XMPProperties([0xFE, 0xFF] + wide).value(.xmp, "CreateDate") == nil)
  }

  @Test func `deep and wide packets end`() {
    let count = XMPProperties.maximumBytes / 8
    let clock = ContinuousClock()
    for description in [
      String(repeating: "<a>", count: count), String(repeating: "<a/>", count: count),
      "<rdf:Description \((0..<(count / 2)).map { "a\($0)='' " }.joined())/>",
      "<rdf:Description><a>\(String(repeating: "&lt;", count: count))</a></rdf:Description>",
    ] {
      let time = clock.measure { _ = properties(packet(description)).value(.dc, "title") }
      #expect(time < .seconds(60), "\(time): \(description.prefix(40))")
    }
  }

  @Test func `a name that is not UTF-8 does no harm`() {
    var bytes = Array(packet(whole).utf8)
    let name = Data(bytes).range(of: Data("xmlns:x".utf8))
    bytes[(name?.upperBound ?? 1) - 1] = 0xD2
    #expect(XMPProperties(bytes).value(.xmp, "CreateDate") == nil)
  }

  @Test func `packets with bytes changed at random are read or refused, never worse`() {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    let good = Array(packet(whole).utf8)
    for _ in 0..<2000 {
      var bytes = good
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        default: bytes.insert(contentsOf: good[(place % good.count)...].prefix(20), at: place)
        }
      }
      let date = XMPProperties(bytes).value(.xmp, "ModifyDate")
      #expect((date?.count ?? 0) < bytes.count, "seed \(seed)")
    }
  }

  @Test func `dates agree as far as both go`() {
    #expect(Examination.isSameMoment("D:20260102030405+01'00'", "2026-01-02T03:04:05+01:00"))
    #expect(Examination.isSameMoment("D:20260102", "2026-01-02T03:04:05Z"))
    #expect(!Examination.isSameMoment("D:20260102030405Z", "2026-01-02T03:04:06Z"))
    #expect(!Examination.isSameMoment("D:2026", "2026"))
  }
}
