internal import Foundation

/// Words of mail headers (RFC 2047) and Chinese in HZ (RFC 1843), between marks of ASCII.
enum EncodedWords {
  /// `=?UTF-8?B?5qC3?=` and `=?GB2312?Q?=D1=F9?=`.
  static func find(_ text: String) -> (written: String, meant: String)? {
    let pattern = /=\?([A-Za-z0-9_\-]+)\?([BbQq])\?([^? ]*)\?=/
    guard let first = text.firstMatch(of: pattern) else { return nil }
    // The blank between two of them is none.
    let joined = text.replacing(/\?=\s+=\?/, with: "?==?")
    let meant = joined.replacing(pattern) { match in
      word(match.3, isBase64: match.2.lowercased() == "b", label: String(match.1)) ?? String(match.0)
    }
    return meant == joined ? nil : (String(first.0), meant)
  }

  private static func word(_ body: Substring, isBase64: Bool, label: String) -> String? {
    let bytes = isBase64 ? Data(base64Encoded: String(body)).map { [UInt8]($0) } : quoted(body)
    return bytes.flatMap { Converter.convert($0, from: label, to: "UTF-8") }.map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  private static func quoted(_ body: Substring) -> [UInt8]? {
    var (bytes, rest): ([UInt8], Substring.UTF8View) = ([], body.utf8)
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "=") else {
        bytes.append(byte == UInt8(ascii: "_") ? 0x20 : byte)
        continue
      }
      guard let value = UInt8(String(Substring(rest.prefix(2))), radix: 16) else { return nil }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return bytes
  }

  /// `~{…~}`: pairs of seven bits, which are GB 2312's.
  static func hz(_ text: String) -> (written: String, meant: String)? {
    var first: String?
    let meant = text.replacing(/~\{([!-w][!-~](?:[!-w][!-~])*?)~\}/) { match in
      let bytes = match.1.utf8.map { $0 | 0x80 }
      guard let found = Converter.convert(bytes, from: "GB2312", to: "UTF-8") else { return String(match.0) }
      if first == nil { first = String(match.0) }
      return String(decoding: found, as: UTF8.self)
    }
    return first.map { ($0, meant) }
  }
}
