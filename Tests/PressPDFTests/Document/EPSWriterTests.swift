import Foundation
import PressDrawing
import PressPDF
import Testing

struct EPSWriterTests {
  private func write(_ scene: Scene, title: String = "t") throws -> Data {
    try EPSWriter(sources: Fixtures.sources()).write(scene, title: title)
  }

  private func lines(_ scene: Scene, title: String = "t") throws -> [String] {
    try String(decoding: write(scene, title: title), as: UTF8.self).components(separatedBy: "\n")
  }

  /// A scene with all that a file may hold.
  private func everything() throws -> Scene {
    let photo = try Fixtures.png(48, 32, .rgb) { x, y in [UInt8(x * 5), UInt8(y * 7), 0] }
    let still = try Fixtures.jpeg(48, 32, channels: 3) { x, y in [UInt8(x * 5), UInt8(y * 7), 40] }
    let ink = Color.spot(
      name: String(repeating: "墨", count: 42), cyan: 0, magenta: 0, yellow: 0, black: 1)
    let stops = (0..<90).map { Gradient.Stop(Double($0) / 90, $0 % 2 == 0 ? ink : .white) }
    let gradient = try #require(Gradient(.radial(center: .zero, radius: .mm(50)), stops: stops))
    return Fixtures.page([
      .fill(Fixtures.modules(), .solid(.black)), .fill(Fixtures.modules(), .solid(Fixtures.pantone)),
      .image(photo, in: Fixtures.box(0, 0, 10, 10)), .image(still, in: Fixtures.box(20, 0, 10, 10)),
      .stroke(Fixtures.modules(), width: .mm(0.2), .gradient(gradient)),
    ])
  }

  @Test func `the boxes are measured, and Ghostscript finds the ink in them`() throws {
    let scene = Scene(
      trim: Size(.mm(30), .mm(20)), bleed: Edges(all: .mm(3)),
      nodes: [.fill(.rect(Fixtures.box(-50, -50, 200, 200)), .solid(.black))])
    let found = try lines(scene)
    #expect(found.contains("%%BoundingBox: 0 0 103 74"))
    #expect(found.contains("%%HiResBoundingBox: 0 0 102.0472 73.7008"))
    // What is drawn goes no farther than the box.
    let said = try Judge.withFile(write(scene), "x.eps") {
      try Judge.run(
        "gs", ["-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=bbox", $0.path, "-c", "showpage"])
    }
    #expect(said.contains("%%HiResBoundingBox: 0.000000 0.000000 102.0"), "\(said)")
    #expect(said.contains("%%BoundingBox: 0 0 103 74"), "\(said)")
    let inch = try lines(Scene(trim: Size(.inches(1), .inches(2))))
    #expect(inch.contains("%%BoundingBox: 0 0 72 144"))
  }

  @Test func `the document structure is as DSC has it`() throws {
    let found = try lines(everything(), title: "Follow (us) 扫码")
    #expect(found.first == "%!PS-Adobe-3.0 EPSF-3.0")
    #expect(found.contains("%%Title: (Follow \\(us\\) \\346\\211\\253\\347\\240\\201)"))
    #expect(found.suffix(3) == ["%%Trailer", "%%EOF", ""])
    #expect(found.contains("%%DocumentCustomColors: (PANTONE 186 C)"))
    #expect(found.contains("%%CMYKCustomColor: 0.02 1 0.85 0.06 (PANTONE 186 C)"))
    #expect(!found.contains { $0.contains("showpage") || $0.hasPrefix("%%CreationDate") })
    // 255 characters a line, seven bits wide, printable; no comment by chance.
    let known = [
      "%!PS", "%%Bound", "%%HiRes", "%%Creator", "%%Title", "%%Lang", "%%Document", "%%Pages: 1", "%%CMYK",
      "%%+ ",
      "%%EndComments", "%%BeginProlog", "%%EndProlog", "%%Page: 1 1", "%%Trailer", "%%EOF",
    ]
    for line in found {
      #expect(line.utf8.count <= 255)
      #expect(line.utf8.allSatisfy { (0x20...0x7E).contains($0) })
      if line.hasPrefix("%") { #expect(known.contains { line.hasPrefix($0) }, "\(line)") }
    }
  }

  @Test func `level 3 is asked for by gradients alone`() throws {
    let plain = Fixtures.page([.fill(Fixtures.modules(), .solid(.black))])
    #expect(try lines(plain).contains("%%LanguageLevel: 2"))
    #expect(try !lines(plain).contains { $0.contains("shfill") || $0.contains("ShadingType") })
    #expect(try lines(everything()).contains("%%LanguageLevel: 3"))
  }

  @Test func `a program that places it finds its own stacks and names again`() throws {
    let eps = String(decoding: try write(everything()), as: UTF8.self)
    let host = """
      %!PS-Adobe-3.0
      /m 42 def /showpage {(SHOWN) =} def
      /before countdictstack def
      gsave 100 100 translate 0.5 0.5 scale
      \(eps)
      grestore
      count 0 eq countdictstack before eq and m 42 eq and {(CLEAN) =} {(DIRTY) = pstack} ifelse

      """
    try Judge.withFile(Data(host.utf8), "x.ps") { file in
      let said = try Judge.run(
        "gs", ["-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=nullpage", file.path])
      #expect(said == "CLEAN\n")
    }
  }

  @Test func `the same scene is the same bytes`() throws {
    #expect(try write(everything()) == write(everything()))
    #expect(try write(everything(), title: "u") != write(everything()))
  }

  @Test func `what EPS cannot hold is refused by name`() throws {
    let glass = try Fixtures.png(8, 8, .rgba) { x, _ in [255, 0, 0, UInt8(x * 30)] }
    let box = Fixtures.box(0, 0, 10, 10)
    #expect(throws: PDFError.transparentImage) { try write(Fixtures.page([.image(glass, in: box)])) }
    let svg = VectorArtwork(svg: Data("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8))
    #expect(throws: PDFError.artwork) { try write(Fixtures.page([.artwork(svg, in: box)])) }
    #expect(throws: PDFError.coordinate) {
      try write(Fixtures.page([.stroke(.rect(box), width: .mm(.nan), .solid(.black))]))
    }
    let named = Color.spot(name: "None", cyan: 0, magenta: 0, yellow: 0, black: 1)
    #expect(throws: PDFError.inkName("None")) {
      try write(Fixtures.page([.fill(.rect(box), .solid(named))]))
    }
  }
}
