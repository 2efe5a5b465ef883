/// Files that people take for tables of text, recognised by their first bytes.
package enum BinaryFile {
  /// What a file is, with its article; nil when it may be text.
  package static func kind(_ head: [UInt8]) -> String? {
    func starts(_ bytes: [UInt8]) -> Bool { head.starts(with: bytes) }
    func holds(_ word: String) -> Bool { head.firstRange(of: Array(word.utf8)) != nil }
    if starts([0x50, 0x4B, 0x03, 0x04]) {
      if holds("opendocument.spreadsheet") { return "an .ods file" }
      if holds("Index/") || holds(".iwa") { return "a .numbers file" }
      return holds("xl/") || holds("[Content_Types].xml") ? "an .xlsx file" : "a ZIP archive"
    }
    if starts([0xD0, 0xCF, 0x11, 0xE0]) { return "an .xls file" }
    if starts([0x1F, 0x8B]) { return "a gzip archive" }
    if starts(Array("%PDF-".utf8)) { return "a PDF" }
    if starts([0x89, 0x50, 0x4E, 0x47]) || starts([0xFF, 0xD8, 0xFF]) { return "a picture" }
    if starts(Array("SQLite format 3".utf8)) { return "a database" }
    let text = String(decoding: head.prefix(200), as: UTF8.self).lowercased()
      .drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    let isMarkup = ["<html", "<!doctype html", "<table", "<?xml"].contains { text.hasPrefix($0) }
    return isMarkup ? "a web page or XML, whatever its name ends in" : nil
  }

  enum ByteOrder { case littleEndian, bigEndian }

  /// The order of bytes of UTF-16 without its mark: every other byte of a header is NUL.
  static func utf16Order(_ head: [UInt8]) -> ByteOrder? {
    let pairs = head.count / 2
    guard pairs > 1 else { return nil }
    var (even, odd) = (0, 0)
    for index in 0..<pairs {
      if head[2 * index] == 0 { even += 1 }
      if head[2 * index + 1] == 0 { odd += 1 }
    }
    if odd * 5 >= pairs, even * 8 <= odd { return .littleEndian }
    return even * 5 >= pairs && odd * 8 <= even ? .bigEndian : nil
  }
}
