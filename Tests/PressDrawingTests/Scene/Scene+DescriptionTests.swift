import Foundation
import PressDrawing
import Testing

struct SceneDescriptionTests {
  @Test func `is a line for each node, in millimetres`() {
    let box = Rect(x: .mm(10), y: .mm(20.12345), width: .mm(30), height: .mm(40))
    let face = FontFace(identifier: "Noto@1", family: "Noto Sans CJK SC", file: Data(), index: 0)
    let run = GlyphRun(
      face: face, size: .points(12), glyphs: [.init(index: 7, origin: Point(.mm(1), .mm(2)), cluster: 0)],
      text: "扫码", language: "zh-cn")
    var modules = Path()
    for column in 0..<8 {
      modules.add(Rect(x: .mm(Double(column * 2)), y: .mm(5), width: .mm(1), height: .mm(1)))
    }
    let scene = Scene(
      trim: Size(.mm(210), .mm(297)),
      bleed: Edges(top: .mm(3), right: .mm(4), bottom: .mm(5), left: .mm(6)),
      nodes: [
        .fill(.rect(box), .solid(.white)),
        .stroke(.ellipse(in: box), width: .points(1), .solid(.black)),
        .fill(
          modules, .solid(.spot(name: "PANTONE 186 C", cyan: 0.02, magenta: 1, yellow: 0.85, black: 0.06))),
        .glyphs(run, .solid(.rgb(red: 1, green: 0.5, blue: 0))),
        .clip(
          .rect(box),
          [
            .image(EncodedImage(format: .png, bytes: Data(count: 12)), in: box),
            .group(
              Transform(a: 0, b: 1, c: -1, d: 0, tx: .mm(5), ty: .mm(-6)),
              [.artwork(VectorArtwork(svg: Data(count: 34)), in: box)]),
          ]),
        .image(EncodedImage(format: .jpeg, bytes: Data()), in: box),
      ])
    #expect(
      scene.description == """
        scene 210 x 297 bleed 3 4 5 6
          fill #ffffff M10,20.123 L40,20.123 L40,60.123 L10,60.123 Z
          stroke cmyk(0,0,0,100) 0.353 M40,40.123 C40,51.169 33.284,60.123 25,60.123 \
        C16.716,60.123 10,51.169 10,40.123 C10,29.078 16.716,20.123 25,20.123 \
        C33.284,20.123 40,29.078 40,40.123 Z
          fill spot("PANTONE 186 C", cmyk(2,100,85,6)) path of 40 from 0,5
          glyphs #ff8000 Noto Sans CJK SC 4.233 at 1,2 zh-cn '扫码'
          clip M10,20.123 L40,20.123 L40,60.123 L10,60.123 Z
            image png 12 bytes [10 20.123 30 40]
            group 0 1 -1 0 5 -6
              artwork svg 34 bytes [10 20.123 30 40]
          image jpeg 0 bytes [10 20.123 30 40]

        """)
  }

  @Test func `gradients give their geometry and stops`() throws {
    let box = Path.rect(Rect(x: .zero, y: .zero, width: .mm(1), height: .mm(1)))
    let stops = [
      Gradient.Stop(0, .black), Gradient.Stop(0.33333, .rgb(red: 1, green: 0, blue: 0)),
      Gradient.Stop(1, .white),
    ]
    let linear = try #require(
      Gradient(.linear(from: Point(.mm(1), .mm(2)), to: Point(.mm(3.5), .mm(4))), stops: stops))
    let radial = try #require(
      Gradient(.radial(center: Point(.mm(5), .mm(6)), radius: .mm(7)), stops: [stops[0], stops[2]]))
    let scene = Scene(
      trim: Size(.mm(9), .mm(8)),
      nodes: [.fill(box, .gradient(linear)), .stroke(box, width: .mm(1), .gradient(radial))])
    #expect(
      scene.description == """
        scene 9 x 8 bleed 0 0 0 0
          fill linear(1,2 to 3.5,4: 0 cmyk(0,0,0,100), 0.333 #ff0000, 1 #ffffff) M0,0 L1,0 L1,1 L0,1 Z
          stroke radial(5,6 radius 7: 0 cmyk(0,0,0,100), 1 #ffffff) 1 M0,0 L1,0 L1,1 L0,1 Z

        """)
  }

  @Test func `an empty scene is its page`() {
    #expect(Scene(trim: Size(.mm(85), .mm(55))).description == "scene 85 x 55 bleed 0 0 0 0\n")
  }
}
