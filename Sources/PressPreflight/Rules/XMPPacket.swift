internal import Foundation

/// The few properties that preflight asks a document's XMP for, without an XML parser.
///
/// A property is found by its namespace, whatever its prefix is, as an attribute or as an element; of an element with
/// alternatives the first text is taken.
struct XMPPacket {
  private let text: String

  init(_ bytes: [UInt8]) { text = String(decoding: bytes.prefix(4 << 20), as: UTF8.self) }

  enum Namespace: String {
    case pdfxid = "http://www.npes.org/pdfx/ns/id/"
    case pdfx = "http://ns.adobe.com/pdfx/1.3/"
    case dc = "http://purl.org/dc/elements/1.1/"
    case xmp = "http://ns.adobe.com/xap/1.0/"
    case xmpMM = "http://ns.adobe.com/xap/1.0/mm/"
    case pdf = "http://ns.adobe.com/pdf/1.3/"
  }

  /// Nil when it is not there.
  func value(_ namespace: Namespace, _ name: String) -> String? {
    for prefix in prefixes(of: namespace) {
      if let attribute = between(" \(prefix):\(name)=\"", "\"") ?? between(" \(prefix):\(name)='", "'") {
        return XMPPacket.plain(attribute)
      }
      if let element = between("<\(prefix):\(name)>", "</\(prefix):\(name)>")
        ?? between("<\(prefix):\(name) ", "</\(prefix):\(name)>").map({ "<" + $0 })
      {
        let item = XMPPacket.between("<rdf:li", "</rdf:li>", in: element[...]).map { "<" + $0 } ?? element
        return XMPPacket.plain(XMPPacket.withoutTags(item))
      }
    }
    return nil
  }

  private func prefixes(of namespace: Namespace) -> [String] {
    var (found, rest): ([String], Substring) = ([], text[...])
    while found.count < 8, let at = rest.firstRange(of: "xmlns:") {
      rest = rest[at.upperBound...]
      let name = rest.prefix { $0 != "=" && $0 != " " && $0 != ">" }
      let value = rest.dropFirst(name.count + 1)
      if value.dropFirst().hasPrefix(namespace.rawValue), !found.contains(String(name)),
        value.dropFirst(1 + namespace.rawValue.count).first.map({ $0 == "\"" || $0 == "'" }) ?? false
      {
        found.append(String(name))
      }
    }
    return found
  }

  private func between(_ start: String, _ end: String) -> String? {
    XMPPacket.between(start, end, in: text[...])
      // An attribute may stand on a line of its own.
      ?? (start.hasPrefix(" ") ? XMPPacket.between("\n" + start.dropFirst(), end, in: text[...]) : nil)
  }

  private static func between(_ start: String, _ end: String, in text: Substring) -> String? {
    guard let from = text.firstRange(of: start), let to = text[from.upperBound...].firstRange(of: end) else {
      return nil
    }
    return String(text[from.upperBound..<to.lowerBound])
  }

  private static func withoutTags(_ text: String) -> String {
    var (out, isTag) = ("", false)
    for character in text {
      if character == "<" { isTag = true }
      if !isTag { out.append(character) }
      if character == ">" { isTag = false }
    }
    return out.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private static func plain(_ text: String) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")].reduce(text) {
      $0.replacingOccurrences(of: $1.0, with: $1.1)
    }
  }
}
