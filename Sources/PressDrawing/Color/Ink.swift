/// One ink of a press: what a plate carries.
package enum Ink: Sendable, Hashable {
  case cyan, magenta, yellow, black
  /// A named ink, by its name.
  case spot(String)

  /// The four that every press has, in their usual order.
  package static let process = [Ink.cyan, .magenta, .yellow, .black]
}

extension Ink {
  /// The ink that a file means by a name: a Separation of a process ink's name is that ink.
  package init(named name: String) {
    self = Ink.process.first { $0.description == name.lowercased() } ?? .spot(name)
  }
}

extension Ink: CustomStringConvertible {
  package var description: String {
    switch self {
    case .cyan: "cyan"
    case .magenta: "magenta"
    case .yellow: "yellow"
    case .black: "black"
    case .spot(let name): "'\(name)'"
    }
  }
}

extension Ink: Comparable {
  /// Process inks in their usual order, then named ones by name.
  package static func < (a: Ink, b: Ink) -> Bool {
    switch (a, b) {
    case (.spot(let a), .spot(let b)): a < b
    default: a.place < b.place
    }
  }

  private var place: Int { Ink.process.firstIndex(of: self) ?? Ink.process.count }
}

extension Color {
  /// The inks that a colour takes, and how much of each, above 0 and at most 1.
  ///
  /// Neutrals are black ink alone, bare paper is none. A screen colour has no plates of its own: it is what
  /// PDF 1.7, 10.3.5, makes of it when all the gray goes into the black; a press with a profile makes
  /// something else, on the same four plates or fewer.
  package var inks: [Ink: Double] {
    var shares: [Double]
    switch self {
    case .rgb(let red, let green, let blue):
      shares = [1 - red, 1 - green, 1 - blue]
      let black = min(shares[0], shares[1], shares[2])
      shares = shares.map { $0 - black } + [black]
    case .cmyk(let c, let m, let y, let k): shares = [c, m, y, k]
    // PDF 1.7, 8.6.6.4: a Separation called 'All' is on every plate.
    case .spot("All", _, _, _, _): shares = [1, 1, 1, 1]
    case .spot(let name, _, _, _, _): return [Ink(named: name): 1]
    }
    return Dictionary(uniqueKeysWithValues: zip(Ink.process, shares).filter { $0.1 > 0 })
  }
}

extension Color {
  /// Whether the press, and not the file, decides which plates the colour is on.
  package var isLeftToPress: Bool {
    if case .rgb = self { neutral == nil } else { false }
  }

  /// Every ink that the colour may be printed with: all four process inks where that is left to the press.
  package var possibleInks: Set<Ink> { isLeftToPress ? Set(Ink.process) : Set(inks.keys) }
}

extension Paint {
  /// Every ink that the paint may take somewhere.
  package var possibleInks: Set<Ink> {
    switch self {
    case .solid(let color): color.possibleInks
    // One such colour leaves the whole gradient to the press.
    case .gradient(let gradient): gradient.stops.reduce(into: Set()) { $0.formUnion($1.color.possibleInks) }
    }
  }
}
