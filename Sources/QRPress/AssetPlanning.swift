internal import PressDiagnostics
internal import PressDrawing
internal import PressSymbols
internal import PressTemplates

/// What can be told of a planned asset's geometry without drawing it.
enum AssetPlanning {
  /// Codes whose modules come out smaller than the medium's floor, or whose logos cost too much.
  static func faults(of asset: PlannedAsset) -> [Diagnostic] {
    let template = asset.template
    let grid: Grid = asset.format == .png ? .dots(template.page.resolution) : .exact
    let here = Set(
      template.pages[asset.page].slots.compactMap { slot -> String? in
        if case .code(let code) = slot.content { code.name } else { nil }
      })
    return asset.content.codes.filter { here.contains($0.slot.name) }.compactMap { code in
      fault(code, asset.content, template, grid)
    }
  }

  private static func fault(
    _ code: FilledSlot, _ content: AssetContent, _ template: Template, _ grid: Grid
  ) -> Diagnostic? {
    let (slot, plan) = (code.slot, code.plan)
    let placement: CodePlacement?
    do {
      placement = try CodeSetting(
        slot, plan.version, plan.level, values: content.values, pictures: content.pictures, on: grid
      ).placement
    } catch {
      guard error.code == "slot-too-small" else {
        return error.at(slot.place.position, sourceLine: slot.place.line)
      }
      placement = nil
    }
    guard let shortfall = template.medium.shortfall(of: placement) else { return nil }
    return Diagnostic.error(
      "module-too-small",
      "the code slot '\(slot.name)' gives version \(plan.version) \(shortfall) on \(template.medium.rawValue)",
      hint: "enlarge the slot, shorten the link, or lower the level"
    ).at(slot.place.position, sourceLine: slot.place.line)
  }
}

extension Medium {
  /// How a module misses the medium's floor; nil when it does not.
  func shortfall(of placement: CodePlacement?) -> String? {
    guard let placement else { return "modules smaller than a dot" }
    switch smallestModule {
    case .length(let least) where placement.module < least - .mm(0.0005):
      return "modules of \(placement.module), below the smallest that scans, \(least),"
    case .dots(let least):
      // A vector on a screen has no dots of its own: a CSS pixel stands for one.
      let dots = placement.moduleDots.map(Double.init) ?? Resolution.screen.dots(placement.module)
      return dots < Double(least) - 0.001
        ? "modules of \(dots.decimal(places: 1)) dots, below the smallest that scans, \(least)," : nil
    case .length: return nil
    }
  }
}
