internal import CHarfBuzzSubset
internal import Foundation

/// Some of a font's glyphs as a program that a PDF embeds.
struct FontSubset {
  /// A TrueType file, or a CFF table by itself.
  let bytes: Data
  /// From the font's glyph indices to the subset's.
  let indices: [UInt32: UInt32]

  /// Nothing sets type with the subset: what only that needs stays behind, and reaches no further glyphs.
  private static let dropped = [
    "GSUB", "GPOS", "GDEF", "BASE", "JSTF", "MATH", "COLR", "CPAL", "SVG ", "CBDT", "CBLC", "sbix", "DSIG",
    "kern", "name", "cmap", "post", "OS/2", "VORG", "vhea", "vmtx", "VDMX", "hdmx", "LTSH", "PCLT", "gasp",
    "meta",
  ]

  init(_ program: FontProgram, _ glyphs: Set<UInt32>) throws(PDFError) {
    guard let input = hb_subset_input_create_or_fail() else { throw .font(name: program.name) }
    defer { hb_subset_input_destroy(input) }
    let wanted = hb_subset_input_glyph_set(input)
    for glyph in glyphs { hb_set_add(wanted, glyph) }
    let tables = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
    for name in FontSubset.dropped { hb_set_add(tables, FontProgram.tag(name)) }
    if case .nameKeyed = program.kind {
      hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_RETAIN_GIDS.rawValue)
    }
    guard let plan = hb_subset_plan_create_or_fail(program.face, input) else {
      throw .font(name: program.name)
    }
    defer { hb_subset_plan_destroy(plan) }
    guard let face = hb_subset_plan_execute_or_fail(plan) else { throw .font(name: program.name) }
    defer { hb_face_destroy(face) }
    let map = hb_subset_plan_old_to_new_glyph_mapping(plan)
    var indices: [UInt32: UInt32] = [:]
    for glyph in glyphs { indices[glyph] = hb_map_get(map, glyph) }
    self.indices = indices
    if case .trueType = program.kind {
      let blob = hb_face_reference_blob(face)
      defer { hb_blob_destroy(blob) }
      var count: UInt32 = 0
      let start = hb_blob_get_data(blob, &count)
      bytes = start.map { Data(bytes: $0, count: Int(count)) } ?? Data()
    } else {
      bytes = Data(FontProgram.table("CFF ", of: face))
    }
    guard !bytes.isEmpty else { throw .font(name: program.name) }
  }
}
