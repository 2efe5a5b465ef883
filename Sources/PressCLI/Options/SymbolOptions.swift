import ArgumentParser
import PressSymbols

struct SymbolOptions: ParsableArguments {
  @Option(
    help: "Least error correction: L, M, Q or H (M, with a logo H); raised when that costs nothing.")
  var level: String?

  @Flag(help: "Keep the level exactly.")
  var exactLevel = false

  @Option(help: "Pin the mask, 0…7.")
  var mask: Int?

  @Option(help: "The smallest version to use, 1…40, so that an artwork can be matched; with '--micro' 1…4.")
  var minVersion: Int?

  @Flag(help: "Make a Micro QR symbol: smaller, but most phones do not read it.")
  var micro = false

  @Option(
    help: ArgumentHelp("Split over so many symbols, 2…16, a file each; few phones read them.", valueName: "n")
  )
  var split: Int?

  @Option(help: "Light modules around the symbol: 4 or more, with '--micro' 2 or more.")
  var quietZone: Int?

  /// - Parameter hasLogo: raises the level that is meant when none is given.
  func requirements(hasLogo: Bool) throws -> SymbolRequirements {
    let level = level ?? (hasLogo ? "H" : "M")
    guard let minimum = ErrorCorrection(level.uppercased()) else {
      throw ValidationError("'--level' is L, M, Q or H, not '\(level)'")
    }
    var requirements = SymbolRequirements(level: minimum, exactLevel: exactLevel)
    if let mask {
      guard let pinned = Mask(mask) else { throw ValidationError("'--mask' is 0…7, not '\(mask)'") }
      requirements.mask = pinned
    }
    requirements.micro = micro
    if let minVersion {
      guard let version = micro ? SymbolVersion(micro: minVersion) : SymbolVersion(minVersion) else {
        throw ValidationError("'--min-version' is 1…\(micro ? 4 : 40), not '\(minVersion)'")
      }
      requirements.minimumVersion = version
    }
    return requirements
  }

  func zone() throws -> QuietZone {
    let minimum = micro ? QuietZone.micro : .standard
    guard let quietZone else { return minimum }
    guard (minimum.modules...100).contains(quietZone), let zone = QuietZone(modules: quietZone) else {
      throw ValidationError(
        "'--quiet-zone' is \(minimum.modules)…100 modules (ISO/IEC 18004), not '\(quietZone)'")
    }
    return zone
  }

  func parts() throws -> Int {
    guard let split else { return 1 }
    guard (2...16).contains(split) else { throw ValidationError("'--split' is 2…16, not '\(split)'") }
    if micro { throw ValidationError("'--split' and '--micro' exclude each other") }
    return split
  }
}
