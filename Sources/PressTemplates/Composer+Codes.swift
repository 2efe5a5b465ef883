internal import PressDiagnostics
internal import PressDrawing
internal import PressSymbols
internal import PressText

extension Composer {
  /// Patch, frame, modules, logo: in this order.
  func draw(
    _ symbol: Symbol, in slot: CodeSlot, _ content: Content, on grid: Grid
  ) throws(Diagnostic) -> Drawn {
    let setting = try CodeSetting(
      slot, symbol.version, symbol.level, values: content.values, pictures: content.pictures, on: grid)
    let placement = setting.placement
    var nodes: [Scene.Node] = []
    if let patch = slot.patch {
      let ground = setting.frame?.ground ?? .roundedRect(placement.box, radius: patch.radius)
      nodes.append(.fill(ground, .solid(patch.color)))
    }
    if let layout = setting.frame, let frame = slot.look.frame {
      do {
        nodes += try frame.nodes(
          layout, words: setting.words, symbol: placement.symbolBox, ink: slot.ink, paper: slot.patch?.color,
          by: setter)
      } catch {
        throw .error("text", "the frame of '\(slot.name)': \(error.message)", hint: error.hint)
      }
    }
    if slot.look.style == .plain, slot.look.isOneColor, setting.logo == nil {
      // The same outlines for half the work: what most templates ask for.
      let path = symbol.path(moduleSide: placement.module, origin: placement.origin)
      nodes.append(.fill(path, slot.look.paint(in: placement.symbolBox, ink: slot.ink)))
      return Drawn(
        nodes: nodes, code: PlacedCode(slot: slot, symbol: symbol, placement: placement, logo: nil))
    }
    do {
      let paths = try symbol.paths(
        style: slot.look.style, moduleSide: placement.module, origin: placement.origin,
        clearing: setting.logo?.clearing)
      nodes += slot.look.nodes(paths, in: placement.symbolBox, ink: slot.ink)
    } catch {
      throw .error("style", error.message, hint: error.hint)
    }
    if let logo = setting.logo { nodes.append(logo.node) }
    let placed = PlacedCode(
      slot: slot, symbol: symbol, placement: placement, logo: setting.logo?.box)
    return Drawn(nodes: nodes, code: placed)
  }
}
