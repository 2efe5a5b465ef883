internal import Foundation

/// Elements → a file that says only what was judged.
struct SVGSerializer {
  private var text = ""
  /// What stands before every id, for drawings that are part of another file.
  private let prefix: String

  /// A file of its own.
  static func file(_ root: SVGElement) -> Data {
    var writer = SVGSerializer(prefix: "")
    root.set("version", nil, in: .none)
    writer.write(
      root, spaces: " xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"")
    return Data(writer.text.utf8)
  }

  /// An element of another file, whose root binds `xlink`.
  ///
  /// - Parameter prefix: what sets its ids apart from others of the file.
  static func part(_ root: SVGElement, prefix: String) -> String {
    var writer = SVGSerializer(prefix: prefix)
    writer.write(root, spaces: "")
    return writer.text
  }

  private init(prefix: String) { self.prefix = prefix }

  private func identifier(_ id: String) -> String { prefix + SVGSerializer.identifier(id) }

  /// A name in the file that is written: 'Layer 1' is one for browsers, and none for librsvg.
  static func identifier(_ id: String) -> String {
    var safe = ""
    for scalar in id.unicodeScalars {
      let stays =
        scalar.value >= 0x80 || scalar.properties.isAlphabetic
        || "0123456789_-.:".unicodeScalars.contains(scalar)
      safe += stays ? String(scalar) : "_\(String(scalar.value, radix: 16))_"
    }
    return safe
  }

  /// The same with the names of `url(#…)` as they are written.
  private func settingReferences(in value: String) -> String {
    guard value.contains("url(#") else { return value }
    var (written, rest) = ("", value[...])
    while let mark = rest.firstRange(of: "url(#"), let close = rest[mark.upperBound...].firstIndex(of: ")") {
      written += rest[..<mark.upperBound] + identifier(String(rest[mark.upperBound..<close]))
      rest = rest[close...]
    }
    return written + rest
  }

  private mutating func write(_ element: SVGElement, spaces: String) {
    text += "<\(element.name)\(spaces)"
    for attribute in element.attributes {
      guard let name = SVGSerializer.name(of: attribute) else { continue }
      var value = attribute.value
      if attribute.name == "id" { value = identifier(value) }
      if attribute.name == "href", value.hasPrefix("#") {
        value = "#\(identifier(String(value.dropFirst())))"
      }
      value = settingReferences(in: value)
      if !prefix.isEmpty {
        if attribute.name == "data-name" { continue }
        // Some readers know one spelling, some the other.
        if element.name == "image", attribute.name == "href", attribute.namespace == .xlink {
          put("href", value)
        }
      }
      put(name, value)
    }
    var loose: [String] = []
    for (property, value) in element.style.sorted(by: { $0.key < $1.key }) {
      let value = settingReferences(in: value)
      if PropertyRules.isAttribute(property) {
        put(property, value)
      } else {
        loose.append("\(property):\(value)")
      }
    }
    if !loose.isEmpty { put("style", loose.joined(separator: ";")) }
    guard !element.content.isEmpty else {
      text += "/>"
      return
    }
    text += ">"
    for item in element.content {
      switch item {
      case .element(let child): write(child, spaces: "")
      case .text(let words): text += SVGSerializer.escaped(words)
      }
    }
    text += "</\(element.name)>"
  }

  private mutating func put(_ name: String, _ value: String) {
    text += " \(name)=\"\(SVGSerializer.escaped(value))\""
  }

  private static func name(of attribute: SVGAttribute) -> String? {
    switch attribute.namespace {
    case .none: attribute.name
    case .xlink: "xlink:\(attribute.name)"
    case .xml: "xml:\(attribute.name)"
    default: nil
    }
  }

  private static func escaped(_ value: String) -> String {
    guard value.utf8.contains(where: { "&<>\"\n\t\r".utf8.contains($0) }) else { return value }
    var text = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      // As they stand, these would become spaces in an attribute.
      case "\n", "\t", "\r": text += "&#\(scalar.value);"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
