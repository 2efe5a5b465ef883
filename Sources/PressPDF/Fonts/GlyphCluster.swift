internal import PressDrawing

/// Glyphs of a run that stand for the same characters, and those.
struct GlyphCluster {
  let glyphs: ArraySlice<GlyphRun.Glyph>
  /// What is to be found and copied; empty when the glyphs stand for nothing that can be.
  let text: String

  /// The clusters of a run, as its glyphs stand.
  static func split(_ run: GlyphRun) -> [GlyphCluster] {
    let (glyphs, bytes) = (run.glyphs, Array(run.text.utf8))
    let ends = ends(of: glyphs, count: bytes.count)
    var clusters: [GlyphCluster] = []
    clusters.reserveCapacity(glyphs.count)
    var first = glyphs.startIndex
    while first < glyphs.endIndex {
      let start = glyphs[first].cluster
      let next = glyphs[first...].firstIndex { $0.cluster != start } ?? glyphs.endIndex
      let end = ends[first]
      let range = max(0, min(start, end))..<end
      let text = String(decoding: bytes[range], as: UTF8.self)
      clusters.append(GlyphCluster(glyphs: glyphs[first..<next], text: text.withoutInvisible))
      first = next
    }
    return clusters
  }

  /// Where the text of each glyph's cluster ends: where that of the next one in the text begins.
  private static func ends(of glyphs: [GlyphRun.Glyph], count: Int) -> [Int] {
    var ends = [Int](repeating: count, count: glyphs.count)
    guard zip(glyphs, glyphs.dropFirst()).allSatisfy({ $0.cluster <= $1.cluster }) else {
      let starts = Set(glyphs.map(\.cluster)).sorted()
      var byStart: [Int: Int] = [:]
      for (start, end) in zip(starts, starts.dropFirst()) { byStart[start] = end }
      return glyphs.map { min(byStart[$0.cluster] ?? count, count) }
    }
    // Nearly always glyphs stand as their text does.
    for index in glyphs.indices.dropLast().reversed() {
      let (own, next) = (glyphs[index].cluster, glyphs[index + 1].cluster)
      ends[index] = own == next ? ends[index + 1] : min(next, count)
    }
    return ends
  }
}

extension String {
  /// Without what no glyph stands for: line feeds, joiners and marks of direction, whose glyphs the setter
  /// leaves out, so that they trail the character before.
  fileprivate var withoutInvisible: String {
    guard unicodeScalars.contains(where: \.isInvisible) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isInvisible }))
  }
}

extension Unicode.Scalar {
  fileprivate var isInvisible: Bool {
    // Nearly all text is made of these two, and asking the tables takes longer than drawing it.
    guard !(0x20..<0x7F).contains(value), !(0x3001...0x9FFF).contains(value) else { return false }
    return properties.isDefaultIgnorableCodePoint || properties.generalCategory == .control
      || properties.generalCategory == .lineSeparator || properties.generalCategory == .paragraphSeparator
  }
}
