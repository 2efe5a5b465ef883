import Testing

@testable import PressDrawing

struct InkTests {
  private static let spot = Color.spot(name: "PANTONE 186 C", cyan: 0.02, magenta: 1, yellow: 0.85, black: 0)

  static let shares: [(Color, [Ink: Double], Bool)] = [
    (.black, [.black: 1], false),
    (.rgb(red: 0, green: 0, blue: 0), [.black: 1], false),
    (.rgb(red: 0.5, green: 0.5, blue: 0.5), [.black: 0.5], false),
    (.white, [:], false),
    (.cmyk(cyan: 1, magenta: 0.6, yellow: 0, black: 0.2), [.cyan: 1, .magenta: 0.6, .black: 0.2], false),
    (.rgb(red: 1, green: 0.5, blue: 0), [.magenta: 0.5, .yellow: 1], true),
    (.rgb(red: 0, green: 0.25, blue: 0.75), [.cyan: 0.75, .magenta: 0.5, .black: 0.25], true),
    (spot, [.spot("PANTONE 186 C"): 1], false),
    (.spot(name: "Black", cyan: 0, magenta: 1, yellow: 0, black: 0), [.black: 1], false),
    (
      .spot(name: "All", cyan: 0, magenta: 0, yellow: 0, black: 1),
      [.cyan: 1, .magenta: 1, .yellow: 1, .black: 1], false
    ),
  ]

  @Test(arguments: shares) func `a colour's share of every ink`(
    color: Color, inks: [Ink: Double], isLeftToPress: Bool
  ) {
    #expect(color.inks == inks)
    #expect(color.isLeftToPress == isLeftToPress)
    #expect(color.possibleInks == (isLeftToPress ? Set(Ink.process) : Set(inks.keys)))
  }

  @Test func `a gradient takes the inks of all its stops, and is left to the press with one of them`() throws
  {
    let line = Gradient.Geometry.linear(from: .zero, to: Point(.mm(1), .zero))
    func inks(_ colors: Color...) throws -> Set<Ink> {
      let stops = zip([0, 1], colors).map { Gradient.Stop($0, $1) }
      return Paint.gradient(try #require(Gradient(line, stops: stops))).possibleInks
    }
    #expect(try inks(.black, .cmyk(cyan: 0.1, magenta: 0, yellow: 0, black: 0)) == [.black, .cyan])
    #expect(try inks(.white, Self.spot) == [.spot("PANTONE 186 C")])
    #expect(try inks(.black, .rgb(red: 1, green: 0, blue: 0)) == Set(Ink.process))
  }

  @Test func `process inks come first`() {
    #expect(
      [Ink.spot("b"), .black, .spot("a"), .cyan, .yellow, .magenta].sorted()
        == [.cyan, .magenta, .yellow, .black, .spot("a"), .spot("b")])
    #expect("\(Ink.black) \(Ink.spot("a b"))" == "black 'a b'")
  }
}
