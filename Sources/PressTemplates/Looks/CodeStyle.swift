package import PressDrawing
package import PressSymbols

/// How a code looks, in shapes, colours and gradient; a style's file says the same in YAML.
package struct CodeStyle: Sendable, Hashable {
  /// Colours that run over the whole symbol.
  package enum Gradient: Sendable, Hashable {
    /// At an angle in degrees, 0 from left to right, 90 from top to bottom.
    case linear(degrees: Double, colors: [Color])
    /// From the middle to the corners.
    case radial(colors: [Color])
  }

  package var style: SymbolStyle
  /// Rings and middles of the finders; nil for the ink.
  package var finderRing: Color?
  package var finderCenter: Color?
  /// In place of the ink.
  package var gradient: Gradient?
  /// Around the code, with a call to action; nil for none.
  package var frame: CodeFrame?

  package init(
    style: SymbolStyle = .plain, finderRing: Color? = nil, finderCenter: Color? = nil,
    gradient: Gradient? = nil,
    frame: CodeFrame? = nil
  ) {
    self.style = style
    self.finderRing = finderRing
    self.finderCenter = finderCenter
    self.gradient = gradient
    self.frame = frame
  }

  package static let plain = CodeStyle()

  /// The same shapes and frame in one ink.
  package var withoutColors: CodeStyle { CodeStyle(style: style, frame: frame?.withoutColors) }

  /// Whether finders look like the rest.
  var isOneColor: Bool { finderRing == nil && finderCenter == nil }

  /// What the modules are filled with, over a symbol's box.
  func paint(in box: Rect, ink: Color) -> Paint { gradient?.paint(over: box) ?? .solid(ink) }

  /// A symbol drawn in this look; one path where one colour is enough.
  package func nodes(
    _ paths: StyledPaths, in box: Rect, ink: Color
  ) -> [Scene.Node] {
    let main = paint(in: box, ink: ink)
    guard !isOneColor else { return [.fill(paths.all, main)] }
    return [
      .fill(paths.modules, main),
      .fill(paths.finderRings, finderRing.map { .solid($0) } ?? main),
      .fill(paths.finderCenters, finderCenter.map { .solid($0) } ?? main),
    ]
  }
}

extension CodeStyle.Gradient {
  /// The gradient over a symbol; its first colour when there is nothing to run into.
  fileprivate func paint(over box: Rect) -> Paint? {
    let colors: [Color]
    let geometry: Gradient.Geometry
    switch self {
    case .linear(let degrees, let given):
      colors = given
      geometry = .across(box, degrees: degrees)
    case .radial(let given):
      colors = given
      geometry = .radial(center: box.center, radius: box.size.width * 0.5.squareRoot())
    }
    let last = Double(max(1, colors.count - 1))
    let stops = colors.enumerated().map { Gradient.Stop(Double($0) / last, $1) }
    return Gradient(geometry, stops: stops).map { .gradient($0) }
  }
}
