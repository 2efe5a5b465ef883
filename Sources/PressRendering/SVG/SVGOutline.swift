internal import Foundation
internal import PressDrawing

#if canImport(FoundationXML)
  internal import FoundationXML
#endif

/// What is asked of an SVG beside its drawing: its named elements, and what it needs from outside.
final class SVGOutline: NSObject, XMLParserDelegate {
  /// An element with an id, which librsvg finds it by.
  struct Element {
    let id: String
    /// What a person calls it; the id where nobody named it.
    let name: String
    /// Its own transform after those around it.
    let placement: Transform
  }

  /// Elements with an id, in the file's order.
  private(set) var elements: [Element] = []
  /// Pictures that are not in the file, in its order.
  private(set) var links: [String] = []
  /// Lists of font families that text is set in, as written.
  var fonts: [String] { (sawWords ? styledFonts : []) + usedFonts }
  /// Whether it has text of the draft SVG 1.2, which no viewer draws.
  private(set) var hasFlowedText = false

  private struct Level {
    var placement = Transform.identity
    var font: String?
    var isText = false
  }

  private var levels = [Level()]
  private var usedFonts: [String] = []
  /// Of style sheets: which element each is for is not looked at.
  private var styledFonts: [String] = []
  private var sawWords = false
  private var isInStyle = false

  /// Where programs keep the name that stands in their list of objects.
  private static let nameKeys = ["inkscape:label", "serif:id", "data-name"]
  private static let textElements: Set = ["text", "tspan", "textPath"]

  static func read(_ artwork: VectorArtwork) throws(SVGElements.Failure) -> SVGOutline {
    let outline = SVGOutline()
    let parser = XMLParser(data: artwork.svg)
    parser.shouldResolveExternalEntities = false
    parser.delegate = outline
    guard parser.parse() else {
      throw .unreadable(reason: parser.parserError?.localizedDescription ?? "it is not XML")
    }
    return outline
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    var level = levels.last ?? Level()
    if let own = attributes["transform"] { level.placement = level.placement.after(Transform(svg: own)) }
    let style = attributes["style"].map { SVGOutline.families(in: $0) } ?? []
    level.font = style.last ?? attributes["font-family"] ?? level.font
    let tag = name.split(separator: ":").last.map(String.init) ?? name
    level.isText = SVGOutline.textElements.contains(tag)
    levels.append(level)
    if tag == "style" { isInStyle = true }
    if tag == "flowRoot" { hasFlowedText = true }
    if tag == "image" || tag == "feImage", let link = attributes["href"] ?? attributes["xlink:href"],
      !link.hasPrefix("data:"), !link.hasPrefix("#"), !link.isEmpty, !links.contains(link)
    {
      links.append(link)
    }
    guard let id = attributes["id"] else { return }
    let given = SVGOutline.nameKeys.lazy.compactMap { attributes[$0] }.first
    elements.append(Element(id: id, name: given ?? id, placement: level.placement))
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    levels.removeLast()
    isInStyle = false
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if isInStyle { styledFonts += SVGOutline.families(in: text) }
    guard let level = levels.last, level.isText, text.contains(where: { !$0.isWhitespace }) else { return }
    sawWords = true
    if let font = level.font, !usedFonts.contains(font) { usedFonts.append(font) }
  }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    self.parser(parser, foundCharacters: String(decoding: block, as: UTF8.self))
  }

  /// The values of `font-family` in style declarations.
  private static func families(in style: String) -> [String] {
    style.matches(of: #/(?:^|[;{\s])font-family\s*:\s*([^;}]+)/#).map { String($0.1) }
  }
}
