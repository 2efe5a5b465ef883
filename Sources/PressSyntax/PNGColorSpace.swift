/// What a PNG says of its colours in numbers, in place of a profile (PNG specification, third edition, 11.3.2).
package enum PNGColorSpace: Sendable, Hashable {
  /// By the numbers of ITU-T H.273 (`cICP`), which hold before everything else.
  case coded(primaries: Int, transfer: Int, matrix: Int, isFullRange: Bool)
  /// White, red, green and blue as x and y (`cHRM`), beside a curve (`gAMA`).
  case measured([Double])

  /// Nil where a profile says it, or that the colours are sRGB, or nothing.
  package init?(_ png: [UInt8]) {
    var primaries: [Double]?
    var (hasCurve, isSaid) = (false, false)
    for (name, body) in PNGChunks(png) {
      switch name {
      case "cICP" where body.count == 4:
        let numbers = body.map(Int.init)
        self = .coded(
          primaries: numbers[0], transfer: numbers[1], matrix: numbers[2], isFullRange: numbers[3] == 1)
        return
      case "iCCP", "sRGB": isSaid = true
      case "gAMA": hasCurve = true
      case "cHRM" where body.count == 32:
        let bytes = Array(body)
        primaries = stride(from: 0, to: 32, by: 4).map { place in
          Double(bytes[place..<place + 4].reduce(0) { $0 << 8 | UInt32($1) }) / 100_000
        }
      default: break
      }
    }
    // As browsers do: one without the other says nothing.
    guard let primaries, hasCurve, !isSaid else { return nil }
    self = .measured(primaries)
  }
}
