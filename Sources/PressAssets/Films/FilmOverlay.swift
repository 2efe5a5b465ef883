internal import PressDots
internal import PressDrawing
internal import PressReading
internal import PressRendering
internal import PressSymbols
internal import PressTemplates

/// Films of a code laid on each other again, ink after ink over the cloth.
package struct FilmOverlay {
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
  mutating func compositeInk(
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
