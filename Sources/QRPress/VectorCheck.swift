internal import PressDiagnostics
internal import PressDrawing
internal import PressReading
internal import PressRendering
internal import PressTemplates

/// Reads a code back from a scene that has no dots of its own.
struct VectorCheck {
  let renderer: RasterRenderer
  /// What is seen where the scene has nothing.
  let ground: RasterRenderer.Ground
  /// What may lie below a transparent page.
  var grounds: [GroundColor] = [.white]
  /// Dots a module: decoders see four of them at most, what else is measured is finer with more.
  var dots = VectorCheck.fineDots

  /// For what is looked at closely: a single code, and whatever runs the stress ladders.
  static let fineDots = 8
  /// For batches: as many as decoders see, and blankness needs no more.
  static let usualDots = 4

  /// A code of a scene.
  struct Code {
    let placement: CodePlacement
    /// In modules.
    let quietZone: Int
    let expected: [UInt8]
    var kind = SymbolCheck.Kind.plain
    /// What every edge was moved out, in modules.
    var spread = 0.0

    /// The symbol and its quiet zone.
    var box: Rect { placement.symbolBox.inset(by: -(placement.module * Double(quietZone))) }

    /// Where the symbol lies in a picture of `box`.
    func geometry(dots: Int) -> SymbolGeometry {
      SymbolGeometry(
        left: quietZone * dots, top: quietZone * dots, moduleDots: dots, modules: placement.modules,
        quietZone: quietZone)
    }
  }

  /// Ink that is none: what rounding leaves.
  private static let nothing = 0.02

  /// A code as it is seen, in gray, and what that came to.
  struct Seen {
    let picture: Bitmap
    let report: CheckReport
    let geometry: SymbolGeometry
  }

  /// What is seen: all inks together.
  func composite(_ code: Code, in scene: Scene) throws(RenderingError) -> Seen {
    let view = try renderer.draw(scene, region: code.box, at: resolution(code, dots), ground: ground)
    return Seen(
      picture: view.gray(), report: look(at: view, code, grounds), geometry: code.geometry(dots: dots))
  }

  /// What each plate of a press carries: the dark ink's alone has to give the code, the others nothing that
  /// was not asked for.
  ///
  /// A code that was asked for in a mix of inks has no such plate, and is warned about.
  ///
  /// - Parameter seen: all inks together; a plate that is dot for dot the same is not read again.
  func plates(
    _ code: Code, in scene: Scene, wish: PlateWish, seen: Seen? = nil
  ) throws(RenderingError) -> (report: CheckReport?, findings: [Diagnostic]) {
    var findings: [Diagnostic] = []
    for ink in scene.inks where !wish.expects(ink) {
      let share = try plate(of: ink, scene, code, VectorCheck.usualDots, wish).heaviestInk
      if share > VectorCheck.nothing { findings.append(PlateFinding.stranger(ink, share: share)) }
    }
    guard let dark = wish.darkInk else {
      return (nil, findings + [PlateFinding.several(wish.modules)])
    }
    let report = try report(of: dark, scene, code, wish, seen)
    if let fault = report.findings.first(where: \.isError) {
      findings.append(PlateFinding.unreadable(dark, fault.message))
    }
    if wish.weakest < 0.995 { findings.append(PlateFinding.screened(dark, share: wish.weakest)) }
    return (report, findings)
  }

  /// What the dark ink's plate alone gives.
  private func report(
    of dark: Ink, _ scene: Scene, _ code: Code, _ wish: PlateWish, _ seen: Seen?
  ) throws(RenderingError) -> CheckReport {
    // Of black ink alone the plate is what was seen, and need not be drawn to know it.
    if let seen, dark == .black, scene.isBlackAlone, wish.pictures.isEmpty, ground == .color(.white) {
      return seen.report
    }
    let plate = try plate(of: dark, scene, code, dots, wish)
    if let seen, seen.picture.pixels == plate.pixels { return seen.report }
    return look(at: plate, code, [.white])
  }

  private func plate(
    of ink: Ink, _ scene: Scene, _ code: Code, _ dots: Int, _ wish: PlateWish
  ) throws(RenderingError) -> Bitmap {
    let resolution = try resolution(code, dots)
    return try renderer.plate(of: ink, scene, region: code.box, at: resolution)
      .blanking(wish.pictures, from: code.box.origin, at: resolution)
  }

  private func look(at view: Bitmap, _ code: Code, _ grounds: [GroundColor]) -> CheckReport {
    return SymbolCheck.check(
      view, at: code.geometry(dots: dots), expecting: code.expected, kind: code.kind,
      grounds: grounds, spread: code.spread)
  }

  private func resolution(_ code: Code, _ dots: Int) throws(RenderingError) -> Resolution {
    let module = code.placement.module
    guard let resolution = Resolution(dotsPerInch: Double(dots) * 25.4 / module.millimetres) else {
      throw .drawing(reason: "modules of \(module) cannot be drawn for the check")
    }
    return resolution
  }
}
