package import Foundation

/// An SVG's bytes as they come: in UTF-8 or UTF-16, packed by gzip (`.svgz`) or not.
package enum SVGSource {
  /// How far into a file the first element is looked for: Illustrator puts long declarations before it.
  private static let longestProlog = 65_536
  static let mostBytes = 256 << 20

  /// Whether it looks like SVG, with or without a prefix for SVG's namespace.
  package static func isSVG(_ bytes: Data) -> Bool {
    let head = isPacked(bytes) ? GzipStream.head(of: bytes, longestProlog) : bytes.prefix(longestProlog)
    // The letters of an element's name are ASCII's in every encoding of Unicode, with zeros between.
    let letters = Data(head.filter { $0 != 0 })
    return letters.range(of: Data("<svg".utf8)) != nil || letters.range(of: Data(":svg".utf8)) != nil
  }

  /// What a parser is to read.
  struct Text {
    var bytes: Data
    /// Whether the file was in another encoding, which its declaration still names.
    var isTranscoded: Bool
  }

  /// Unpacks a file and writes it in UTF-8 where it is in UTF-16; other encodings stay as they are.
  ///
  /// - Throws: when it is too large, damaged, or in UTF-32.
  static func text(_ bytes: Data) throws(SVGFault) -> Text {
    let plain = isPacked(bytes) ? try GzipStream.unpacked(bytes, atMost: mostBytes) : bytes
    guard plain.count < mostBytes else { throw .tooLarge }
    switch WideEncoding(of: plain) {
    case .none: return Text(bytes: plain, isTranscoded: false)
    case .utf32:
      throw SVGFault(.start, "the drawing is in UTF-32", hint: "save it in UTF-8")
    case .utf16(let isBigEndian, let mark):
      guard let text = WideEncoding.text(plain.dropFirst(mark), isBigEndian: isBigEndian) else {
        throw SVGFault(.start, "the drawing is in UTF-16, and damaged", hint: "save it again, in UTF-8")
      }
      return Text(bytes: Data(text.utf8), isTranscoded: true)
    }
  }

  private static func isPacked(_ bytes: Data) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }
}

/// The encodings of Unicode that have more than a byte for a letter of ASCII, told by a file's first bytes.
///
/// XML 1.0, appendix F.
private enum WideEncoding {
  case none
  /// - mark: bytes of its byte order mark.
  case utf16(isBigEndian: Bool, mark: Int)
  case utf32

  init(of bytes: Data) {
    let first = Array(bytes.prefix(4))
    switch first {
    case [0xFF, 0xFE, 0, 0], [0, 0, 0xFE, 0xFF], [0x3C, 0, 0, 0], [0, 0, 0, 0x3C]: self = .utf32
    default:
      switch first.prefix(2) {
      case [0xFF, 0xFE]: self = .utf16(isBigEndian: false, mark: 2)
      case [0xFE, 0xFF]: self = .utf16(isBigEndian: true, mark: 2)
      case [0x3C, 0]: self = .utf16(isBigEndian: false, mark: 0)
      case [0, 0x3C]: self = .utf16(isBigEndian: true, mark: 0)
      default: self = .none
      }
    }
  }

  /// Nil when half of a letter is missing.
  static func text(_ bytes: Data, isBigEndian: Bool) -> String? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    let units = bytes.withUnsafeBytes { raw in
      stride(from: 0, to: raw.count, by: 2).map { index in
        let (one, two) = (UInt16(raw[index]), UInt16(raw[index + 1]))
        return isBigEndian ? one << 8 | two : two << 8 | one
      }
    }
    return String(validating: units, as: UTF16.self)
  }
}

extension SVGPlace {
  static let start = SVGPlace(line: 1, column: 1)
}

extension SVGFault {
  static let tooLarge = SVGFault(
    .start, "the drawing is larger than 256 MB", hint: "link its pictures in a lower resolution")
}
