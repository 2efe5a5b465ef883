import ArgumentParser
import PressAssets
import PressDrawing
import QRPress

struct SizeOptions: ParsableArguments {
  @Option(help: "Side of the picture, quiet zone included (30mm when nothing is given).")
  var size: String?

  @Option(help: "Side of a module, such as 0.5mm.")
  var module: String?

  @Option(help: "Pixels a module.")
  var scale: Int?

  @Option(help: "Resolution of a PNG in dots per inch (300 when not given).")
  var dpi: Double?

  var isGiven: Bool { size != nil || module != nil || scale != nil }

  func measure() throws -> CodeRequest.Measure {
    guard [size != nil, module != nil, scale != nil].filter({ $0 }).count <= 1 else {
      throw ValidationError("'--size', '--module' and '--scale' exclude each other")
    }
    if let module { return .module(try length(module, "--module")) }
    if let scale {
      guard (1...1000).contains(scale) else { throw ValidationError("'--scale' is 1…1000, not '\(scale)'") }
      return .scale(scale)
    }
    return .side(try length(size ?? "30mm", "--size"))
  }

  func resolution() throws -> Resolution {
    guard let dpi else { return .print }
    guard let resolution = Resolution(dotsPerInch: dpi) else {
      throw ValidationError("'--dpi' is 1…12700, not '\(dpi)'")
    }
    return resolution
  }

  private func length(_ text: String, _ option: String) throws -> Length {
    guard let length = Length(text), length > .zero, length <= .mm(20_000) else {
      throw ValidationError("'\(option)' is a length such as 30mm, 3cm, 1.2in or 90pt, not '\(text)'")
    }
    return length
  }
}
