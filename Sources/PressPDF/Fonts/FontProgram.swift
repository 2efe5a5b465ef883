internal import CHarfBuzzSubset
internal import Foundation
internal import PressDrawing

/// A font's file, as far as a PDF repeats what it says.
///
/// The one owner of HarfBuzz's face. Not thread-safe: one a worker.
final class FontProgram {
  /// How its outlines are stored, which decides what numbers page content uses.
  enum Kind {
    /// Page content uses the font's own glyph indices, and a map leads to the subset's.
    case trueType
    /// Page content uses the font's character identifiers, which the subset keeps.
    case cidKeyed(CFFCharacters.Collection, identifiers: [Int])
    /// Page content uses the font's own glyph indices, which the subset keeps.
    case nameKeyed
  }

  let kind: Kind
  let face: OpaquePointer
  private let font: OpaquePointer
  let unitsPerEm: Double
  /// The PostScript name.
  let name: String
  /// HarfBuzz reads from these bytes and has none of its own: a Chinese font is 19 MB, and every worker has it.
  private let file: Data
  private var widths: [UInt32: Double] = [:]
  private var lastSubset: (glyphs: Set<UInt32>, subset: FontSubset)?

  /// Nil when its glyphs have to go as outlines.
  ///
  /// So it is where its maker forbids embedding or subsets (OS/2 `fsType` 2, 0x100, 0x200): a printer would turn
  /// the text into curves too. So it is with variable fonts, since what a renderer draws of one is its
  /// default instance, and with what is neither TrueType nor CFF.
  init?(_ fontFace: FontFace) {
    file = fontFace.file
    // So few bytes lie in the `Data` itself and move with it; more than that stay where they are while it is held.
    guard file.count > 1024 else { return nil }
    let blob = file.withUnsafeBytes {
      hb_blob_create(
        $0.baseAddress?.assumingMemoryBound(to: CChar.self), UInt32($0.count), HB_MEMORY_MODE_READONLY,
        nil, nil)
    }
    defer { hb_blob_destroy(blob) }
    guard let face = hb_face_create(blob, UInt32(fontFace.index)) else { return nil }
    guard let font = hb_font_create(face) else {
      hb_face_destroy(face)
      return nil
    }
    (self.face, self.font) = (face, font)
    unitsPerEm = Double(hb_face_get_upem(face))
    name = FontProgram.postScriptName(face) ?? fontFace.identifier
    let kind = FontProgram.kind(of: face)
    self.kind = kind ?? .nameKeyed
    guard kind != nil, hb_face_get_glyph_count(face) > 0, FontProgram.mayBeEmbedded(face) else { return nil }
  }

  deinit {
    hb_font_destroy(font)
    hb_face_destroy(face)
  }

  /// The number that page content uses for a glyph, 0…65535.
  func code(of glyph: UInt32) -> Int {
    guard case .cidKeyed(_, let identifiers) = kind else { return Int(glyph) }
    return identifiers.indices.contains(Int(glyph)) ? identifiers[Int(glyph)] : 0
  }

  /// How far a glyph moves the pen, in thousandths of the em, as the file says it.
  func width(of glyph: UInt32) -> Double {
    if let known = widths[glyph] { return known }
    let units = Double(hb_font_get_glyph_h_advance(font, glyph))
    let width = (units * 100_000 / unitsPerEm).rounded() / 100
    widths[glyph] = width
    return width
  }

  /// A position of the font as a whole in thousandths of the em; nil when it has none.
  func metric(_ tag: hb_ot_metrics_tag_t) -> Double? {
    var units: hb_position_t = 0
    guard hb_ot_metrics_get_position(font, tag, &units) != 0 else { return nil }
    return Double(units) * 1000 / unitsPerEm
  }

  func table(_ tag: String) -> [UInt8] { FontProgram.table(tag, of: face) }

  /// The font with these glyphs alone.
  func subset(_ glyphs: Set<UInt32>) throws(PDFError) -> FontSubset {
    if let lastSubset, lastSubset.glyphs == glyphs { return lastSubset.subset }
    let subset = try FontSubset(self, glyphs)
    lastSubset = (glyphs, subset)
    return subset
  }

  static func tag(_ name: String) -> hb_tag_t {
    name.utf8.reduce(0) { $0 << 8 | hb_tag_t($1) }
  }

  static func table(_ name: String, of face: OpaquePointer?) -> [UInt8] {
    withTable(name, of: face) { [UInt8]($0) }
  }

  /// Lends a table as it lies in the font: outlines of a Chinese one are 17 MB.
  static func withTable<Result>(
    _ name: String, of face: OpaquePointer?, _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    let blob = hb_face_reference_table(face, tag(name))
    defer { hb_blob_destroy(blob) }
    var count: UInt32 = 0
    let bytes = hb_blob_get_data(blob, &count)
    return body(UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : Int(count)))
  }

  private static func kind(of face: OpaquePointer) -> Kind? {
    func has(_ name: String) -> Bool { withTable(name, of: face) { !$0.isEmpty } }
    guard !has("fvar") else { return nil }
    guard has("CFF ") else { return has("glyf") ? .trueType : nil }
    return withTable("CFF ", of: face) { cff in
      guard let characters = CFFCharacters(cff) else { return nil }
      return characters.collection.map { .cidKeyed($0, identifiers: characters.identifiers) } ?? .nameKeyed
    }
  }

  /// OpenType, OS/2: a restricted licence, no subsets, bitmaps only.
  private static func mayBeEmbedded(_ face: OpaquePointer) -> Bool {
    let rights = BigEndian(bytes: table("OS/2", of: face)).unsigned(8, size: 2) ?? 0
    return rights & 0xF != 2 && rights & 0x300 == 0
  }

  private static func postScriptName(_ face: OpaquePointer) -> String? {
    var text = [CChar](repeating: 0, count: 128)
    var size = UInt32(text.count)
    hb_ot_name_get_utf8(face, hb_ot_name_id_t(6), nil, &size, &text)
    guard size > 0 else { return nil }
    return String(decoding: text.prefix(Int(size)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
