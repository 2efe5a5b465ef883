internal import PressDrawing

/// The colour space that a paint takes in a file for a press.
///
/// Neutrals are intercepted: `#000000` is 100 % of the black ink and no other, as every gray between is black
/// ink alone. Other screen colours stay red, green and blue of no stated profile: the press converts them as
/// it likes, until an output intent says how.
enum InkSpace: Hashable {
  /// Cyan, magenta, yellow and black: DeviceCMYK.
  case process
  /// Red, green and blue: DeviceRGB.
  case screen
  /// One named ink: Separation.
  case spot(SpotInk)

  /// The space of one colour alone, and the colour in it.
  static func resolve(_ color: Color) -> (space: InkSpace, components: [Double]) {
    switch color {
    case .rgb(let red, let green, let blue):
      if let neutral = color.neutral { return (.process, [0, 0, 0, 1 - neutral]) }
      return (.screen, [red, green, blue])
    case .cmyk(let c, let m, let y, let k): return (.process, [c, m, y, k])
    case .spot(let name, let c, let m, let y, let k):
      return (.spot(SpotInk(name: name, process: [c, m, y, k])), [1])
    }
  }

  /// The one space that holds every stop: a spot ink where one is named, else inks, else the screen's, where a
  /// black among colours is then no more black ink alone.
  init(_ gradient: Gradient) throws(PDFError) {
    let own = gradient.stops.map { InkSpace.resolve($0.color).space }
    let spot = own.first { if case .spot = $0 { true } else { false } }
    let candidates = spot.map { [$0] } ?? [.process, .screen]
    let fit = candidates.first { space in
      gradient.stops.allSatisfy { space.components(of: $0.color) != nil }
    }
    guard let fit else { throw .mixedGradient }
    self = fit
  }

  /// A colour in this space; nil when the space cannot hold it.
  func components(of color: Color) -> [Double]? {
    switch (self, color) {
    case (.process, .cmyk(let c, let m, let y, let k)): [c, m, y, k]
    case (.process, .rgb): color.neutral.map { [0, 0, 0, 1 - $0] }
    case (.screen, .rgb(let red, let green, let blue)): [red, green, blue]
    case (.screen, .cmyk): color.neutral.map { [$0, $0, $0] }
    case (.spot, .spot): InkSpace.resolve(color).space == self ? [1] : nil
    // Bare paper is none of any ink.
    case (.spot, _): color.neutral == 1 ? [0] : nil
    case (.process, .spot), (.screen, .spot): nil
    }
  }
}
