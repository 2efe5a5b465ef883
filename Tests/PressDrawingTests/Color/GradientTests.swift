import PressDrawing
import Testing

struct GradientTests {
  private typealias Stop = Gradient.Stop

  private let line = Gradient.Geometry.linear(from: .zero, to: Point(.mm(10), .zero))
  private let stops = [Gradient.Stop(0, .black), Gradient.Stop(1, .white)]

  @Test func `takes two stops or more that rise within 0…1`() {
    #expect(Gradient(line, stops: stops)?.stops == stops)
    #expect(Gradient(line, stops: [Stop(0.5, .black), Stop(0.5, .white)]) != nil)
    #expect(Gradient(line, stops: stops + [Stop(1, .black)]) != nil)
  }

  @Test(arguments: [[], [0], [0.5, 0.4], [-0.1, 1], [0, 1.1], [0, .nan], [.infinity, 1]] as [[Double]])
  func `refuses other offsets`(offsets: [Double]) {
    #expect(Gradient(line, stops: offsets.map { Stop($0, .black) }) == nil)
  }

  @Test(
    arguments: [
      .linear(from: .zero, to: .zero), .radial(center: .zero, radius: .zero),
      .radial(center: .zero, radius: .mm(-1)), .radial(center: .zero, radius: .mm(.nan)),
      .radial(center: .zero, radius: .mm(.infinity)), .linear(from: .zero, to: Point(.mm(.nan), .zero)),
      .radial(center: Point(.zero, .mm(.infinity)), radius: .mm(1)),
    ] as [Gradient.Geometry])
  func `refuses a geometry without extent`(geometry: Gradient.Geometry) {
    #expect(Gradient(geometry, stops: stops) == nil)
  }
}
