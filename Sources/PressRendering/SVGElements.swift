internal import CRSVG
internal import Foundation
package import PressDrawing

#if canImport(FoundationXML)
  internal import FoundationXML
#endif

/// Where an element of SVG artwork lies, for holes that a designer drew and named.
package enum SVGElements {
  package enum Failure: Error, Sendable, Hashable {
    /// The file has no element of that id; the ids that it has, in its order.
    case missing(ids: [String])
    /// Its own transform or one around it turns or skews it.
    case turned
    /// It covers nothing.
    case empty
    case unreadable(reason: String)
  }

  /// The ids of the artwork's elements in the file's order, at most 200.
  package static func ids(in artwork: VectorArtwork) throws(Failure) -> [String] {
    try SVGOutline.read(artwork, lookingFor: "").ids
  }

  /// The box of an element's fill, without its stroke, in artwork that is stretched to a box.
  ///
  /// - Parameter id: of the element, without `#`.
  package static func box(
    of id: String, in artwork: VectorArtwork, stretchedTo box: Rect
  ) throws(Failure) -> Rect {
    let outline = try SVGOutline.read(artwork, lookingFor: id)
    guard let turn = outline.found else { throw .missing(ids: outline.ids) }
    guard !turn.isTurned else { throw .turned }
    let found: SVGPainter.Place?
    do {
      found = try SVGPainter.place(ofElement: "#\(id)", in: artwork)
    } catch {
      throw .unreadable(reason: error.message)
    }
    guard let found, found.width > 0, found.height > 0 else { throw .empty }
    return Rect(
      x: box.minX + box.size.width * found.x, y: box.minY + box.size.height * found.y,
      width: box.size.width * found.width, height: box.size.height * found.height)
  }
}

/// The ids of an SVG, and the transform that one of its elements stands under.
private final class SVGOutline: NSObject, XMLParserDelegate {
  private let wanted: String
  private var stack: [Transform] = [.identity]
  private(set) var ids: [String] = []
  /// Nil until the element is met.
  private(set) var found: Transform?
  /// More are of no help to anybody who reads a message.
  private static let mostIDs = 200

  private init(wanted: String) { self.wanted = wanted }

  static func read(_ artwork: VectorArtwork, lookingFor id: String) throws(SVGElements.Failure) -> SVGOutline
  {
    let outline = SVGOutline(wanted: id)
    let parser = XMLParser(data: artwork.svg)
    parser.shouldResolveExternalEntities = false
    parser.delegate = outline
    guard parser.parse() || outline.found != nil else {
      throw .unreadable(reason: parser.parserError?.localizedDescription ?? "it is no XML")
    }
    return outline
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    let own = attributes["transform"].map { Transform(svg: $0) } ?? .identity
    let all = (stack.last ?? .identity).after(own)
    stack.append(all)
    guard let id = attributes["id"] else { return }
    if ids.count < SVGOutline.mostIDs { ids.append(id) }
    if id == wanted { found = all }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    stack.removeLast()
  }
}

extension Transform {
  /// Whether a box with upright sides gets others.
  fileprivate var isTurned: Bool { abs(b) > 1e-6 || abs(c) > 1e-6 }

  /// An SVG's `transform`, but for its translations: whether it turns is all that is asked.
  fileprivate init(svg text: String) {
    self = text.matches(of: #/([a-zA-Z]+)\s*\(([^)]*)\)/#).reduce(.identity) { whole, call in
      let n = call.2.split(whereSeparator: { ", \t\n\r".contains($0) }).compactMap { Double($0) }
      return whole.after(Transform(svgCall: String(call.1), n))
    }
  }

  private init(svgCall name: String, _ n: [Double]) {
    switch (name, n.count) {
    case ("matrix", 6): self.init(a: n[0], b: n[1], c: n[2], d: n[3])
    case ("scale", 1): self.init(a: n[0], d: n[0])
    case ("scale", 2): self.init(a: n[0], d: n[1])
    case ("rotate", 1), ("rotate", 3):
      let angle = n[0] * .pi / 180
      self.init(a: cos(angle), b: sin(angle), c: -sin(angle), d: cos(angle))
    case ("skewX", 1): self.init(c: tan(n[0] * .pi / 180))
    case ("skewY", 1): self.init(b: tan(n[0] * .pi / 180))
    default: self.init()
    }
  }
}
