package import PressDots
package import PressDrawing
internal import PressFiles
package import PressReading
package import PressRendering
internal import PressSymbols
package import PressTemplates

/// What holds for every set of films.
package enum Films {
  /// Dots an inch of a film: 0.042 mm, finer than the mesh of any screen.
  package static let resolution = Resolution(dotsPerInch: 600) ?? .print
  /// How far white ink is drawn in below the others.
  static let choke = Length.mm(0.3)
  /// Cloth of this lightness (CIE L*, 0…1) or more needs no white ink for what is white.
  static let lightCloth = 0.9
  /// Cloth darker than this shows through inks, which therefore need white ones below.
  static let darkCloth = 0.5
  private static let suffix = ".film.png"

  /// Inks that pictures are made of, in the order in which they are poured.
  package static let process = [
    FilmInk(name: "Yellow", ink: .yellow, role: .process),
    FilmInk(name: "Magenta", ink: .magenta, role: .process),
    FilmInk(name: "Cyan", ink: .cyan, role: .process),
  ]

  /// Screens stand at angles of their own, 30° apart where two dark ones meet; yellow, which is hardly seen,
  /// lies between.
  package static func halftone(of ink: FilmInk) -> Halftone {
    switch ink.ink {
    case .cyan: Halftone(angle: 15)
    case .magenta: Halftone(angle: 75)
    case .yellow: Halftone(angle: 0)
    case .black, .spot: Halftone(angle: 45)
    }
  }

  package static func fileName(of ink: FilmInk, place: Int) -> String {
    let name = FileNameSanitizer.make(ink.name.lowercased())
    return "\(place)\(name.isEmpty ? "" : "-\(name)")\(suffix)"
  }

  /// Whether a file is one of a set's.
  package static func owns(_ file: String) -> Bool { file.hasSuffix(suffix) }

  /// A code with its quiet zone on a film, in dots.
  package struct Dots {
    let left, top, side: Int
    package let geometry: SymbolGeometry
  }

  package static func dots(of code: PlacedCode, in sheet: FilmSheet) throws(RenderingError) -> Dots {
    let (placement, zone) = (code.placement, code.slot.quietZone.modules)
    guard let module = placement.moduleDots else {
      throw .drawing(reason: "modules of \(placement.module) are smaller than a film's dot")
    }
    let edge = zone * module
    let geometry = SymbolGeometry(
      left: edge, top: edge, moduleDots: module, modules: placement.modules, quietZone: zone)
    let origin = placement.origin
    return Dots(
      left: resolution.wholeDots(origin.x - sheet.region.minX) - edge,
      top: resolution.wholeDots(origin.y - sheet.region.minY) - edge, side: geometry.side + 2 * edge,
      geometry: geometry)
  }
}
