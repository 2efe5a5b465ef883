package import Foundation
package import PressDrawing

/// A picture that has been looked at: its bytes and its size.
package enum Picture: Sendable, Hashable {
  case pixels(EncodedImage, width: Int, height: Int)
  /// An SVG; its size is nil when the file gives none in absolute units, its height by its width when it has no view box
  /// either, or asks to be stretched.
  case drawing(VectorArtwork, Size?, aspect: Double? = nil)

  /// Height by width; nil when unknown.
  package var aspect: Double? {
    switch self {
    case .pixels(_, let width, let height): Double(height) / Double(width)
    case .drawing(_, let size, let aspect): size.map { $0.height / $0.width } ?? aspect
    }
  }

  /// Pixels per inch when it is as wide as this; nil for drawings.
  package func resolution(atWidth width: Length) -> Double? {
    guard case .pixels(_, let pixels, _) = self else { return nil }
    return Double(pixels) / (width.millimetres / 25.4)
  }

  package func node(in box: Rect) -> Scene.Node {
    switch self {
    case .pixels(let image, _, _): .image(image, in: box)
    case .drawing(let artwork, _, _): .artwork(artwork, in: box)
    }
  }
}

/// Looks at a picture's bytes: the stage that draws pictures knows how.
///
/// - Parameter folder: where the file lies, for pictures that a drawing links to.
package typealias PictureInspector = @Sendable (_ bytes: Data, _ folder: URL?) throws(PictureError) -> Picture

/// Finds the box of an element, by its id, in SVG artwork that is stretched to a box.
package typealias ElementLocator = @Sendable (VectorArtwork, String, Rect) throws(PictureError) -> Rect
