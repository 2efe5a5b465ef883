import Foundation
import PressDrawing
import Testing

struct SceneInksTests {
  private func inks(_ nodes: Scene.Node...) -> [Ink] { Scene(trim: Size(.mm(9), .mm(9)), nodes: nodes).inks }

  @Test func `the inks of every node, in order, those inside of others too`() {
    let box = Rect(x: .zero, y: .zero, width: .mm(1), height: .mm(1))
    let spot = Color.spot(name: "Gold", cyan: 0, magenta: 0.2, yellow: 0.6, black: 0.2)
    let yellow = Color.cmyk(cyan: 0, magenta: 0, yellow: 1, black: 0)
    #expect(inks().isEmpty)
    #expect(inks(.fill(.rect(box), .solid(.white))).isEmpty)
    #expect(
      inks(
        .clip(.rect(box), [.group(.identity, [.fill(.rect(box), .solid(spot))])]),
        .stroke(.rect(box), width: .mm(1), .solid(yellow)), .fill(.rect(box), .solid(.black)))
        == [.yellow, .black, .spot("Gold")])
    #expect(inks(.image(EncodedImage(format: .png, bytes: Data()), in: box)) == Ink.process)
  }
}
