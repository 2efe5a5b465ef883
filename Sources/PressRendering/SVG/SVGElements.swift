internal import Foundation
internal import PressDots
package import PressDrawing
internal import PressSVG

/// Where an element of SVG artwork lies, for holes that a designer drew and named.
package enum SVGElements {
  /// More are of no help to anybody who reads a message.
  static let maximumNames = 200

  package enum Failure: Error, Sendable, Hashable {
    /// The file has no element of that name; the names that it has, in its order.
    case missing(names: [String])
    /// Its own transform or one around it turns or skews it.
    case turned
    /// It covers nothing.
    case empty
    case unreadable(reason: String)
  }

  /// The names of the artwork's elements in the file's order, at most 200.
  ///
  /// An element's name is the one that the designer gave it in the program's list of objects (Inkscape's
  /// label, Illustrator's and Affinity's layer name), else its id, which such programs make up.
  package static func names(in artwork: VectorArtwork) throws(Failure) -> [String] {
    try outline(of: artwork).elements.prefix(maximumNames).map(\.name)
  }

  static func outline(of artwork: VectorArtwork) throws(Failure) -> SVGOutline {
    do throws(SVGFault) {
      return try SVGOutline(artwork.svg)
    } catch {
      throw .unreadable(reason: error.message)
    }
  }

  /// The box of an element's fill, without its stroke, in artwork that is stretched to a box.
  ///
  /// - Parameter name: the element's id without `#`, else its name, see `names(in:)`.
  package static func box(
    of name: String, in artwork: VectorArtwork, stretchedTo box: Rect
  ) throws(Failure) -> Rect {
    let outline = try outline(of: artwork)
    guard let element = outline.element(name) else {
      throw .missing(names: outline.elements.prefix(maximumNames).map(\.name))
    }
    guard !element.isTurned else { throw .turned }
    let found: SVGPainter.Place?
    do {
      found = try SVGPainter.place(ofElement: "#\(element.id)", in: artwork)
    } catch {
      throw .unreadable(reason: error.message)
    }
    guard let found, found.width > 0, found.height > 0 else { throw .empty }
    return Rect(
      x: box.minX + box.size.width * found.x, y: box.minY + box.size.height * found.y,
      width: box.size.width * found.width, height: box.size.height * found.height)
  }
}
