internal import PressDrawing

/// Glyphs of a run that stand for the same characters, and those.
struct GlyphCluster {
  var glyphs: [GlyphRun.Glyph]
  /// What is to be found and copied; empty when the glyphs stand for nothing that can be.
  let text: String

  /// The clusters of a run, as its glyphs stand.
  static func split(_ run: GlyphRun) -> [GlyphCluster] {
    let bytes = Array(run.text.utf8)
    let starts = Set(run.glyphs.map(\.cluster)).sorted()
    var ends: [Int: Int] = [:]
    for (start, end) in zip(starts, starts.dropFirst() + [bytes.count]) { ends[start] = end }
    var clusters: [GlyphCluster] = []
    var previous: Int?
    for glyph in run.glyphs {
      if glyph.cluster == previous {
        clusters[clusters.count - 1].glyphs.append(glyph)
        continue
      }
      previous = glyph.cluster
      let end = min(ends[glyph.cluster] ?? 0, bytes.count)
      let range = max(0, min(glyph.cluster, end))..<end
      let text = String(decoding: bytes[range], as: UTF8.self)
      clusters.append(GlyphCluster(glyphs: [glyph], text: text.withoutInvisible))
    }
    return clusters
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
