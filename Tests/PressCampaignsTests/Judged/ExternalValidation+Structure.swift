import Foundation
import PressPreflight
import TestSupport
import Testing

@testable import CampaignSupport
@testable import PressCampaigns
@testable import PressInspection

/// What is said of the file as a file: its objects, fonts, texts and words about itself.
extension ExternalValidation {
  func judgeSyntax() throws {
    let said = try ExternalValidation.run("qpdf", ["--check", path])
    #expect(
      said.contains("No syntax or stream encoding errors found") && !said.contains("WARNING"), "\(said)")
  }

  /// By our own rules, the ink measured too.
  func judgeByOurRules() throws {
    let preflight = try FilePreflight(path)
    let errors = preflight.report.findings.filter { $0.severity == .error }
    #expect(errors.isEmpty && preflight.inkReason == nil, "\(preflight.lines)")
    #expect(preflight.report.target == target)
  }

  func judgeByOxide() throws {
    guard OutsideJudge.oxide.isAsked() else { return }
    // It looks for a font's file in the font itself; that of a composite one (`/Type0`, as ours all are) lies in its
    // descendant, where poppler finds it: see `judgeFonts`.
    let falseAlarm = #/^\[XFONT-001\] Font 'F\d+' must be embedded \(page \d+\)$/#
    let level = target == .x1a ? "1a_2001" : "4"
    let complaints = try OxideJudge.complaints(bytes(), level: level)
      .filter { ownsTexts ? $0.firstMatch(of: falseAlarm) == nil : !$0.contains("XFONT-001") }
    #expect(complaints == [])
  }

  /// poppler: name, kind and encoding, then embedded, subset, `ToUnicode`, object, generation.
  func judgeFonts() throws {
    let lines = try ExternalValidation.run("pdffonts", [path]).split(separator: "\n").dropFirst(2)
    for line in lines {
      let words = line.split(separator: " ").map(String.init)
      #expect(words.suffix(5).prefix(3) == ["yes", "yes", "yes"] || !ownsTexts, "\(line)")
      #expect(words.suffix(5).first == "yes", "\(line)")
    }
    #expect(lines.isEmpty == pages.allSatisfy(\.texts.isEmpty) || pages[0].scene == nil)
  }

  /// poppler's text, page by page: in the order in which it is drawn it is ours to the letter, and what Chinese
  /// there is it finds by the letters' places alone, too.
  func judgeTexts() throws {
    try #require(!pages.isEmpty)
    for (index, page) in pages.enumerated() where page.scene != nil {
      let only = ["-f", "\(index + 1)", "-l", "\(index + 1)"]
      func text(_ mode: [String]) throws -> String {
        try ExternalValidation.run("pdftotext", mode + only + [path, "-"]).filter { !$0.isWhitespace }
      }
      let (drawn, laidOut) = (try text(["-raw"]), try text([]))
      let wanted = page.texts.map { $0.filter { !$0.isWhitespace } }
      if ownsTexts { #expect(drawn == wanted.joined() + "\u{C}".filter { !$0.isWhitespace }) }
      for text in wanted where text.contains(#/\p{Han}/#) {
        #expect(drawn.contains(text) && laidOut.contains(text), "\(text) in \(laidOut)")
      }
    }
  }

  /// poppler's and mupdf's reading of the information, the XMP and the output intent.
  func judgeIdentity() throws {
    let information = try ExternalValidation.run("pdfinfo", ["-isodates", path])
    func line(_ key: String) throws -> String {
      let line = try #require(information.split(separator: "\n").first { $0.hasPrefix("\(key):") })
      return line.dropFirst(key.count + 1).trimmingCharacters(in: .whitespaces)
    }
    #expect(try line("PDF subtype") == (target == .x1a ? "PDF/X-1a:2003" : "PDF/X-4"))
    #expect(try line("Pages") == "\(pages.count)" && line("JavaScript") == "no" && line("Encrypted") == "no")
    let intent = try ExternalValidation.run("mutool", ["show", path, "trailer/Root/OutputIntents/1"])
    for words in ["/S /GTS_PDFX", "/OutputConditionIdentifier (FOGRA39)", "/DestOutputProfile "] {
      #expect(intent.contains(words), "\(intent)")
    }
    guard target == .x4 else { return }
    let packet = try ExternalValidation.run("pdfinfo", ["-meta", path])
    let pairs = [
      ("CreationDate", "xmp:CreateDate"), ("ModDate", "xmp:ModifyDate"), ("Creator", "xmp:CreatorTool"),
      ("Producer", "pdf:Producer"), ("PDF subtype", "pdfxid:GTS_PDFXVersion"),
    ]
    for (key, name) in pairs {
      #expect(packet.contains("<\(name)>\(try line(key))</\(name)>"), "\(key): \(packet)")
    }
    let title = try line("Title").replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    #expect(packet.contains("<rdf:li xml:lang=\"x-default\">\(title)</rdf:li>"), "\(packet)")
  }
}
