internal import Foundation

/// Where the start tags of a file are, one after the other.
///
/// The parser tells where a tag ends, which in a file of one line is far from where it begins.
struct TagPlaces {
  private let bytes: [UInt8]
  private var offset: Int
  private var place = SVGPlace(line: 1, column: 1)

  init(_ bytes: Data) {
    self.bytes = [UInt8](bytes)
    offset = 0
  }

  /// The next start tag's; the last place there was, when there is none.
  mutating func next() -> SVGPlace {
    while offset < bytes.endIndex {
      guard bytes[offset] == UInt8(ascii: "<") else {
        step()
        continue
      }
      if starts("<!--") {
        skip(to: "-->")
      } else if starts("<![CDATA[") {
        skip(to: "]]>")
      } else if starts("<?") {
        skip(to: "?>")
      } else if starts("<!DOCTYPE") {
        skipType()
      } else if starts("</") {
        skip(to: ">")
      } else {
        let found = place
        step()
        return found
      }
    }
    return place
  }

  /// Where an entity is declared; the last place there was, when it is nowhere.
  func declaration(of entity: String) -> SVGPlace {
    var ahead = self
    while ahead.offset < bytes.endIndex {
      let found = ahead.place
      if ahead.starts("<!--") {
        ahead.skip(to: "-->")
      } else if ahead.starts("<!ENTITY") {
        for _ in "<!ENTITY".utf8 { ahead.step() }
        while ahead.isAtSpace || ahead.starts("%") { ahead.step() }
        guard ahead.starts(entity) else { continue }
        for _ in entity.utf8 { ahead.step() }
        if ahead.isAtSpace { return found }
      } else {
        ahead.step()
      }
    }
    return place
  }

  private var isAtSpace: Bool { offset < bytes.endIndex && [0x20, 0x09, 0x0A, 0x0D].contains(bytes[offset]) }

  /// Past a document type, and the declarations in its brackets.
  private mutating func skipType() {
    var depth = 0
    while offset < bytes.endIndex {
      switch bytes[offset] {
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ">") where depth == 0:
        step()
        return
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let quote = bytes[offset]
        step()
        while offset < bytes.endIndex, bytes[offset] != quote { step() }
      default: break
      }
      step()
    }
  }

  private mutating func skip(to end: String) {
    while offset < bytes.endIndex, !starts(end) { step() }
    for _ in end.utf8 { step() }
  }

  private func starts(_ word: String) -> Bool {
    var at = offset
    for byte in word.utf8 {
      guard at < bytes.endIndex, bytes[at] == byte else { return false }
      at += 1
    }
    return true
  }

  private mutating func step() {
    guard offset < bytes.endIndex else { return }
    let byte = bytes[offset]
    offset += 1
    if byte == UInt8(ascii: "\n") {
      place = SVGPlace(line: place.line + 1, column: 1)
    } else if byte & 0xC0 != 0x80 {
      place.column += 1
    }
  }

  /// Whether no element has more attributes than any drawing: the library compares each with all others.
  ///
  /// No attribute holds a `<`, so that a tag and the text behind it reach from one to the next; style sheets and
  /// texts may have many equal signs, and are far from as many.
  static func hasBoundedTags(_ bytes: Data) -> Bool {
    var count = 0
    return bytes.allSatisfy { byte in
      if byte == UInt8(ascii: "<") { count = 0 } else if byte == UInt8(ascii: "=") { count += 1 }
      return count <= 4000
    }
  }
}
