import Foundation
import PressDrawing
import PressPDF
import PressRendering
import Testing

/// SVG artwork in press files: vectors, in inks, as the judges see it.
struct SVGArtworkTests {
  /// 60 × 40 mm, a unit a millimetre.
  private static func svg(_ inner: String, defs: String = "") -> VectorArtwork {
    VectorArtwork(
      svg: Data(
        """
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="60mm" \
        height="40mm" viewBox="0 0 60 40"><defs>\(defs)</defs>\(inner)</svg>
        """.utf8))
  }

  private static let gradients = """
    <linearGradient id="g"><stop offset="0" stop-color="#e6007e"/><stop offset="0.5" stop-color="#ffd400"/>\
    <stop offset="1" stop-color="#0050a0"/></linearGradient>\
    <radialGradient id="r"><stop offset="0" stop-color="#fff"/><stop offset="1" stop-color="#000"/></radialGradient>\
    <pattern id="p" width="4" height="4" patternUnits="userSpaceOnUse"><rect width="4" height="4" fill="#fc0"/>\
    <circle cx="2" cy="2" r="1" fill="#008040"/></pattern>\
    <linearGradient id="fade"><stop offset="0" stop-color="#c00"/>\
    <stop offset="1" stop-color="#c00" stop-opacity="0"/></linearGradient>
    """

  private static let opaque = """
    <rect width="60" height="40" fill="#f4f0e6"/><rect x="3" y="3" width="24" height="6" fill="url(#g)"/>\
    <circle cx="34" cy="7" r="4" fill="url(#r)"/><rect x="42" y="2" width="12" height="12" fill="url(#p)"/>\
    <text x="3" y="22" font-family="Noto Sans" font-size="5" fill="#000">Black text</text>\
    <text x="32" y="22" font-family="Noto Sans CJK SC" font-size="5" fill="#808080">你好</text>\
    <path d="M3 32 C 12 24 20 40 30 30" fill="none" stroke="#008" stroke-width="1" stroke-dasharray="3 1"/>
    """

  private static let transparent =
    opaque + "<rect x='3' y='10' width='24' height='6' fill='url(#fade)'/>"
    + "<g opacity='0.5'><rect x='40' y='24' width='8' height='8' fill='#00f'/>"
    + "<rect x='44' y='28' width='8' height='8' fill='#f00'/></g>"

  private func scene(_ inner: String) -> Scene {
    Scene(
      trim: Size(.mm(60), .mm(40)),
      nodes: [.artwork(Self.svg(inner, defs: Self.gradients), in: Fixtures.box(0, 0, 60, 40))])
  }

  private func pdf(_ scene: Scene, _ target: PressTarget) throws -> Data {
    let document = try PressDocument(.init(Fixtures.rules(target), title: "t"), sources: Fixtures.sources())
    try document.addPage(scene)
    return try document.finish()
  }

