/// Puts quotes around `cmyk(0,0,0,100)` and `spot("…", cmyk(…))` where they stand bare, and around colours that nothing
/// takes, such as `rgb(0,0,0)`, so that this is said of them.
///
/// Inside `{ }` and `[ ]` YAML would split them at their commas, yet everybody writes them so.
struct QuotedCalls {
  private(set) var text: String
  private(set) var insertions = ColumnInsertions()

  /// The longest call that is looked for, in characters: an ink's name may be long, but not a file.
  private static let longestCall = 256
  /// What stands before the brackets of colours, here and elsewhere.
  private static let names = [
    "cmyk", "spot", "rgb", "rgba", "hsl", "hsla", "hsv", "hwb", "lab", "lch", "oklab", "oklch", "pantone",
  ]

  init(_ original: String) {
    text = original
    guard QuotedCalls.names.contains(where: { original.contains($0 + "(") }) else { return }
    var out = ""
    var line: [Character] = []
    var number = 1
    func changed() -> String {
      let (changed, columns) = QuotedCalls.quote(line)
      insertions.set(columns, line: number)
      return changed
    }
    for character in original {
      guard character.isNewline else {
        line.append(character)
        continue
      }
      out += changed()
      out.append(character)
      line = []
      number += 1
    }
    text = out + changed()
  }

  private static func quote(_ line: [Character]) -> (String, [Int]) {
    var out: [Character] = []
    var columns: [Int] = []
    var width = 0
    func put(_ character: Character) {
      out.append(character)
      width += character.unicodeScalars.count
    }
    func insertQuote() {
      columns.append(width + 1)
      put("'")
    }
    var index = 0
    while index < line.count {
      let character = line[index]
      if character == "#", index == 0 || line[index - 1].isWhitespace { break }
      if character == "\"" || character == "'", beginsValue(line, at: index) {
        let end = endOfText(line, from: index)
        line[index..<end].forEach(put)
        index = end
      } else if isCall(line, at: index), let end = endOfCall(line, from: index) {
        insertQuote()
        for inner in line[index..<end] {
          if inner == "'" { insertQuote() }
          put(inner)
        }
        insertQuote()
        index = end
      } else {
        put(character)
        index += 1
      }
    }
    return (String(out + line[index...]), columns)
  }

  private static func isCall(_ line: [Character], at index: Int) -> Bool {
    guard "cshrlop".contains(line[index]) else { return false }
    let rest = line[index...]
    return names.contains { name in rest.starts(with: name + "(") } && beginsValue(line, at: index)
  }

  /// Whether a value can begin here, not a part of a longer text.
  private static func beginsValue(_ line: [Character], at index: Int) -> Bool {
    guard let before = line[..<index].lastIndex(where: { !$0.isWhitespace }) else { return true }
    return "[,{".contains(line[before]) || (before < index - 1 && ":-?".contains(line[before]))
  }

  /// Just after the quoted text that begins here; the line's end when it goes on in the next.
  private static func endOfText(_ line: [Character], from start: Int) -> Int {
    var index = start + 1
    while index < line.count {
      let next = index + 1 < line.count ? line[index + 1] : nil
      if line[start] == "\"" ? line[index] == "\\" : line[index] == "'" && next == "'" {
        index += 2
      } else if line[index] == line[start] {
        return index + 1
      } else {
        index += 1
      }
    }
    return line.count
  }

  /// Just after the call that begins here; nil when it does not end, or when more text follows.
  private static func endOfCall(_ line: [Character], from start: Int) -> Int? {
    var depth = 0
    var quote: Character?
    for index in start..<min(line.count, start + longestCall) {
      switch (quote, line[index]) {
      case (let open?, let character): if character == open { quote = nil }
      case (nil, "\""), (nil, "'"): quote = line[index]
      case (nil, "("): depth += 1
      case (nil, ")"):
        depth -= 1
        if depth == 0 { return endsValue(line, before: index + 1) ? index + 1 : nil }
      default: break
      }
    }
    return nil
  }

  private static func endsValue(_ line: [Character], before index: Int) -> Bool {
    guard let next = line[index...].firstIndex(where: { !$0.isWhitespace }) else { return true }
    return ",]}".contains(line[next]) || (line[next] == "#" && next > index)
  }
}
