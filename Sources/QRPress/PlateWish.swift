internal import PressDiagnostics
internal import PressDrawing
internal import PressTemplates

/// Which inks a code was asked for in: anything else on its plates is a fault.
struct PlateWish: Sendable, Hashable {
  /// Of the modules: one where the code is to survive a press out of register.
  var modules: Set<Ink>
  /// Of the ground that it stands on.
  var ground: Set<Ink> = []
  /// The weakest tint that a module is printed in, 0…1.
  var weakest = 1.0
  /// Where a picture stands in the code: of whatever inks, and no part of what is read from a plate.
  var pictures: [Rect] = []

  /// The one plate that carries the whole code; nil when several do.
  var darkInk: Ink? { modules.count == 1 ? modules.first : nil }

  /// Whether something of an ink in the code's box is no surprise.
  func expects(_ ink: Ink) -> Bool { modules.contains(ink) || ground.contains(ink) }
}

extension PlateWish {
  /// Of a code by itself, whose only pictures are those that were asked for.
  init(_ request: CodeRequest, drawnAs scene: Scene) {
    self.init(
      request.look.colors(ink: request.ink), on: request.paper, pictures: scene.nodes.flatMap(\.pictures))
  }

  /// Of a code on a page, with the logo that it bears.
  init(_ code: PlacedCode) {
    let slot = code.slot
    self.init(
      slot.look.colors(ink: slot.ink), on: slot.patch?.color, pictures: [code.logo].compactMap { $0 })
  }

  private init(_ colors: [Color], on ground: Color?, pictures: [Rect]) {
    modules = colors.reduce(into: Set()) { $0.formUnion($1.possibleInks) }
    self.ground = ground?.possibleInks ?? []
    weakest = colors.compactMap { $0.inks.values.max() }.min() ?? 1
    self.pictures = pictures
  }
}

extension CodeLook {
  /// Everything that modules are drawn in.
  fileprivate func colors(ink: Color) -> [Color] {
    let eyes = [eyeFrame, eyeBall].compactMap { $0 }
    switch gradient {
    case nil: return eyes + [ink]
    case .linear(_, let stops), .radial(let stops): return eyes + stops
    }
  }
}

extension Scene.Node {
  /// The boxes of pictures and drawings, as far as no transform moves them.
  fileprivate var pictures: [Rect] {
    switch self {
    case .image(_, let box), .artwork(_, let box), .page(_, let box): [box]
    case .clip(_, let inner): inner.flatMap(\.pictures)
    case .fill, .stroke, .glyphs, .group: []
    }
  }
}

/// What is told of plates; the words are stable, for programs.
enum PlateFinding {
  static let severalPlates = "several-plates"
  static let stranger = "plate-not-blank"
  static let unreadable = "unreadable-plate"
  static let screened = "screened-ink"
  static let coverage = "ink-coverage"
  static let notRun = "plates-not-run"

  /// - Parameter shares: what each plate carries at most, 0…1, where that is known.
  static func several(_ inks: some Sequence<Ink>, shares: [Ink: Double] = [:]) -> Diagnostic {
    let names = inks.sorted().map { ink in
      shares[ink].map { "\(ink) \(($0 * 100).decimal(places: 0)) %" } ?? "\(ink)"
    }
    return .warning(
      severalPlates,
      "the code is printed with \(names.count) plates: \(names.joined(separator: ", "))",
      hint: "plates a tenth of a millimetre out of register blur its edges: take one ink, "
        + "'cmyk(0,0,0,100)' or a spot")
  }

  static func screened(_ ink: Ink, share: Double) -> Diagnostic {
    .warning(
      screened,
      "the code is printed with \((share * 100).decimal(places: 0)) % of \(ink): as a screen of dots",
      hint: "dots fray the edges of modules: take the ink at 100 %")
  }

  static func stranger(_ ink: Ink, share: Double) -> Diagnostic {
    .error(
      stranger, "the plate of \(ink) carries \((share * 100).decimal(places: 0)) % in the code's box",
      hint: "keep other inks off the code and its quiet zone, or put it on a light patch")
  }

  static func unreadable(_ ink: Ink, _ reason: String) -> Diagnostic {
    .error(
      unreadable, "the plate of \(ink) alone does not give the code: \(reason)",
      hint: "draw the whole code in one ink, on a ground without it")
  }
}
