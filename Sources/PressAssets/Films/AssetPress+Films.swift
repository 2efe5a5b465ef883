internal import Foundation
internal import PressDiagnostics
internal import PressDots
internal import PressDrawing
internal import PressReading
internal import PressRendering
internal import PressTemplates
internal import PressText

extension AssetPress {
  /// A screen printer's films: a folder with a picture of one bit for every ink.
  ///
  /// On cloth that would show through, white ink lies below everything, drawn in a little on all sides so that
  /// it never peeps out; what is white is printed by it in full. The films are laid on each other again, in
  /// colours and over the cloth, to be read back.
  func drawFilms(_ asset: PlannedAsset, _ composition: Composition) throws -> Drawn {
    let resolution = Films.resolution
    let sheet = FilmSheet(trim: composition.trim)
    let cloth = try asset.template.garment.map { try converter.rgb($0) }
    let scene = try withoutArtwork(composition)
    let inks = try FilmInks(scene, palette: asset.template.palette) { try lightness(converter.rgb($0)) }
    let films = FilmRenderer(renderer: renderer, resolution: resolution)
    let boxes = try composition.codes.map { try Films.dots(of: $0, in: sheet) }
    let setter = TextSetter()

    var made: [(ink: FilmInk, film: Bitmap)] = []
    if let white = try whiteFilm(of: scene, on: cloth, sheet, films) { made.append(white) }
    let parted = inks.parted(scene)
    let process = scene.hasPictures ? Films.process : []
    var patches = [FilmOverlay](repeating: FilmOverlay(cloth: cloth), count: boxes.count)
    var parts: [AssetOutput.Part] = []
    let flat = inks.flat.filter { $0.ink != .black }
    for ink in process + flat + [FilmInks.black] {
      let film = try films.film(of: ink.ink, parted, region: sheet.region, halftone: Films.halftone(of: ink))
      guard film.pixels.contains(0) else { continue }
      made.append((ink, film))
    }
    for (index, (ink, film)) in made.enumerated() {
      for (at, box) in boxes.enumerated() {
        guard let crop = film.cropped(x: box.left, y: box.top, width: box.side, height: box.side) else {
          continue
        }
        try patches[at].compositeInk(ink, crop, color: converter.rgb)
      }
      let label =
        "\(index + 1)/\(made.count)  \(ink.label)  ·  \(asset.template.name)  ·  \(resolution)  ·  right-reading"
      let marks = Scene(
        trim: composition.trim,
        nodes: try sheet.marks(label: label, ink: .black, setter: setter))
      let marked = film.joined(
        with: try films.film(
          of: .black, marks, region: sheet.region, halftone: Films.halftone(of: ink)))
      parts.append(
        .init(name: Films.fileName(of: ink, place: index + 1), bytes: try PNGEncoder.encode(marked)))
    }
    return Drawn(
      output: .folder(parts), compositions: [composition], resolution: resolution, filmed: patches)
  }

  /// Pictures of SVG artwork in place of it: a plate is drawn of pixels and paints alone.
  private func withoutArtwork(_ composition: Composition) throws(RenderingError) -> Scene {
    let nodes = try composition.scene.nodes.map { node throws(RenderingError) in try withoutArtwork(node) }
    // Films end where the print does.
    return Scene(trim: composition.trim, nodes: [.clip(.rect(Rect(.zero, composition.trim)), nodes)])
  }

  private func withoutArtwork(_ node: Scene.Node) throws(RenderingError) -> Scene.Node {
    switch node {
    case .artwork(_, let box):
      let picture = try renderer.draw(
        Scene(trim: box.size, nodes: [node]), region: box, at: .print, ground: .transparent)
      return .image(EncodedImage(format: .png, bytes: try PNGEncoder.encode(picture)), in: box)
    case .clip(let path, let inner):
      return .clip(path, try inner.map { inner throws(RenderingError) in try withoutArtwork(inner) })
    case .group(let map, let inner):
      return .group(map, try inner.map { inner throws(RenderingError) in try withoutArtwork(inner) })
    case .page(let page, let box): return .image(page.picture, in: box)
    case .fill, .modules, .stroke, .glyphs, .image: return node
    }
  }

  /// What white ink prints; nil where the cloth is as light, or nothing is white and nothing shows through.
  private func whiteFilm(
    of scene: Scene, on cloth: ColorConverter.RGB?, _ sheet: FilmSheet, _ films: FilmRenderer
  ) throws(RenderingError) -> (ink: FilmInk, film: Bitmap)? {
    guard let cloth, lightness(cloth) < Films.lightCloth else { return nil }
    let whites = try films.film(
      of: FilmInks.white, FilmInks.whites(of: scene), region: sheet.region,
      halftone: Films.halftone(of: FilmInks.black))
    guard lightness(cloth) < Films.darkCloth else {
      guard whites.pixels.contains(0) else { return nil }
      return (FilmInk(name: "White", ink: FilmInks.white, role: .white), whites)
    }
    let shape = try films.shape(of: scene, region: sheet.region)
    let choked = shape.choked(by: Films.resolution.wholeDots(Films.choke))
    return (
      FilmInk(name: "White", ink: FilmInks.white, role: .underbase), choked.joined(with: whites)
    )
  }

  /// CIE L*, 0…1, of what is seen.
  private func lightness(_ color: ColorConverter.RGB) -> Double {
    let light = SRGB.luminance(red: color.red, green: color.green, blue: color.blue)
    return (light > 0.008856 ? 116 * cbrt(light) - 16 : 903.3 * light) / 100
  }
}

extension Scene {
  /// Whether something in it is made of pixels, which takes the four process inks.
  fileprivate var hasPictures: Bool { nodes.contains { $0.hasPictures } }
}

extension Scene.Node {
  fileprivate var hasPictures: Bool {
    switch self {
    case .image, .page: true
    case .clip(_, let inner), .group(_, let inner): inner.contains { $0.hasPictures }
    case .fill, .modules, .stroke, .glyphs, .artwork: false
    }
  }
}
