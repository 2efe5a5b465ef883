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

  private func isBlackAlone(_ nodes: Scene.Node...) -> Bool {
    Scene(trim: Size(.mm(9), .mm(9)), nodes: nodes).isBlackAlone
  }

  @Test(arguments: [
    (Color.black, true), (.white, true), (.cmyk(cyan: 0, magenta: 0, yellow: 0, black: 0.3), true),
    (.rgb(red: 0.5, green: 0.5, blue: 0.5), true), (.rgb(red: 0.5, green: 0.5, blue: 0.4), false),
    (.rgb(red: 0.4, green: 0.5, blue: 0.5), false),
    (.cmyk(cyan: 0.01, magenta: 0, yellow: 0, black: 1), false),
    (.cmyk(cyan: 0, magenta: 0.01, yellow: 0, black: 1), false),
    (.cmyk(cyan: 0, magenta: 0, yellow: 0.01, black: 1), false),
    (.spot(name: "Black 6 C", cyan: 0, magenta: 0, yellow: 0, black: 1), false),
  ])
  func `black, grays and paper are black alone, whatever paints them`(color: Color, isAlone: Bool) {
    let box = Rect(x: .zero, y: .zero, width: .mm(1), height: .mm(1))
    let fill = Scene.Node.fill(.rect(box), .solid(color))
    #expect(isBlackAlone(fill) == isAlone)
    #expect(isBlackAlone(.stroke(.rect(box), width: .mm(1), .solid(color))) == isAlone)
    #expect(isBlackAlone(.clip(.rect(box), [.group(.identity, [fill])])) == isAlone)
    #expect(isBlackAlone(.fill(.rect(box), .solid(.black)), fill) == isAlone)
  }

  @Test func `pictures, artwork and gradients may hold any ink`() throws {
    let box = Rect(x: .zero, y: .zero, width: .mm(1), height: .mm(1))
    let gray = try #require(
      Gradient(
        .linear(from: .zero, to: Point(.mm(1), .zero)), stops: [.init(0, .black), .init(1, .white)]))
    #expect(isBlackAlone())
    #expect(!isBlackAlone(.image(EncodedImage(format: .png, bytes: Data()), in: box)))
    #expect(!isBlackAlone(.artwork(VectorArtwork(svg: Data()), in: box)))
    #expect(!isBlackAlone(.fill(.rect(box), .gradient(gray))))
  }
}
