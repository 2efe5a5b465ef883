/// Which characters the codes of a page's text stand for; PDF 1.7, 9.10.3.
enum ToUnicode {
  /// - Parameter texts: by code, 0…65535.
  static func stream(_ texts: [Int: String]) -> String {
    var text = """
      /CIDInit /ProcSet findresource begin
      12 dict begin
      begincmap
      /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
      /CMapName /Adobe-Identity-UCS def
      /CMapType 2 def
      1 begincodespacerange
      <0000> <FFFF>
      endcodespacerange

      """
    let entries = texts.sorted { $0.key < $1.key }
    // No more than a hundred in a block.
    for start in stride(from: 0, to: entries.count, by: 100) {
      let block = entries[start..<min(start + 100, entries.count)]
      text += "\(block.count) beginbfchar\n"
      for (code, value) in block { text += "<\(hexadecimal(code))> <\(utf16(value))>\n" }
      text += "endbfchar\n"
    }
    return text + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
  }

  /// Four digits.
  static func hexadecimal(_ code: Int) -> String {
    let digits = String(code, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// UTF-16BE in digits.
  static func utf16(_ text: String) -> String { text.utf16.map { hexadecimal(Int($0)) }.joined() }
}
