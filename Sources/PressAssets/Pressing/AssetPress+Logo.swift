internal import PressDiagnostics
internal import PressDrawing
internal import PressReading
internal import PressRendering
internal import PressSymbols
internal import PressTemplates

extension AssetPress {
  /// That a code's logo is a code itself: which of the two a phone opens is luck.
  ///
  /// Whoever looks at the whole code may miss it, for its modules are too small there; a phone comes nearer.
  func codeInLogo(of code: PlacedCode, in scene: Scene) throws -> Diagnostic? {
    guard let logo = code.logo else { return nil }
    let own: Picture? = if case .bundled(let picture)? = code.slot.logo?.source { picture } else { nil }
    if let own, plainLogos.contains(own) { return nil }
    let box = logo.inset(by: -code.placement.module)
    let longest = max(box.size.width, box.size.height)
    let inches = longest.millimetres / 25.4
    guard let resolution = Resolution(dotsPerInch: AssetPress.dotsOfLogo / inches) else { return nil }
    let near = try renderer.part(of: scene, near: box)
    let seen = try renderer.draw(near, region: box, at: resolution, ground: .color(.white))
    guard let inner = SymbolReader.glance(at: seen).first else {
      if let own { plainLogos.insert(own) }
      return nil
    }
    return .error(
      "code-in-logo",
      "the logo is a code itself, '\(inner.text.prefix(60))': which of the two a phone opens is luck",
      hint: "use a logo that is no code")
  }

  /// Along its longer side: enough for any code that a phone reads there.
  private static let dotsOfLogo = 400.0
}
