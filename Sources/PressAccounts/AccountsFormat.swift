/// How accounts are written down.
enum AccountsFormat: Equatable {
  /// Values with separators.
  case csv
  /// An array of objects, or one object after another, as JSON Lines are.
  case json

  /// - Parameters:
  ///   - name: the file's; its suffix decides, else the text's first character.
  ///   - head: the beginning of its text.
  init(name: String, head: [UInt8]) {
    let suffix = name.contains(".") ? name.split(separator: ".").last.map { $0.lowercased() } : nil
    switch suffix {
    case "json", "jsonl", "ndjson": self = .json
    case "csv", "tsv", "tab", "txt": self = .csv
    default:
      let first = head.dropFirst(AccountsFormat.markLength(of: head)).first { !JSONScan.isBlank($0) }
      self = first == UInt8(ascii: "[") || first == UInt8(ascii: "{") ? .json : .csv
    }
  }

  /// Bytes of the byte order mark that a text begins with.
  static func markLength(of head: [UInt8]) -> Int { head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }
}
