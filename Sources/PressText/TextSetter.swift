internal import CFontconfig
internal import CPango
internal import Foundation
package import PressDrawing

/// Paragraphs in, glyph runs out, by Pango: shaping, fallback, line breaking, fit.
///
/// Every renderer draws the same runs. The em box of the first line touches the top of the box (its baseline
/// lies 0.88 em below), that of the last line the bottom: n lines take `(n − 1) · leading + 1` ems, whatever
/// the fonts. Lines break as the style's `breaking` says. The first text of a process costs tens of milliseconds
/// (fontconfig), so keep a setter.
/// Not thread-safe: one a worker.
package final class TextSetter {
  private let map: UnsafeMutablePointer<PangoFontMap>?
  private let context: OpaquePointer?
  private let faces = FaceLoader()
  private let fonts: BundleFonts
  /// Setters with the fonts of templates, made when they are wanted.
  private var others: [BundleFonts: TextSetter] = [:]
  private var settings: [Wish: Setting] = [:]

  /// Settings that are kept: captions that every record has are set once, names that one has go again.
  private static let maximumSettings = 512

  /// From the top of the em box to the baseline, in ems: the ideographic em box of Noto CJK and most others.
  package static let ascent = 0.88

  /// - Parameter fonts: taken before the installed ones.
  package init(fonts: BundleFonts = .none) {
    self.fonts = fonts
    map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT)
    if !fonts.isEmpty, let map, let config = fonts.configuration() {
      pango_fc_font_map_set_config(OpaquePointer(map), config)
      // Pango holds it now.
      FcConfigDestroy(config)
    }
    pango_cairo_font_map_set_resolution(OpaquePointer(map), 72)
    context = pango_font_map_create_context(map)
    let options = cairo_font_options_create()
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
    pango_context_set_round_glyph_positions(context, 0)
  }

  deinit {
    g_object_unref(UnsafeMutableRawPointer(context))
    // A map of Pango 1.50 goes without giving its configuration back, which holds every font of the machine.
    if !fonts.isEmpty, let map { pango_fc_font_map_set_config(OpaquePointer(map), nil) }
    g_object_unref(UnsafeMutableRawPointer(map))
  }

  /// A setter that takes these fonts before the installed ones; the same one for the same fonts.
  package func taking(_ wanted: BundleFonts) -> TextSetter {
    if wanted == fonts { return self }
    if let other = others[wanted] { return other }
    let made = TextSetter(fonts: wanted)
    others[wanted] = made
    return made
  }

  /// All that a setting follows from.
  private struct Wish: Hashable {
    let text: String
    let style: TextStyle
    let box: Rect
  }

  /// A paragraph set in a box.
  package struct Setting: Sendable, Hashable {
    package var runs: [GlyphRun]
    /// The size it came out at.
    package var size: Length
    package var lineCount: Int
  }

  /// Sets a text at the largest size between the style's `minimumSize` and `size` at which it fits the box.
  ///
  /// A line feed ends a line. Empty text gives no runs.
  package func set(_ text: String, style: TextStyle, in box: Rect) throws(TextError) -> Setting {
    guard !text.isEmpty else { return Setting(runs: [], size: style.size, lineCount: 0) }
    let wish = Wish(text: text, style: style, box: box)
    if let known = settings[wish] { return known }
    let setting = try make(text, style: style, in: box)
    if settings.count >= TextSetter.maximumSettings { settings = [:] }
    settings[wish] = setting
    return setting
  }

  private func make(_ text: String, style: TextStyle, in box: Rect) throws(TextError) -> Setting {
    var style = style
    // What the wanted families lack is looked for in the template's other fonts first.
    style.families += fonts.families.filter { family in
      !style.families.contains { $0.lowercased() == family.lowercased() }
    }
    var layout = Layout(text, style: style, width: box.size.width, context: context)
    guard let size = layout.largestFit(height: box.size.height) else {
      throw .doesNotFit(text: text, smallest: style.minimumSize, box: box.size)
    }
    layout.set(size: size)
    let missing = layout.missingCharacters()
    guard missing.isEmpty else { throw .missingGlyphs(characters: missing) }

    let height = size * (Double(layout.lineCount - 1) * style.leading + 1)
    let slack = box.size.height - height
    let top =
      switch style.verticalAlignment {
      case .top: box.minY
      case .middle: box.minY + slack / 2
      case .bottom: box.minY + slack
      case .baseline: box.minY + slack + size * (1 - TextSetter.ascent)
      }
    var runs: [GlyphRun] = []
    for run in layout.runs() {
      let line = size * (TextSetter.ascent + Double(run.line) * style.leading)
      let baseline = Point(box.minX + .points(run.x), top + line)
      runs.append(try glyphRun(run, baseline: baseline, size: size, language: style.language))
    }
    return Setting(runs: runs, size: size, lineCount: layout.lineCount)
  }

  private func glyphRun(
    _ run: Layout.Run, baseline: Point, size: Length, language: String
  ) throws(TextError) -> GlyphRun {
    let face = try faces.face(of: run.font)
    var pen = 0.0
    var glyphs: [GlyphRun.Glyph] = []
    for glyph in run.glyphs {
      let origin = Point(baseline.x + .points(pen + glyph.xOffset), baseline.y + .points(glyph.yOffset))
      pen += glyph.advance
      guard glyph.index != Layout.emptyGlyph else { continue }
      glyphs.append(GlyphRun.Glyph(index: glyph.index, origin: origin, cluster: glyph.cluster))
    }
    return GlyphRun(face: face, size: size, glyphs: glyphs, text: run.text, language: language)
  }
}
