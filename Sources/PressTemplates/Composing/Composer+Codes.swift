internal import PressDiagnostics
internal import PressDrawing
internal import PressSymbols
internal import PressText

extension Composer {
  /// Patch, frame, modules, logo: in this order.
  func draw(
    _ symbol: Symbol, in slot: CodeSlot, _ content: Content, on grid: Grid
  ) throws(Diagnostic) -> Drawn {
    let codeLayout = try CodeLayout(
      slot, symbol.version, symbol.level, values: content.values, pictures: content.pictures, on: grid)
    let placement = codeLayout.placement
    var nodes: [Scene.Node] = []
    if let patch = slot.patch {
      let ground = codeLayout.frame?.ground ?? .roundedRect(placement.box, radius: patch.radius)
      nodes.append(.fill(ground, .solid(patch.color)))
    }
    if let layout = codeLayout.frame, let frame = slot.codeStyle.frame {
      do {
        nodes += try frame.nodes(
          layout, words: codeLayout.words, symbol: placement.symbolBox, ink: slot.ink,
          paper: slot.patch?.color,
          by: setter)
      } catch {
        throw .error("frame", "the frame: \(error.message)", hint: error.hint)
      }
    }
    if slot.codeStyle.style == .plain, slot.codeStyle.isOneColor, codeLayout.logo == nil, slot.spread == .zero
    {
      // The same outlines for half the work: what most templates ask for.
      let matrix = symbol.matrix(moduleSide: placement.module, origin: placement.origin)
      nodes.append(.modules(matrix, slot.codeStyle.paint(in: placement.symbolBox, ink: slot.ink)))
      return Drawn(
        nodes: nodes, code: PlacedCode(slot: slot, symbol: symbol, placement: placement, logo: nil))
    }
    do {
      let paths = try symbol.paths(
        style: slot.codeStyle.style, moduleSide: placement.module, origin: placement.origin,
        spread: slot.spread, clearing: codeLayout.logo?.clearing)
      nodes += slot.codeStyle.nodes(paths, in: placement.symbolBox, ink: slot.ink)
    } catch {
      throw .error("style", error.message, hint: error.hint)
    }
    if let logo = codeLayout.logo { nodes.append(logo.node) }
    let placed = PlacedCode(
      slot: slot, symbol: symbol, placement: placement, logo: codeLayout.logo?.box)
    return Drawn(nodes: nodes, code: placed)
  }
}
