extension ContentInterpreter {
  mutating func performPath(_ keyword: String) {
    let numbers = numbers
    switch keyword {
    case "m", "l", "c", "v", "y":
      for index in stride(from: 0, to: numbers.count - 1, by: 2) { add(numbers[index], numbers[index + 1]) }
    case "re" where numbers.count >= 4:
      add(numbers[0], numbers[1])
      add(numbers[0] + numbers[2], numbers[1])
      add(numbers[0], numbers[1] + numbers[3])
      add(numbers[0] + numbers[2], numbers[1] + numbers[3])
    case "W", "W*": clipsNext = true
    case "n": endPath()
    case "f", "F", "f*": drawPath(fills: true, strokes: false)
    case "S", "s": drawPath(fills: false, strokes: true)
    case "B", "B*", "b", "b*": drawPath(fills: true, strokes: true)
    default: break
    }
  }

  private mutating func add(_ x: Double, _ y: Double) {
    let (x, y) = state.matrix.apply(x, y)
    guard x.isFinite, y.isFinite else { return }
    if path == nil { path = Box(left: x, bottom: y, right: x, top: y) }
    path?.add(x, y)
  }

  private mutating func endPath() {
    if clipsNext, let path { state.clip = state.clip?.intersection(path) ?? path }
    (path, clipsNext) = (nil, false)
  }

  private mutating func drawPath(fills: Bool, strokes: Bool) {
    defer { endPath() }
    guard let path else { return }
    if fills {
      mark(.fill, state.fill, isStroke: false, bounds: path)
      enterPattern(state.fillPattern, state.fill)
    }
    if strokes {
      let width = state.lineWidth.magnitude * state.matrix.minimumScale
      mark(.stroke(width: width), state.stroke, isStroke: true, bounds: path.grown(by: width / 2))
      enterPattern(state.strokePattern, state.stroke)
    }
  }
}
