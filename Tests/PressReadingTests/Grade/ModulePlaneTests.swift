import Testing

@testable import PressReading

struct ModulePlaneTests {
  private func plane() throws -> ModulePlane {
    let corners = Corners(
      topLeft: PixelPoint(10, 20), topRight: PixelPoint(60, 20), bottomRight: PixelPoint(60, 95),
      bottomLeft: PixelPoint(10, 95))
    return try #require(ModulePlane(side: 25, corners: corners))
  }

  @Test func `takes modules to pixels`() throws {
    let plane = try plane()
    #expect(plane.pixel(0, 0).distance(to: PixelPoint(10, 20)) < 1e-9)
    #expect(plane.pixel(12.5, 5).distance(to: PixelPoint(35, 35)) < 1e-9)
    #expect(plane.corners.bottomRight.distance(to: PixelPoint(60, 95)) < 1e-9)
  }

  @Test func `a shift is in modules, and moves the corners`() throws {
    var plane = try plane()
    plane.shift.along = (0.5, 0, 0.1, 0)
    plane.shift.down = (0, 0, 0, 0.01)
    // u + 0.5 + 0.1 · 10, v + 0.01 · 5 · 10; 2 pixels a module along, 3 down.
    #expect(plane.pixel(5, 10).distance(to: PixelPoint(10 + 2 * 6.5, 20 + 3 * 10.5)) < 1e-9)
    #expect(plane.unshifted(5, 10).distance(to: PixelPoint(20, 50)) < 1e-9)
    #expect(plane.corners.topLeft.distance(to: PixelPoint(11, 20)) < 1e-9)
  }

  @Test func `corners on a line span nothing`() {
    let point = PixelPoint(1, 1)
    let corners = Corners(topLeft: point, topRight: point, bottomRight: point, bottomLeft: point)
    #expect(ModulePlane(side: 25, corners: corners) == nil)
  }
}