  @Test(arguments: [(opaque, PressTarget.x4), (opaque, .x1a), (transparent, .x4)])
  func `no screen colour is left, and the file is the same each time`(inner: String, target: PressTarget)
    throws
  {
    let file = try pdf(scene(inner), target)
    try Judge.check(file)
    let words = try Judge.readable(file)
    #expect(!words.contains("/DeviceRGB"))
    #expect(words.firstMatch(of: #/[0-9.]+ [0-9.]+ [0-9.]+ (rg|RG)\s/#) == nil)
    #expect(words.contains("/Subtype /Form"))
    if target == .x1a { #expect(!words.contains("/Group") && !words.contains("/SMask")) }
    #expect(file == (try pdf(scene(inner), target)))
  }

  @Test func `in a plain file the colours stay`() throws {
    #expect(try Judge.readable(pdf(scene(Self.opaque), .plain)).contains(" rg"))
  }

  @Test func `fonts are embedded, and text is found`() throws {
    try Judge.withFile(try pdf(scene(Self.opaque), .x4), "x.pdf") { file in
      let fonts = try Judge.run("pdffonts", [file.path]).split(separator: "\n").dropFirst(2)
      #expect(fonts.count == 2)
      #expect(fonts.allSatisfy { $0.contains(#/ yes yes yes /#) }, "\(fonts)")
      let text = try Judge.run("pdftotext", [file.path, "-"])
      #expect(text.contains("Black text") && text.contains("你好"), "\(text)")
    }
  }

  @Test(arguments: [Judge.Program.pdftoppm, .mutool], [PressTarget.plain, .x4])
  func `it looks as it does in pixels`(program: Judge.Program, target: PressTarget) throws {
    let scene = scene(Self.transparent)
    let drawn = try Judge.draw(pdf(scene, target), by: program, dotsPerInch: 150)
    let renderer = RasterRenderer(cmykProfile: try Fixtures.profile())
    let pixels = try renderer.draw(
      scene, at: #require(Resolution(dotsPerInch: 150)), ground: .color(.white))
    let rgb = try #require(
      Bitmap(
        width: pixels.width, height: pixels.height, layout: .rgb,
        pixels: stride(from: 0, to: pixels.pixels.count, by: pixels.layout.channels).flatMap {
          pixels.pixels[$0..<($0 + 3)]
        }))
    let difference = try drawn.difference(from: Pixmap(rgb))
    // The judges have no profile and make screen colours of inks by a rule of thumb: shapes
    // agree, hues drift. Edges of type differ by parts of dots.
    #expect(difference.flipped < (target == .plain ? 0.01 : 0.02), "\(difference)")
    #expect(difference.mean < (target == .plain ? 4 : 16), "\(difference)")
  }

  @Test(arguments: [
    "<rect width='60' height='40' fill='#000'/>", "<text x='3' y='30' font-size='20'>■■</text>",
    "<rect width='60' height='40' fill='url(#r)'/>", "<rect width='60' height='40' fill='#777'/>",
  ])
  func `black and grays are on the black plate alone`(inner: String) throws {
    let plates = try Judge.plates(pdf(scene(inner), .x4))
    #expect(try !#require(plates["Black"]).isBlank)
    for ink in ["Cyan", "Magenta", "Yellow"] { #expect(try #require(plates[ink]).isBlank, "\(ink)") }
  }

  @Test func `a colour and a picture are converted by the same profile`() throws {
    let png = try Fixtures.png(4, 4, .rgb) { _, _ in [230, 26, 26] }.bytes.base64EncodedString()
    let scene = scene(
      "<rect width='30' height='40' fill='#e61a1a'/>"
        + "<image x='30' width='30' height='40' preserveAspectRatio='none' "
        + "xlink:href='data:image/png;base64,\(png)'/>")
    let plates = try Judge.plates(pdf(scene, .x4))
    let direct = try Judge.plates(
      pdf(
        Scene(
          trim: scene.trim,
          nodes: [
            .fill(
              .rect(Fixtures.box(0, 0, 60, 40)), .solid(.rgb(red: 230 / 255, green: 26 / 255, blue: 26 / 255))
            )
          ]), .x4))
    for ink in ["Cyan", "Magenta", "Yellow", "Black"] {
      let (found, wanted) = (try #require(plates[ink]), try #require(direct[ink]))
      for x in [100, 500] { #expect(abs(found.at(x, 200)[0] - wanted.at(x, 200)[0]) <= 2, "\(ink) \(x)") }
    }
  }

  @Test(arguments: [
    "<rect width='9' height='9' opacity='0.5'/>", "<rect width='60' height='40' fill='url(#fade)'/>",
    "<g style='mix-blend-mode:multiply'><rect width='9' height='9'/></g>",
  ])
  func `what shines through is refused where nothing may`(inner: String) throws {
    #expect(throws: PDFError.transparentArtwork("SVG artwork")) { try pdf(scene(inner), .x1a) }
    try Judge.check(try pdf(scene(inner), .x4))
  }

  @Test func `artwork of one size is in the file once`() throws {
    let document = try PressDocument(.init(Fixtures.rules(.x4), title: "t"), sources: Fixtures.sources())
    for _ in 0..<3 { try document.addPage(scene(Self.opaque)) }
    let words = try Judge.readable(try document.finish())
    #expect(
      words.components(separatedBy: "/Subtype /Form").count - 1 <= 2, "one form, and cairo's own inside")
  }

  @Test func `what is not an SVG is reported`() throws {
    let broken = Scene(
      trim: Size(.mm(60), .mm(40)),
      nodes: [.artwork(VectorArtwork(svg: Data("<svg".utf8)), in: Fixtures.box(0, 0, 60, 40))])
    do throws(PDFError) {
      let document = try PressDocument(
        .init(.plain, title: "t"), sources: Fixtures.sources())
      try document.addPage(broken)
      Issue.record("taken")
    } catch {
      guard case .drawing = error else {
        Issue.record("\(error)")
        return
      }
    }
  }
}
