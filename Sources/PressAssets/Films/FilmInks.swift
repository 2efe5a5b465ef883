internal import PressDrawing
internal import PressTemplates

/// How a scene's colours are parted into films: a colour an ink, as cloth is printed.
///
/// Neutral colours are black ink, as a screen of dots where they are gray; white is no ink but the white one.
/// Every other colour of a paint gets a film of its own; what pictures and gradients of such colours need comes
/// after. Screen colours are therefore never mixed from four inks where a paint names them.
struct FilmInks {
  /// The plate that holds what is white; no scene can name it.
  static let white = Ink.spot("\u{0}white")

  /// Named, flat and black inks in the order in which they are poured: light ones first, black last.
  let flat: [FilmInk]
  private let names: [Color: String]

  /// - Parameters:
  ///   - palette: where a colour has its name from.
  ///   - lightness: of a colour as it is seen, 0…1.
  init(_ scene: Scene, palette: Palette, lightness: (Color) throws -> Double) rethrows {
    var names: [Color: String] = [:]
    for name in palette.names.reversed() {
      if let color = palette[name]?.color { names[color] = name }
    }
    var inks: [(ink: FilmInk, lightness: Double)] = []
    var hasBlack = false
    for color in scene.colors {
      switch color {
      case .spot(let name, _, _, _, _):
        let film = FilmInk(name: name, ink: Ink(named: name), role: .flat(color))
        if !inks.contains(where: { $0.ink.ink == film.ink }) { inks.append((film, try lightness(color))) }
      case _ where color.neutral != nil:
        hasBlack = hasBlack || color.neutral != 1
      default:
        let name = names[color] ?? color.description
        names[color] = name
        inks.append((FilmInk(name: name, ink: .spot(name), role: .flat(color)), try lightness(color)))
      }
    }
    // Ties keep the order of painting.
    let order = inks.indices.sorted {
      inks[$0].lightness != inks[$1].lightness ? inks[$0].lightness > inks[$1].lightness : $0 < $1
    }
    flat = order.map { inks[$0].ink } + (hasBlack ? [FilmInks.black] : [])
    self.names = names
  }

  static let black = FilmInk(name: "Black", ink: .black, role: .flat(.black))

  /// The scene with every flat colour as the named ink that its film carries.
  func parted(_ scene: Scene) -> Scene { scene.mapColors(parted) }

  /// The scene with nothing but what is white as ink; all else knocks it out.
  static func whites(of scene: Scene) -> Scene {
    scene.mapColors { color in
      color.neutral == 1 ? .spot(name: "\u{0}white", cyan: 0, magenta: 0, yellow: 0, black: 1) : .white
    }
  }

  private func parted(_ color: Color) -> Color {
    if case .spot = color { return color }
    if color.neutral != nil { return color }
    return .spot(name: names[color] ?? color.description, cyan: 0, magenta: 0, yellow: 0, black: 1)
  }
}
