internal import Foundation
internal import PressDots
internal import PressDrawing
internal import PressRendering

/// SVG artwork as pages, kept: a template's own is the same on every record's page.
///
/// Not thread-safe: one a worker.
final class SVGPages {
  private struct Key: Hashable {
    let artwork: VectorArtwork
    let size: Size
  }

  private var known: [Key: Data] = [:]
  /// Of a template's own, not each record's of a hundred thousand.
  private static let maximum = 8

  func pdf(of artwork: VectorArtwork, size: Size) throws(RenderingError) -> Data {
    let key = Key(artwork: artwork, size: size)
    if let file = known[key] { return file }
    let file = try SVGVectors.pdf(of: artwork, size: size)
    if known.count >= SVGPages.maximum { known = [:] }
    known[key] = file
    return file
  }
}
