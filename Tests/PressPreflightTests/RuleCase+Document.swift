import Foundation

@testable import PressPreflight

extension RuleCase {
  static let keys: [RuleCase] = [
    RuleCase(.identification, "the XMP does not say") {
      try $0.change(.metadata, "pdfxid:GTS_PDFXVersion=", "pdfxid:Other=")
    },
    RuleCase(.identification, "its XMP 'PDF/X-4'") { try $0.change(.information, "(PDF/X-4)", "(PDF/X-4p)") },
    RuleCase(.identification, .error, .x1a, "nothing of its conformance") {
      try $0.change(
        .information, "/GTS_PDFXVersion (PDF/X-1a:2003) /GTS_PDFXConformance (PDF/X-1a:2003)",
        "/GTS_PDFXVersion (PDF/X-1:2001)");
      $0.version = "1.3"
    },
    RuleCase(.outputIntent, "0 output intents") { try $0.change(.catalog, "/OutputIntents [10 0 R]", "") },
    RuleCase(.outputIntent, "2 output intents") { try $0.change(.catalog, "[10 0 R]", "[10 0 R 10 0 R]") },
    RuleCase(.outputIntent, "no profile") { try $0.change(.intent, "/DestOutputProfile 11 0 R", "") },
    RuleCase(.outputIntent, "class 'mntr'") { $0.fill(.profile, SamplePDF.profile(class: "mntr")) },
    RuleCase(.outputIntent, "says 3 channels") { try $0.change(.profile, "/N 4", "/N 3") },
    RuleCase(.outputIntent, "names no printing condition") { try $0.change(.intent, "(FOGRA39)", "()") },
    RuleCase(.outputIntent, "profile is none") { $0.fill(.profile, Data("nothing".utf8)) },
    RuleCase(.outputIntent, .error, .x1a, "the output intent is for RGB") {
      $0.fill(.profile, SamplePDF.profile(space: "RGB ")); try $0.change(.profile, "/N 4", "/N 3")
    },
    RuleCase(.outputIntent, .error, .x1a, "the output intent is for gray") {
      $0.fill(.profile, SamplePDF.profile(space: "GRAY")); try $0.change(.profile, "/N 4", "/N 1")
    },
    RuleCase(.outputIntent, .error, .x1a, "the output intent is for Lab") {
      $0.fill(.profile, SamplePDF.profile(space: "Lab ")); try $0.change(.profile, "/N 4", "/N 3")
    },
    RuleCase(.outputIntent, .error, .x1a, "the output intent is for 'sRGB IEC61966-2.1'") {
      try $0.change(.intent, "(FOGRA39)", "(sRGB IEC61966-2.1)")
      try $0.change(.intent, "/DestOutputProfile 11 0 R", "")
    },
    RuleCase(.trapped, "not said") { try $0.change(.information, "/Trapped /False", "") },
    RuleCase(.trapped, "'True' in the XMP") {
      try $0.change(.metadata, "Trapped=\"False\"", "Trapped=\"True\"")
    },
    RuleCase(.documentInformation, "lacks ModDate") {
      try $0.change(.information, "/ModDate (D:20260102030405Z)", "")
    },
    RuleCase(.metadata, "lacks xmpMM:DocumentID") {
      try $0.change(.metadata, "<xmpMM:DocumentID>uuid:1</xmpMM:DocumentID>", "")
    },
    RuleCase(.metadata, "'Brochure' in the XMP") { try $0.change(.metadata, ">Card<", ">Brochure<") },
    RuleCase(.metadata, "CreationDate is") { try $0.change(.metadata, "CreateDate>2026", "CreateDate>2025") },
    RuleCase(.metadata, "packed") {
      $0.fill(
        .metadata,
        Data(SamplePDF.packet.utf8.map { String(format: "%02x", $0) }.joined().utf8) + Data(">".utf8));
      $0.add(.metadata, "/Filter /ASCIIHexDecode")
    },
    RuleCase(.fileIdentifier, "no identifier") { $0.trailer = "" },
    RuleCase(.pdfVersion, "the file is PDF 1.7") { $0.version = "1.7" },
    RuleCase(.pdfVersion, "the file is PDF 2.0") { $0.add(.catalog, "/Version /2.0") },
    RuleCase(.pdfVersion, .error, .x1a, "the file is PDF 1.5") { $0.version = "1.5" },
    RuleCase(.lzw, "packed by LZW") { $0.add(.image, "/Filter /LZWDecode") },
  ]

  static let interaction: [RuleCase] = [
    RuleCase(.actions, .warning, .plain, "runs JavaScript") {
      $0.add(.catalog, "/Names << /JavaScript << >> >>")
    },
    RuleCase(.actions, "JavaScript when it is opened") {
      $0.add(.catalog, "/OpenAction << /S /JavaScript /JS (app.beep\\(\\)) >>")
    },
    RuleCase(.actions, "'URI', when it is opened") { $0.add(.catalog, "/OpenAction << /S /URI >>") },
    RuleCase(.actions, "the page has actions") { $0.add(.page, "/AA << /O << /S /Named >> >>") },
    RuleCase(.actions, "'Launch', on a click") {
      $0.add(.page, "/Annots [<< /Subtype /Link /Rect [300 300 310 310] /A << /S /Launch >> >>]")
    },
    RuleCase(.embeddedFiles, "attached to the document") {
      $0.add(.catalog, "/Names << /EmbeddedFiles << >> >>")
    },
    RuleCase(.embeddedFiles, .warning, .plain, "attached to the page") {
      $0.add(.page, "/Annots [<< /Subtype /FileAttachment /Rect [300 300 310 310] >>]")
    },
    RuleCase(.annotations, "a link lies on the page") {
      $0.add(.page, "/Annots [<< /Subtype /Link /Rect [30 30 60 60] >>]")
    },
    RuleCase(.annotations, .info, .plain, "a link lies on the page") {
      $0.add(.page, "/Annots [<< /Subtype /Link /Rect [30 30 60 60] >>]")
    },
    RuleCase(.annotations, "'Text', lies on the page") {
      $0.add(.page, "/Annots [<< /Subtype /Text /Rect [30 30 60 60] >>]")
    },
    RuleCase(.annotations, "a form to be filled in") {
      $0.add(.catalog, "/AcroForm << /Fields [ 15 0 R ] >>")
    },
    RuleCase(.optionalContent, .warning, "switched off") { $0.draw("/OC /L1 BDC EMC") },
    RuleCase(.optionalContent, .warning, "switched off") { $0.add(.form, "/OC << /Type /OCG >>") },
    RuleCase(.optionalContent, .error, .x1a, "layers") { $0.add(.catalog, "/OCProperties << /OCGs [] >>") },
    RuleCase(.transferCurve, "transfer curve") {
      try $0.change(.state, "/OP", "/TR << /FunctionType 2 /N 2 >> /OP")
    },
    RuleCase(.opi, "OPI") { $0.add(.image, "/OPI << >>") },
    RuleCase(.opi, .warning, .plain, "PostScript") {
      try $0.change(.image, "/Subtype /Image", "/Subtype /PS")
    },
    RuleCase(.unread, "cannot be read") { $0.add(.form, "/Filter /FlateDecodeX") },
    RuleCase(.syntax, .warning, "mended") {
      try $0.change(.form, "/BBox", "/Odd (a <<>> /BBox"); try $0.change(.form, "(a <<>>", "<zz> /Other 9")
    },
  ]

  static let all = boxes + fonts + pictures + marks + colors + transparency + keys + interaction
}
