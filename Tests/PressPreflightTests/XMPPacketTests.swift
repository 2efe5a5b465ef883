import Testing

@testable import PressPreflight

struct XMPPacketTests {
  private func packet(_ words: String) -> XMPPacket { XMPPacket(Array(words.utf8)) }

  @Test func `attributes, elements and alternatives, whatever the prefix is`() {
    let packet = packet(
      """
      <r xmlns:a='http://ns.adobe.com/xap/1.0/' xmlns:b="http://purl.org/dc/elements/1.1/"
       xmlns:c="http://ns.adobe.com/xap/1.0/mm/"
       a:CreateDate="2026"
       c:VersionID='1'>
      <a:ModifyDate>2027</a:ModifyDate>
      <b:title><rdf:Alt><rdf:li xml:lang="x-default">A &amp; B</rdf:li><rdf:li>C</rdf:li></rdf:Alt></b:title></r>
      """)
    #expect(packet.value(.xmp, "CreateDate") == "2026")
    #expect(packet.value(.xmp, "ModifyDate") == "2027")
    #expect(packet.value(.xmpMM, "VersionID") == "1")
    #expect(packet.value(.dc, "title") == "A & B")
    #expect(packet.value(.pdf, "Trapped") == nil)
  }

  @Test func `another's namespace is not it`() {
    let packet = packet("<r xmlns:xmp='http://ns.adobe.com/xap/1.0/mm/' xmp:CreateDate='1'/>")
    #expect(packet.value(.xmp, "CreateDate") == nil)
  }

  @Test func `dates agree as far as both go`() {
    #expect(Examination.isSameMoment("D:20260102030405+01'00'", "2026-01-02T03:04:05+01:00"))
    #expect(Examination.isSameMoment("D:20260102", "2026-01-02T03:04:05Z"))
    #expect(!Examination.isSameMoment("D:20260102030405Z", "2026-01-02T03:04:06Z"))
    #expect(!Examination.isSameMoment("D:2026", "2026"))
  }
}
