internal import CPango

/// What fonts join letters to: `fi`, `ffl`.
///
/// Not thread-safe: one a drawing.
package final class FontJoining {
  /// The face that letters are set in.
  package struct Face: Sendable, Hashable {
    /// In the order of preference.
    package var families: [String]
    /// 100…900.
    package var weight: Int
    package var isItalic: Bool

    package init(families: [String], weight: Int, isItalic: Bool) {
      self.families = families
      self.weight = weight
      self.isItalic = isItalic
    }
  }

  /// The signs that Unicode has for joined letters, longest first.
  private static let signs = [("ffi", "ﬃ"), ("ffl", "ﬄ"), ("ff", "ﬀ"), ("fi", "ﬁ"), ("fl", "ﬂ")]

  private let map: UnsafeMutablePointer<PangoFontMap>?
  private let context: OpaquePointer?

  package init() {
    map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT)
    context = pango_font_map_create_context(map)
    pango_context_set_round_glyph_positions(context, 0)
  }

  deinit {
    g_object_unref(UnsafeMutableRawPointer(context))
    g_object_unref(UnsafeMutableRawPointer(map))
  }

  /// A text that comes out joined where the font joins its letters, by a program that lets no font do so.
  ///
  /// Nil where the font joins some of them to what Unicode has no sign for.
  package func spelled(_ text: String, in face: Face) -> String? {
    let joined = shape(text, face, joins: true)
    if joined == shape(text, face, joins: false) { return text }
    var spelled = text
    for (letters, sign) in FontJoining.signs where spelled.contains(letters) {
      guard shape(letters, face, joins: true) == shape(sign, face, joins: false) else { continue }
      spelled = spelled.replacing(letters, with: sign)
    }
    return shape(spelled, face, joins: false) == joined ? spelled : nil
  }

  private struct Glyph: Equatable {
    var index: UInt32
    var advance: Int32
  }

  private func shape(_ text: String, _ face: Face, joins: Bool) -> [Glyph] {
    let layout = pango_layout_new(context)
    defer { g_object_unref(UnsafeMutableRawPointer(layout)) }
    pango_layout_set_text(layout, text, Int32(text.utf8.count))
    let description = pango_font_description_new()
    defer { pango_font_description_free(description) }
    pango_font_description_set_family(description, face.families.joined(separator: ","))
    pango_font_description_set_weight(description, PangoWeight(rawValue: UInt32(face.weight)))
    pango_font_description_set_style(description, face.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
    pango_font_description_set_absolute_size(description, 100 * Double(PANGO_SCALE))
    pango_layout_set_font_description(layout, description)
    let attributes = pango_attr_list_new()
    defer { pango_attr_list_unref(attributes) }
    // Any spacing, none too, keeps Pango from joining: that is how librsvg always sets it.
    if !joins { pango_attr_list_insert(attributes, pango_attr_letter_spacing_new(0)) }
    pango_layout_set_attributes(layout, attributes)
    let iterator = pango_layout_get_iter(layout)
    defer { pango_layout_iter_free(iterator) }
    var glyphs: [Glyph] = []
    repeat {
      guard let item = pango_layout_iter_get_run_readonly(iterator), let string = item.pointee.glyphs?.pointee
      else { continue }
      for index in 0..<Int(string.num_glyphs) {
        let info = string.glyphs[index]
        glyphs.append(Glyph(index: info.glyph, advance: info.geometry.width))
      }
    } while pango_layout_iter_next_run(iterator) != 0
    return glyphs
  }
}
