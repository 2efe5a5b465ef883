internal import CPango
internal import PressDrawing

/// A Pango layout of one text and the one owner of its pointer; lengths inside are PostScript points.
struct Layout: ~Copyable {
  struct Glyph {
    var index: UInt32
    var advance: Double
    var xOffset: Double
    var yOffset: Double
    var cluster: Int
  }

  struct Run {
    var font: UnsafeMutablePointer<PangoFont>
    var line: Int
    /// From the layout's left edge.
    var x: Double
    var glyphs: [Glyph]
    /// Where its text stands in the layout's, in UTF-8.
    var bytes: Range<Int>
    var text: String
  }

  /// Where lines end; the first is wanted most.
  private enum Breaks {
    case betweenWords, betweenIdeographs, besideRulesAlone, anywhere
  }

  /// Words are kept whole as long as the text keeps this share of the size that it would have otherwise.
  private static let sizeForWords = 0.75

  /// Pango's stand-in for a character that draws nothing.
  static let emptyGlyph: UInt32 = 0x0FFF_FFFF
  /// Set in the index of a glyph that no font has; the rest is the character.
  private static let unknownFlag: UInt32 = 0x1000_0000

  private let layout: OpaquePointer?
  private let text: String
  private let style: TextStyle
  private let width: Length
  private let words: ChineseWords
  private var breaks = Breaks.betweenWords
  /// What the layout is set at now: setting it again would make Pango begin anew.
  private var current: Length?

  init(_ text: String, style: TextStyle, width: Length, context: OpaquePointer?) {
    self.text = text
    self.style = style
    self.width = width
    words = ChineseWords(text, language: style.language)
    layout = pango_layout_new(context)
    pango_context_set_language(context, pango_language_from_string(style.language))
    pango_layout_context_changed(layout)
    pango_layout_set_text(layout, text, Int32(text.utf8.count))
    pango_layout_set_width(layout, Layout.units(width.points, .down))
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD)
    pango_layout_set_auto_dir(layout, 1)
    let alignment =
      switch style.alignment {
      case .left: PANGO_ALIGN_LEFT
      case .center: PANGO_ALIGN_CENTER
      case .right: PANGO_ALIGN_RIGHT
      }
    pango_layout_set_alignment(layout, alignment)
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

  var lineCount: Int { Int(pango_layout_get_line_count(layout)) }

