package import PressDiagnostics
package import PressDots
package import PressDrawing
package import PressReading
package import PressRendering
package import PressSymbols
internal import PressTemplates

/// Reads a code back from a scene that has no dots of its own.
package struct VectorCheck {
  package let renderer: RasterRenderer
  /// What is seen where the scene has nothing.
  package let ground: RasterRenderer.Ground
  /// What may lie below a transparent page.
  package var grounds: [GroundColor] = [.white]
  /// Dots a module: decoders see four of them at most, what else is measured is finer with more.
  package var dots = VectorCheck.fineDots

  package init(
    renderer: RasterRenderer, ground: RasterRenderer.Ground, grounds: [GroundColor] = [.white],
    dots: Int = VectorCheck.fineDots
  ) {
    self.renderer = renderer
    self.ground = ground
    self.grounds = grounds
    self.dots = dots
  }

  /// For what is looked at closely: a single code, and whatever runs the stress ladders.
  static let fineDots = 8
  /// For batches: as many as decoders see, and blankness needs no more.
  package static let usualDots = 4

  /// A code of a scene.
  package struct Code {
    package let placement: CodePlacement
    /// In modules.
    package let quietZone: Int
    package let expected: [UInt8]
    package var kind = SymbolCheck.Kind.plain
    /// What every edge was moved out, in modules.
    package var spread = 0.0

    package init(
      placement: CodePlacement, quietZone: Int, expected: [UInt8],
      kind: SymbolCheck.Kind = SymbolCheck.Kind.plain, spread: Double = 0.0
    ) {
      self.placement = placement
      self.quietZone = quietZone
      self.expected = expected
      self.kind = kind
      self.spread = spread
    }

    /// The symbol and its quiet zone.
    package var box: Rect { placement.symbolBox.inset(by: -(placement.module * Double(quietZone))) }

    /// Where the symbol lies in a picture of `box`.
    package func geometry(dots: Int) -> SymbolGeometry {
      SymbolGeometry(
        left: quietZone * dots, top: quietZone * dots, moduleDots: dots, modules: placement.modules,
        quietZone: quietZone)
    }
  }

  /// Ink that is none: what rounding leaves.
  static let nothing = 0.02

  /// A code as it is seen, in gray, and what that came to.
  package struct Seen {
    package let picture: Bitmap
    package let report: CheckReport
    package let geometry: SymbolGeometry
  }

  /// What is seen: all inks together.
  package func composite(_ code: Code, in scene: Scene) throws(RenderingError) -> Seen {
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
  package func plates(
    _ code: Code, in scene: Scene, separations: ExpectedSeparations, seen: Seen? = nil
  ) throws(RenderingError) -> (report: CheckReport?, findings: [Diagnostic]) {
    var findings: [Diagnostic] = []
    for ink in scene.inks where !separations.expects(ink) {
      let share = try plate(of: ink, scene, code, VectorCheck.usualDots, separations).heaviestInk
      if share > VectorCheck.nothing { findings.append(PlateFinding.foreign(ink, share: share)) }
    }
    guard let dark = separations.darkInk else {
      return (nil, findings + [PlateFinding.several(separations.modules)])
    }
    let report = try report(of: dark, scene, code, separations, seen)
    if let fault = report.findings.first(where: \.isError) {
      findings.append(PlateFinding.unreadable(dark, fault.message))
    }
    if separations.weakest < 0.995 {
      findings.append(PlateFinding.screened(dark, share: separations.weakest))
    }
    return (report, findings)
  }

  /// What the dark ink's plate alone gives.
  private func report(
    of dark: Ink, _ scene: Scene, _ code: Code, _ separations: ExpectedSeparations, _ seen: Seen?
  ) throws(RenderingError) -> CheckReport {
    // Of black ink alone the plate is what was seen, and need not be drawn to know it.
    if let seen, dark == .black, scene.isBlackAlone, separations.pictures.isEmpty, ground == .color(.white) {
      return seen.report
    }
    let plate = try plate(of: dark, scene, code, dots, separations)
    if let seen, seen.picture.pixels == plate.pixels { return seen.report }
    return look(at: plate, code, [.white])
  }

  private func plate(
    of ink: Ink, _ scene: Scene, _ code: Code, _ dots: Int, _ separations: ExpectedSeparations
  ) throws(RenderingError) -> Bitmap {
    let resolution = try resolution(code, dots)
    return try renderer.plate(of: ink, scene, region: code.box, at: resolution)
      .blanking(separations.pictures, from: code.box.origin, at: resolution)
  }

  func look(at view: Bitmap, _ code: Code, _ grounds: [GroundColor]) -> CheckReport {
    return SymbolCheck.check(
      view, at: code.geometry(dots: dots), expecting: code.expected, kind: code.kind,
      grounds: grounds, spread: code.spread)
  }

  func resolution(_ code: Code, _ dots: Int) throws(RenderingError) -> Resolution {
    let module = code.placement.module
    guard let resolution = Resolution(dotsPerInch: Double(dots) * 25.4 / module.millimetres) else {
      throw .drawing(reason: "modules of \(module) cannot be drawn for the check")
    }
    return resolution
  }
}
