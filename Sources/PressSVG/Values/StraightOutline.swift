/// Closed outlines of straight lines, whose dashes may end just where they begin.
enum StraightOutline {
  /// Their lengths in units of the drawing; of what bends, none.
  static func lengths(of element: SVGElement) -> [Double] {
    switch element.name {
    case "rect":
      let sides = ["width", "height"].compactMap { element[$0].flatMap { ValueSyntax.pixels($0) } }
      let radii = ["rx", "ry"].compactMap { element[$0] }
      let isSharp = radii.isEmpty || radii.contains { ValueSyntax.pixels($0) == 0 }
      guard sides.count == 2, isSharp else { return [] }
      return [2 * (sides[0] + sides[1])]
    case "polygon": return lengths("M\(element["points"] ?? "")z")
    case "path": return lengths(element["d"] ?? "")
    default: return []
    }
  }

  private static func lengths(_ data: String) -> [Double] {
    var all: [Double] = []
    var (x, y, startX, startY, length) = (0.0, 0.0, 0.0, 0.0, 0.0)
    for (command, numbers) in PathShape.commands(data) {
      let (fromX, fromY) = command.isLowercase ? (x, y) : (0, 0)
      let before = (x, y)
      switch command.lowercased() {
      case "m", "l": (x, y) = (fromX + numbers[0], fromY + numbers[1])
      case "h": x = fromX + numbers[0]
      case "v": y = fromY + numbers[0]
      case "z": (x, y) = (startX, startY)
      default: return []
      }
      if command == "m" || command == "M" {
        (startX, startY, length) = (x, y, 0)
        continue
      }
      length += ((x - before.0) * (x - before.0) + (y - before.1) * (y - before.1)).squareRoot()
      if command == "z" || command == "Z" {
        all.append(length)
        length = 0
      }
    }
    return all
  }
}
