import ArgumentParser
import PressSymbols

struct SymbolOptions: ParsableArguments {
  @Option(help: "Least error correction: L, M, Q or H; raised when that costs nothing.")
  var level = "M"

  @Flag(help: "Keep the level exactly.")
  var exactLevel = false

  @Option(help: "Pin the mask, 0…7.")
  var mask: Int?

  @Option(help: "Light modules around the symbol, 4 or more.")
  var quietZone = 4

  func requirements() throws -> SymbolRequirements {
    guard let least = ErrorCorrection(level.uppercased()) else {
      throw ValidationError("'--level' is L, M, Q or H, not '\(level)'")
    }
    var requirements = SymbolRequirements(level: least, exactLevel: exactLevel)
    if let mask {
      guard let pinned = Mask(mask) else { throw ValidationError("'--mask' is 0…7, not '\(mask)'") }
      requirements.mask = pinned
    }
    return requirements
  }

  func zone() throws -> QuietZone {
    guard (4...100).contains(quietZone), let zone = QuietZone(modules: quietZone) else {
      throw ValidationError("'--quiet-zone' is 4…100 modules (ISO/IEC 18004), not '\(quietZone)'")
    }
    return zone
  }
}
