package import PressDrawing
internal import PressSVG

extension VectorArtwork {
  /// The drawing as an asset of a language shows it; nil where languages stand together.
  package func spoken(in language: String?) -> VectorArtwork {
    isTranslated ? VectorArtwork(svg: SVGTranslation.choose(svg, language)) : self
  }
}

extension Scene.Node {
  /// With every drawing in one language.
  func spoken(in language: String?) -> Scene.Node {
    switch self {
    case .artwork(let artwork, let box): .artwork(artwork.spoken(in: language), in: box)
    case .clip(let path, let inner): .clip(path, inner.map { $0.spoken(in: language) })
    case .group(let map, let inner): .group(map, inner.map { $0.spoken(in: language) })
    default: self
    }
  }
}
