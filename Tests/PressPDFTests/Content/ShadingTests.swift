import PressDrawing
import Testing

@testable import PressPDF

struct ShadingTests {
  private let black = Color.black
  private let cyan = Color.cmyk(cyan: 1, magenta: 0, yellow: 0, black: 0)

  private func dictionary(_ geometry: Gradient.Geometry, _ stops: (Double, Color)...) throws -> String {
    let gradient = try #require(Gradient(geometry, stops: stops.map { Gradient.Stop($0.0, $0.1) }))
    var operands = Operands()
    return try Shading(gradient).dictionary(spaceName: "/X", &operands)
      .split(separator: "\n").joined(separator: " ")
  }

  @Test func `two stops are one straight run`() throws {
    let line = Gradient.Geometry.linear(from: .zero, to: Point(.points(9), .points(8)))
    #expect(
      try dictionary(line, (0, black), (1, cyan)) == """
        << /ShadingType 2 /Coords [0 0 9 8] /Extend [true true] /ColorSpace /X \
        /Function << /FunctionType 2 /Domain [0 1] /C0 [0 0 0 1] /C1 [1 0 0 0] /N 1 >> >>
        """)
  }

  @Test func `stops within are stitched, the ends filled up, hard edges bounds`() throws {
    let disc = Gradient.Geometry.radial(center: Point(.points(3), .points(4)), radius: .points(5))
    func run(_ from: String, _ to: String) -> String {
      "<< /FunctionType 2 /Domain [0 1] /C0 [\(from)] /C1 [\(to)] /N 1 >>"
    }
    let (k, c) = ("0 0 0 1", "1 0 0 0")
    #expect(
      try dictionary(disc, (0.25, black), (0.5, cyan), (0.5, black), (0.75, cyan)) == """
        << /ShadingType 3 /Coords [3 4 0 3 4 5] /Extend [true true] /ColorSpace /X \
        /Function << /FunctionType 3 /Domain [0 1] \
        /Functions [\(run(k, k)) \(run(k, c)) \(run(k, c)) \(run(c, c))] \
        /Bounds [0.25 0.5 0.75] /Encode [0 1 0 1 0 1 0 1] >> >>
        """)
  }

  @Test func `all stops at one place are an edge`() throws {
    let line = Gradient.Geometry.linear(from: .zero, to: Point(.points(9), .zero))
    let text = try dictionary(line, (0.5, black), (0.5, cyan))
    #expect(text.contains("/Bounds [0.5]"))
    #expect(try !dictionary(line, (0, black), (0, cyan)).contains("/Bounds"))
  }
}
