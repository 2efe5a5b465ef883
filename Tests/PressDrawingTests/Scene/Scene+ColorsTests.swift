import Testing

@testable import PressDrawing

struct SceneColorsTests {
  private static let red = Color.rgb(red: 1, green: 0, blue: 0)
  private static let blue = Color.rgb(red: 0, green: 0, blue: 1)

  private static func scene() throws -> Scene {
    let box = Path.rect(Rect(x: .zero, y: .zero, width: .mm(1), height: .mm(1)))
    let gradient = try #require(
      Gradient(
        .linear(from: .zero, to: Point(.mm(1), .zero)),
        stops: [.init(0, red), .init(1, .black)]))
    return Scene(
      trim: Size(.mm(1), .mm(1)),
      nodes: [
        .fill(box, .solid(blue)),
        .clip(box, [.group(.identity, [.stroke(box, width: .mm(0.1), .gradient(gradient))])]),
        .fill(box, .solid(blue)),
      ])
  }

  @Test func `every colour is listed once, in the order of painting, those within clips too`() throws {
    #expect(try Self.scene().colors == [Self.blue, Self.red, .black])
  }

  @Test func `every paint takes the new colour and keeps its shape`() throws {
    let scene = try Self.scene()
    let mapped = scene.mapColors { $0 == Self.red ? .white : $0 }
    #expect(mapped.colors == [Self.blue, .white, .black])
    #expect(mapped.mapColors { $0 == .white ? Self.red : $0 } == scene)
  }
}
