internal import CHarfBuzzSubset
internal import Foundation
internal import PressDrawing

/// A font of one document: which of its glyphs are used, and what they say.
///
/// Page content refers to it from the first page on; the program is cut to what was used when the document
/// ends.
final class EmbeddedFont: ContentFont {
  let name: String
  let object: QPDFObject
  let program: FontProgram
  var usage = FontUsage(glyphs: [0])
  private var glyphs: Set<UInt32> { usage.glyphs }

  init(name: String, object: QPDFObject, program: FontProgram) {
    self.name = name
    self.object = object
    self.program = program
  }

  /// Fills the font's dictionary.
  func finish(in document: QPDFDocument) throws(PDFError) {
    let subset = try program.subset(glyphs)
    let name = "/" + FontProgram.subsetTag(glyphs) + "+" + InkSpace.pdfName(program.name).dropFirst()
    let descendant = try descendant(name, subset, in: document)
    var isTrueType = false
    if case .trueType = program.kind { isTrueType = true }
    let entries: [(String, QPDFObject)] = [
      ("/Type", try document.parse("/Font")), ("/Subtype", try document.parse("/Type0")),
      // The name of a CFF font has that of the encoding behind it; PDF 1.7, table 121.
      ("/BaseFont", try document.parse(isTrueType ? name : name + "-Identity-H")),
      ("/Encoding", try document.parse("/Identity-H")),
      ("/DescendantFonts", try document.array(document.number(descendant))),
      ("/ToUnicode", try document.stream([], Data(ToUnicode.stream(usage.texts).utf8))),
    ]
    for (key, value) in entries { try document.set(key, of: object, to: value) }
  }

  private func descendant(
    _ name: String, _ subset: FontSubset, in document: QPDFDocument
  ) throws(PDFError) -> QPDFObject {
    var collection = CFFCharacters.Collection(registry: "Adobe", ordering: "Identity", supplement: 0)
    if case .cidKeyed(let own, _) = program.kind { collection = own }
    var entries: [(String, QPDFObject)] = [
      ("/Type", try document.parse("/Font")), ("/BaseFont", try document.parse(name)),
      (
        "/CIDSystemInfo",
        try document.dictionary([
          ("/Registry", document.textString(collection.registry)),
          ("/Ordering", document.textString(collection.ordering)),
          ("/Supplement", document.parse("\(collection.supplement)")),
        ])
      ), ("/W", try document.parse(widths)),
    ]
    let descriptor = try document.parse(program.descriptor(name: name))
    if case .trueType = program.kind {
      let file = try document.stream([("/Length1", document.parse("\(subset.bytes.count)"))], subset.bytes)
      try document.set("/FontFile2", of: descriptor, to: file)
      entries.append(("/Subtype", try document.parse("/CIDFontType2")))
      entries.append(("/CIDToGIDMap", try document.stream([], map(to: subset))))
    } else {
      let kind = try document.parse("/CIDFontType0C")
      try document.set("/FontFile3", of: descriptor, to: document.stream([("/Subtype", kind)], subset.bytes))
      entries.append(("/Subtype", try document.parse("/CIDFontType0")))
    }
    entries.append(("/FontDescriptor", try document.number(descriptor)))
    return try document.dictionary(entries)
  }

  /// Two bytes a code: the subset's glyph.
  private func map(to subset: FontSubset) -> Data {
    let last = Int(glyphs.max() ?? 0)
    var bytes = Data(count: 2 * (last + 1))
    for (old, new) in subset.indices where Int(old) <= last {
      bytes[2 * Int(old)] = UInt8(truncatingIfNeeded: new >> 8)
      bytes[2 * Int(old) + 1] = UInt8(truncatingIfNeeded: new)
    }
    return bytes
  }

  /// The array `/W`: runs of codes with the width of each.
  private var widths: String {
    let byCode = glyphs.map { (code: program.code(of: $0), width: program.width(of: $0)) }
      .sorted { $0.code < $1.code }
    var (text, next) = ("[", -1)
    for (code, width) in byCode {
      if code != next { text += "\(next < 0 ? "" : "] ")\(code) [" } else { text += " " }
      text += width.decimal(places: 2)
      next = code + 1
    }
    return text + "]]"
  }
}
