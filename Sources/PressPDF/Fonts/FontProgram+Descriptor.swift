internal import CHarfBuzzSubset
internal import PressDrawing

extension FontProgram {
  /// What a reader without the font would go by, in thousandths of the em; PDF 1.7, 9.8.
  ///
  /// - Parameter name: with the slash and the tag.
  func descriptor(name: String) -> String {
    let head = BigEndian(bytes: table("head"))
    func units(_ at: Int) -> String { scaled(Double(head.signed(at) ?? 0)) }
    // Sixteen bits of degrees and sixteen of their fraction.
    let angle = BigEndian(bytes: table("post")).unsigned(4, size: 4) ?? 0
    let degrees = Double(Int32(truncatingIfNeeded: angle)) / 65_536
    let ascent = metric(HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER) ?? 0
    let descent = metric(HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER) ?? 0
    let capitals = metric(HB_OT_METRICS_TAG_CAP_HEIGHT) ?? ascent
    let weight = Double(BigEndian(bytes: table("OS/2")).unsigned(4, size: 2) ?? 400)
    // No table has the width of stems: a usual value for the weight. Flags: 4 symbolic, 64 italic.
    let stem = 50 + (weight / 65) * (weight / 65)
    let numbers = [ascent, descent, capitals, stem, degrees].map { $0.decimal(places: 2) }
    return """
      << /Type /FontDescriptor /FontName \(name) /Flags \(degrees == 0 ? 4 : 68)
      /FontBBox [\(units(36)) \(units(38)) \(units(40)) \(units(42))] /Ascent \(numbers[0])
      /Descent \(numbers[1]) /CapHeight \(numbers[2]) /StemV \(numbers[3]) /ItalicAngle \(numbers[4]) >>
      """
  }

  private func scaled(_ units: Double) -> String { (units * 1000 / unitsPerEm).decimal(places: 2) }

  /// Six capitals that tell subsets of one font apart, drawn from the glyphs in it; PDF 1.7, 9.6.4.
  static func subsetTag(_ glyphs: Set<UInt32>) -> String {
    // FNV-1a.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for glyph in glyphs.sorted() {
      for shift in stride(from: 0, to: 32, by: 8) {
        hash = (hash ^ UInt64(glyph >> UInt32(shift) & 0xFF)) &* 0x100_0000_01B3
      }
    }
    var tag = ""
    for _ in 0..<6 {
      tag.unicodeScalars.append(Unicode.Scalar(UInt8(ascii: "A") + UInt8(hash % 26)))
      hash /= 26
    }
    return tag
  }
}
