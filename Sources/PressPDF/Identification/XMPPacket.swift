internal import PressSyntax

/// What a press file says of itself, in XMP.
///
/// ISO 16684-1; Adobe, XMP Specification Part 2.
struct XMPPacket {
  let title: String
  let producer: String
  let date: String
  /// Of the document, and of this version of it.
  let identifier: String
  let target: PressTarget

  /// The packet, to be found in the file's own bytes.
  var text: String {
    """
    <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/">
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
      xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
      xmlns:pdf="http://ns.adobe.com/pdf/1.3/" \(versionSchema)>
    <dc:format>application/pdf</dc:format>
    <dc:title><rdf:Alt><rdf:li xml:lang="x-default">\(XMLEscaping.text(title))</rdf:li></rdf:Alt></dc:title>
    <xmp:CreateDate>\(date)</xmp:CreateDate>
    <xmp:ModifyDate>\(date)</xmp:ModifyDate>
    <xmp:MetadataDate>\(date)</xmp:MetadataDate>
    <xmp:CreatorTool>\(XMLEscaping.text(producer))</xmp:CreatorTool>
    <xmpMM:DocumentID>\(identifier)</xmpMM:DocumentID>
    <xmpMM:InstanceID>\(identifier)</xmpMM:InstanceID>
    <xmpMM:VersionID>1</xmpMM:VersionID>
    <xmpMM:RenditionClass>default</xmpMM:RenditionClass>
    <pdf:Producer>\(XMLEscaping.text(producer))</pdf:Producer>
    <pdf:Trapped>False</pdf:Trapped>
    \(version)
    </rdf:Description>
    </rdf:RDF>
    </x:xmpmeta>
    <?xpacket end="r"?>
    """
  }

  private var versionSchema: String {
    target == .x4
      ? "xmlns:pdfxid=\"http://www.npes.org/pdfx/ns/id/\"" : "xmlns:pdfx=\"http://ns.adobe.com/pdfx/1.3/\""
  }

  private var version: String {
    switch target {
    case .x4: "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>"
    case .x1a:
      """
      <pdfx:GTS_PDFXVersion>PDF/X-1a:2003</pdfx:GTS_PDFXVersion>
      <pdfx:GTS_PDFXConformance>PDF/X-1a:2003</pdfx:GTS_PDFXConformance>
      """
    case .plain: ""
    }
  }
}
