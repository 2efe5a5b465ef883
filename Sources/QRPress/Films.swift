internal import PressDrawing
internal import PressReading
internal import PressRendering
internal import PressSymbols
internal import PressTemplates

/// What holds for every set of films.
enum Films {
  /// Dots an inch of a film: 0.042 mm, finer than the mesh of any screen.
  static let resolution = Resolution(dotsPerInch: 600) ?? .print
  /// How far white ink is drawn in below the others.
  static let choke = Length.mm(0.3)
  /// Cloth of this lightness (CIE L*, 0…1) or more needs no white ink for what is white.
  static let lightCloth = 0.9
  /// Cloth darker than this shows through inks, which therefore need white ones below.
  static let darkCloth = 0.5
  private static let suffix = ".film.png"

  /// Inks that pictures are made of, in the order in which they are poured.
  static let process = [
    FilmInk(name: "Yellow", ink: .yellow, role: .process),
    FilmInk(name: "Magenta", ink: .magenta, role: .process),
    FilmInk(name: "Cyan", ink: .cyan, role: .process),
  ]

  /// Screens stand at angles of their own, 30° apart where two dark ones meet; yellow, which is hardly seen,
  /// lies between.
  static func halftone(of ink: FilmInk) -> Halftone {
    switch ink.ink {
    case .cyan: Halftone(angle: 15)
    case .magenta: Halftone(angle: 75)
    case .yellow: Halftone(angle: 0)
    case .black, .spot: Halftone(angle: 45)
    }
  }

  static func fileName(of ink: FilmInk, place: Int) -> String {
    let name = SafeName.make(ink.name.lowercased())
    return "\(place)\(name.isEmpty ? "" : "-\(name)")\(suffix)"
  }

  /// Whether a file is one of a set's.
  static func owns(_ file: String) -> Bool { file.hasSuffix(suffix) }

  /// A code with its quiet zone on a film, in dots.
  struct Dots {
    let left, top, side: Int
    let geometry: SymbolGeometry
  }

  static func dots(of code: PlacedCode, in sheet: FilmSheet) throws(RenderingError) -> Dots {
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

/// Films of a code laid on each other again, ink after ink over the cloth.
struct FilmOverlay {
  /// As it is seen.
  private(set) var seen: Bitmap?
  /// What each ink alone prints.
  private(set) var films: [Ink: Bitmap] = [:]
  private let cloth: [UInt8]

  /// - Parameter cloth: white where there is none.
  init(cloth: ColorConverter.RGB?) {
    self.cloth = cloth.map(FilmOverlay.bytes) ?? [255, 255, 255]
  }

  /// Adds a film, cut to the code.
  mutating func pour(
    _ ink: FilmInk, _ film: Bitmap, color: (Color) throws(RenderingError) -> ColorConverter.RGB
  ) throws(RenderingError) {
    let count = film.width * film.height
    var pixels = seen?.pixels ?? (0..<count).flatMap { _ in cloth }
    let poured =
      switch ink.role {
      case .underbase, .white: [UInt8](repeating: 255, count: 3)
      case .flat(let flat): FilmOverlay.bytes(try color(flat))
      case .process: FilmOverlay.bytes(try color(FilmOverlay.solid(ink.ink)))
      }
    for at in 0..<count where film.pixels[at] == 0 {
      for channel in 0..<3 {
        let below = pixels[at * 3 + channel]
        // Process inks let through what is below, all others cover it.
        pixels[at * 3 + channel] =
          ink.role == .process
          ? UInt8((Int(below) * Int(poured[channel]) + 127) / 255) : poured[channel]
      }
    }
    seen = Bitmap(width: film.width, height: film.height, layout: .rgb, pixels: pixels)
    films[ink.ink] = film
  }

  private static func solid(_ ink: Ink) -> Color {
    func share(_ one: Ink) -> Double { ink == one ? 1 : 0 }
    return .cmyk(
      cyan: share(.cyan), magenta: share(.magenta), yellow: share(.yellow), black: share(.black))
  }

  private static func bytes(_ color: ColorConverter.RGB) -> [UInt8] {
    [color.red, color.green, color.blue].map { UInt8((min(max($0, 0), 1) * 255).rounded()) }
  }
}