  mutating func set(size: Length) {
    guard current != size else { return }
    current = size
    let description = pango_font_description_new()
    defer { pango_font_description_free(description) }
    pango_font_description_set_family(description, style.families.joined(separator: ","))
    pango_font_description_set_weight(description, Layout.weight(style.weight))
    pango_font_description_set_absolute_size(description, size.points * Double(PANGO_SCALE))
    pango_layout_set_font_description(layout, description)

    let attributes = pango_attr_list_new()
    defer { pango_attr_list_unref(attributes) }
    if style.tracking != 0 {
      let spacing = Layout.units(size.points * style.tracking / 1000)
      pango_attr_list_insert(attributes, pango_attr_letter_spacing_new(spacing))
    }
    for bytes in text.paragraphsWithoutIdeographs {
      // Chinese fonts hold quotation marks as wide as a character; other languages want them narrow.
      guard let narrow = pango_attr_font_features_new("pwid=1") else { continue }
      narrow.pointee.start_index = UInt32(bytes.lowerBound)
      narrow.pointee.end_index = UInt32(bytes.upperBound)
      pango_attr_list_insert(attributes, narrow)
    }
    for bytes in unbroken {
      guard let whole = pango_attr_allow_breaks_new(0) else { continue }
      whole.pointee.start_index = UInt32(bytes.lowerBound)
      whole.pointee.end_index = UInt32(bytes.upperBound)
      pango_attr_list_insert(attributes, whole)
    }
    if breaks == .anywhere { pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(0)) }
    pango_layout_set_attributes(layout, attributes)
  }

  /// The largest size in the style's range at which the text fits; nil when even the smallest does not.
  ///
  /// Chinese words stay whole unless the text would come out much smaller for it, or not fit at all; a style that may
  /// break anywhere keeps other words whole as long as they fit at any size of the range.
  mutating func largestFit(height: Length) -> Length? {
    let whole = largestFitAsWrapped(height: height)
    if let whole, whole == style.size || words.words.isEmpty { return whole }
    if !words.words.isEmpty {
      wrap(.betweenIdeographs)
      var parted = largestFitAsWrapped(height: height)
      if parted != style.size {
        // In a column of one character a pair would take half the size.
        wrap(.besideRulesAlone)
        let loose = largestFitAsWrapped(height: height)
        if (parted?.points ?? 0) < (loose?.points ?? 0) * Layout.sizeForWords {
          parted = loose
        } else {
          wrap(.betweenIdeographs)
        }
      }
      if let whole, whole.points >= (parted?.points ?? 0) * Layout.sizeForWords {
        wrap(.betweenWords)
        return whole
      }
      if let parted { return parted }
    }
    guard style.breaking == .anywhere else { return nil }
    wrap(.anywhere)
    return largestFitAsWrapped(height: height)
  }

  /// Byte ranges that no line may end inside of.
  private var unbroken: [Range<Int>] {
    switch breaks {
    case .betweenWords: words.words + words.pairs + words.rules
    case .betweenIdeographs: words.pairs + words.rules
    case .besideRulesAlone, .anywhere: words.rules
    }
  }

  private mutating func wrap(_ breaks: Breaks) {
    self.breaks = breaks
    current = nil
    pango_layout_set_wrap(layout, breaks == .anywhere ? PANGO_WRAP_WORD_CHAR : PANGO_WRAP_WORD)
  }

  private mutating func fits(_ size: Length, height: Length) -> Bool {
    set(size: size)
    var extents = PangoRectangle()
    pango_layout_get_extents(layout, nil, &extents)
    let needed = size * (Double(lineCount - 1) * style.leading + 1)
    // A hundredth of a millimetre forgives what Pango's whole units round away.
    return needed <= height + .mm(0.01)
      && Double(extents.width) / Double(PANGO_SCALE) <= width.points + 0.03
  }

  private mutating func largestFitAsWrapped(height: Length) -> Length? {
    if fits(style.size, height: height) { return style.size }
    guard style.minimumSize < style.size, fits(style.minimumSize, height: height) else { return nil }
    var (fitting, failing) = (style.minimumSize, style.size)
    for _ in 0..<8 {
      let middle = (fitting + failing) / 2
      if fits(middle, height: height) { fitting = middle } else { failing = middle }
    }
    return fitting
  }

  /// Characters that no installed font has; all of them where no font is installed.
  func missingCharacters() -> [String] {
    let runs = runs()
    var missing: [String] = []
    func add(_ scalar: Unicode.Scalar) {
      let name = String(scalar)
      if !missing.contains(name) { missing.append(name) }
    }
    // What stands in no run is not drawn: Pango leaves out a NUL, and everything when it has no font.
    var drawn = runs.map(\.bytes).sorted { $0.lowerBound < $1.lowerBound }[...]
    var offset = 0
    for scalar in text.unicodeScalars {
      while let first = drawn.first, first.upperBound <= offset { drawn = drawn.dropFirst() }
      if drawn.first?.contains(offset) != true, !scalar.properties.isWhitespace { add(scalar) }
      offset += UTF8.width(scalar)
    }
    guard pango_layout_get_unknown_glyphs_count(layout) > 0 else { return missing }
    for run in runs {
      for glyph in run.glyphs where glyph.index & Layout.unknownFlag != 0 {
        if let scalar = Unicode.Scalar(glyph.index & ~Layout.unknownFlag) { add(scalar) }
      }
    }
    return missing
  }

  /// The runs of every line, in visual order.
  func runs() -> [Run] {
    var found: [Run] = []
    let iterator = pango_layout_get_iter(layout)
    defer { pango_layout_iter_free(iterator) }
    var line = 0
    repeat {
      guard let item = pango_layout_iter_get_run_readonly(iterator) else {
        // A missing run marks the end of a line.
        line += 1
        continue
      }
      var extents = PangoRectangle()
      pango_layout_iter_get_run_extents(iterator, nil, &extents)
      if let run = run(item.pointee, line: line, x: Double(extents.x) / Double(PANGO_SCALE)) {
        found.append(run)
      }
    } while pango_layout_iter_next_run(iterator) != 0
    return found
  }

  private func run(_ item: PangoGlyphItem, line: Int, x: Double) -> Run? {
    guard let analysed = item.item?.pointee, let string = item.glyphs?.pointee,
      let font = analysed.analysis.font
    else { return nil }
    let bytes = Int(analysed.offset)..<Int(analysed.offset + analysed.length)
    let scale = Double(PANGO_SCALE)
    let glyphs = (0..<Int(string.num_glyphs)).map { i in
      let info = string.glyphs[i]
      return Glyph(
        index: info.glyph, advance: Double(info.geometry.width) / scale,
        xOffset: Double(info.geometry.x_offset) / scale, yOffset: Double(info.geometry.y_offset) / scale,
        cluster: Int(string.log_clusters[i]))
    }
    return Run(
      font: font, line: line, x: x, glyphs: glyphs, bytes: bytes,
      text: String(decoding: Array(text.utf8)[bytes], as: UTF8.self))
  }

  /// Pango's units for points; as far as they go, since a box may be of any size (a hundred metres here).
  private static func units(
    _ points: Double, _ rule: FloatingPointRoundingRule = .toNearestOrAwayFromZero
  ) -> Int32 {
    let limit = 283_465.0
    return Int32((min(max(points, -limit), limit) * Double(PANGO_SCALE)).rounded(rule))
  }

  private static func weight(_ weight: TextStyle.Weight) -> PangoWeight {
    switch weight {
    case .thin: PANGO_WEIGHT_THIN
    case .extralight: PANGO_WEIGHT_ULTRALIGHT
    case .light: PANGO_WEIGHT_LIGHT
    case .regular: PANGO_WEIGHT_NORMAL
    case .medium: PANGO_WEIGHT_MEDIUM
    case .semibold: PANGO_WEIGHT_SEMIBOLD
    case .bold: PANGO_WEIGHT_BOLD
    case .extrabold: PANGO_WEIGHT_ULTRABOLD
    case .black: PANGO_WEIGHT_HEAVY
    }
  }
}

extension String {
  /// Byte ranges (UTF-8) of the paragraphs that hold no Chinese, Japanese or Korean letter.
  var paragraphsWithoutIdeographs: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for paragraph in split(separator: "\n", omittingEmptySubsequences: false) {
      let end = start + paragraph.utf8.count
      let isEastAsian = paragraph.unicodeScalars.contains { scalar in
        [0x3041...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF].contains {
          $0.contains(Int(scalar.value))
        }
      }
      if !isEastAsian, end > start { ranges.append(start..<end) }
      start = end + 1
    }
    return ranges
  }
}
