import Foundation
import PressDiagnostics
import PressDrawing
import PressRendering
import PressTemplates
import TestSupport
import Testing

@testable import CampaignSupport
@testable import PressCampaigns
@testable import PressFiles
@testable import PressResources

/// A page of a PDF goes in unchanged, and the code stands on it.
@Suite(.judged(by: .pdftocairo))
struct PDFArtworkTests {
  private static let template = """
    template: card
    medium: paper
    page: { size: [80mm, 50mm], bleed: 3mm, resolution: 200dpi }
    pages:
      - artwork: front.pdf
        slots:
          - { code: main, at: [25mm, 10mm], size: 30mm }
    """

  /// Two pages of 92 × 62 mm: trim 80 × 50 and 3 mm of bleed, in the middle of them; a red and a blue
  /// ground of this width that leaves a bare strip at the right.
  ///
  /// - Parameters:
  ///   - unit: points that a unit of the page is.
  ///   - more: other entries of the pages.
  private static func artwork(
    turned: Int = 0, red: Double = 76, unit: Double = 1, more: String = ""
  ) -> Data {
    func mm(_ value: Double) -> Double { value * 72 / 25.4 / unit }
    func box(_ inset: Double, _ width: Double) -> String {
      "[\(mm(inset)) \(mm(inset)) \(mm(inset + width)) \(mm(62 - inset))]"
    }
    var text = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    text += "2 0 obj<</Type/Pages/Count 2/Kids[3 0 R 5 0 R]>>endobj\n"
    for (number, color) in [(3, "1 0 0"), (5, "0 0 1")] {
      let words = "\(color) rg 0 0 \(mm(red)) \(mm(62)) re f"
      text +=
        "\(number) 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 \(mm(92)) \(mm(62))]/Rotate \(turned)"
        + (unit == 1 ? "" : "/UserUnit \(unit)") + more
        + "/BleedBox\(box(3, 86))/TrimBox\(box(6, 80))/Resources<<>>/Contents \(number + 1) 0 R>>endobj\n"
        + "\(number + 1) 0 obj<</Length \(words.utf8.count)>>stream\n\(words)\nendstream endobj\n"
    }
    return Data((text + "trailer<</Root 1 0 R>>\n").utf8)
  }

  private func workspace(
    _ template: String = template, _ artwork: Data = artwork(), formats: String = "png"
  ) throws -> Workspace {
    let work = try Workspace()
    try work.campaign(
      accounts: "id,platform,account\na,x,SwiftLang\n",
      assets:
        "- { template: card, formats: [\(formats)]\(formats.hasSuffix("pdf") ? ", target: plain" : "") }")
    try work.write(template, to: "card/template.yaml")
    try work.write(artwork, to: "card/front.pdf")
    return work
  }

  /// A pixel's channels, at millimetres from the trim's corner.
  private func pixel(_ file: String, _ x: Double, _ y: Double) throws -> [UInt8] {
    let picture = try PictureFile.pixels(ofFileAt: file)
    let resolution = try #require(picture.resolution)
    let at = resolution.wholeDots(.mm(y)) * picture.width + resolution.wholeDots(.mm(x))
    return Array(picture.pixels[(at * picture.layout.channels)...].prefix(picture.layout.channels))
  }

  @Test func `the page lies below the code in PNG, SVG and proof`() async throws {
    let work = try workspace(formats: "png, svg, proof.png")
    #expect(try await work.run().outcome.tally == "3 written, 0 unchanged, 0 failed")
    for file in ["a.png", "a.proof.png"] {
      let path = work.path("out/c/card/\(file)")
      #expect(try Judge.zbar(path) == ["https://x.com/intent/follow?screen_name=SwiftLang"])
      #expect(try pixel(path, 1, 1) == [255, 0, 0])
      #expect(try pixel(path, 69.5, 48) == [255, 0, 0])
      #expect(try pixel(path, 70.5, 48) == [255, 255, 255])
    }
    #expect(try work.text("out/c/card/a.svg").contains("data:image/png;base64,"))
    #expect(try await work.run().outcome.tally == "0 written, 3 unchanged, 0 failed")
    let first = try work.bytes("out/c/card/a.png")
    #expect(try await work.run(CampaignOptions(isForced: true)).outcome.written == 3)
    #expect(try work.bytes("out/c/card/a.png") == first)
  }

  @Test func `another page of the file is had by its number`() async throws {
    let work = try workspace(Self.template.replacing("front.pdf", with: "front.pdf#2"))
    #expect(try await work.run().outcome.written == 1)
    #expect(try pixel(work.path("out/c/card/a.png"), 1, 1) == [0, 0, 255])
  }

  @Test func `a page without a box for the bleed fills the trim`() async throws {
    let work = try workspace(
      Self.template.replacing("bleed: 3mm", with: "bleed: 5mm"))
    #expect(try await work.run().outcome.written == 1)
    #expect(try pixel(work.path("out/c/card/a.png"), 69.5, 48) == [255, 0, 0])
    #expect(try pixel(work.path("out/c/card/a.png"), 70.5, 48) == [255, 255, 255])
  }

  @Test func `a turned page is placed as readers show it`() async throws {
    // Clockwise by a quarter: what was at the right is below.
    let work = try workspace(
      Self.template.replacing("[80mm, 50mm]", with: "[50mm, 80mm]").replacing(
        "[25mm, 10mm]", with: "[10mm, 25mm]"),
      Self.artwork(turned: 90))
    #expect(try await work.run().outcome.written == 1)
    #expect(try pixel(work.path("out/c/card/a.png"), 2, 69.5) == [255, 0, 0])
    #expect(try pixel(work.path("out/c/card/a.png"), 2, 70.5) == [255, 255, 255])
  }

  /// Drawn over the ground, and what poppler or the picture's own length tells of it.
  @Test(arguments: [
    ("/Nothing Do", "", "is not drawn whole: poppler says 'Syntax Error: XObject 'Nothing' is unknown'"),
    ("BT /F 9 Tf (a) Tj ET", "", "is not drawn whole: poppler says 'Syntax Error: Unknown font tag 'F''"),
    ("/Pattern cs /P scn 0 0 9 9 re f", "", "poppler says 'Syntax Error: Unknown pattern 'P''"),
    ("[0 0] 0 d 5 w 9 9 m 99 99 l S", "", "has a line with dashes of no length, or of less"),
    ("/I Do", "", "holds a picture of 20 × 20 dots that is cut short"),
    ("/I Do", "/Filter /FlateDecode", "holds a picture of 20 × 20 dots that is cut short"),
    ("/I Do", "/Filter /DCTDecode", "holds a picture of 20 × 20 dots that is cut short"),
  ])
  func `a page of which something is missing is refused, for a press file too`(
    words: String, filter: String, message: String
  ) async throws {
    let picture =
      "9 0 obj<</Type/XObject/Subtype/Image/Width 20/Height 20/BitsPerComponent 8/ColorSpace/DeviceGray\(filter)"
      + "/Length 40>>stream\n\(String(repeating: "abcdefgh", count: 5))\nendstream endobj\n"
    var text = String(decoding: Self.artwork(), as: UTF8.self)
    if words == "/I Do" {
      text = text.replacing("/Resources<<>>", with: "/Resources<</XObject<</I 9 0 R>>>>")
    }
    let ground = try #require(text.firstMatch(of: /stream\n(1 0 0 rg.*)\nendstream/)).1
    text = text.replacing(
      "/Length \(ground.utf8.count)", with: "/Length \(ground.utf8.count + words.utf8.count + 1)"
    )
    .replacing(ground, with: "\(ground) \(words)").replacing("trailer", with: picture + "trailer")
    for format in ["png", "pdf"] {
      let work = try workspace(Self.template, Data(text.utf8), formats: format)
      let result = await #expect(throws: PressFailure.self) { try await work.run() }
      let first = try #require(result?.diagnostics.first)
      #expect(first.message.contains(message), "\(first)")
      #expect(first.description.contains("template.yaml:5:"))
    }
  }

  @Test func `a folder in the place of a picture is called one`() async throws {
    for name in ["pictures", "pictures.pdf"] {
      let work = try workspace(Self.template.replacing("front.pdf", with: name))
      try work.write("", to: "card/\(name)/a.txt")
      let first = try #require(try await work.failure().diagnostics.first)
      #expect(first.message == "'\(name)' is a folder" && first.hint != nil, "\(first)")
    }
  }

  /// The first page's operators, changed.
  private static func artwork(_ change: (String) -> String) throws -> Data {
    let text = String(decoding: artwork(), as: UTF8.self)
    let ground = String(try #require(text.firstMatch(of: /stream\n(1 0 0 rg.*)\nendstream/)).1)
    let words = change(ground)
    return Data(
      text.replacing("/Length \(ground.utf8.count)", with: "/Length \(words.utf8.count)")
        .replacing(ground, with: words).utf8)
  }

  @Test func `what closes more than is open does not end the drawing, in pixels and in a press file`()
    async throws
  {
    let work = try workspace(Self.template, Self.artwork { "q Q Q \($0)" }, formats: "png, pdf")
    #expect(try await work.run().outcome.tally == "2 written, 0 unchanged, 0 failed")
    #expect(try pixel(work.path("out/c/card/a.png"), 1, 1) == [255, 0, 0])
    // By poppler, for which the drawing would end there.
    let page = try PDFPages(work.path("out/c/card/a.pdf")).part(
      Rect(.zero, Size(.mm(86), .mm(56))), ofPage: 1, at: .print)
    #expect(page.pixels[Resolution.print.wholeDots(.mm(4)) * (page.width + 1)] < 140)
  }

  @Test func `a picture that is cut short and never drawn is no matter`() async throws {
    let picture =
      "9 0 obj<</Type/XObject/Subtype/Image/Width 20/Height 20/BitsPerComponent 8/ColorSpace/DeviceGray"
      + "/Length 2>>stream\naa\nendstream endobj\n"
    let text = String(decoding: Self.artwork(), as: UTF8.self)
      .replacing("/Resources<<>>", with: "/Resources<</XObject<</I 9 0 R>>>>")
      .replacing("trailer", with: picture + "trailer")
    #expect(try await workspace(Self.template, Data(text.utf8)).run().outcome.written == 1)
  }

  @Test func `a picture between operators that is cut short is refused, since what follows is lost`()
    async throws
  {
    let artwork = try Self.artwork { "BI /W 9 /H 9 /BPC 8 /CS /G ID abc EI \($0)" }
    for format in ["png", "pdf"] {
      let failure = try await workspace(Self.template, artwork, formats: format).failure()
      let first = try #require(failure.diagnostics.first)
      #expect(first.message.contains("a picture of 9 × 9 dots that is cut short: what follows it is lost"))
      #expect(first.description.contains("template.yaml:5:"))
    }
  }

  /// A gradient between two circles that lie beside each other, which cairo draws inside out.
  @Test(.judged(by: .ghostscript)) func `a page that others draw differently is refused with the place`()
    async throws
  {
    let shading =
      "9 0 obj<</ShadingType 3/ColorSpace/DeviceRGB/Coords[60 60 10 120 120 70]/Extend[true true]"
      + "/Function<</FunctionType 2/Domain[0 1]/N 1/C0[1 0 0]/C1[0 0 1]>>>>endobj\n"
    var text = String(decoding: Self.artwork(), as: UTF8.self)
    text = text.replacing("/Resources<<>>", with: "/Resources<</Shading<</S 9 0 R>>>>")
    let ground = try #require(text.firstMatch(of: /stream\n(1 0 0 rg.*)\nendstream/)).1
    let words = "\(ground) 0 0 180 170 re W n /S sh"
    text = text.replacing("/Length \(ground.utf8.count)", with: "/Length \(words.utf8.count)")
      .replacing(ground, with: words).replacing("trailer", with: shading + "trailer")
    let failure = try await workspace(Self.template, Data(text.utf8)).failure()
    let first = try #require(failure.diagnostics.first)
    #expect(first.message.contains("looks different in poppler"), "\(first)")
    #expect(first.message.contains(" mm from its left edge and "))
  }

  /// Illustrator writes 10 for what is larger than 200 inches, and for all that is made from such a file.
  @Test(arguments: [0.25, 2, 10]) func `a page in larger units is as large as it says`(unit: Double)
    async throws
  {
    for (turned, bare, red) in [(0, 70.5, 69.5), (180, 9.5, 10.5)] {
      let work = try workspace(
        Self.template, Self.artwork(turned: turned, unit: unit), formats: "png, proof.png, pdf")
      #expect(try await work.run().outcome.tally == "3 written, 0 unchanged, 0 failed")
      for file in ["a.png", "a.proof.png"] {
        #expect(try pixel(work.path("out/c/card/\(file)"), bare, 48) == [255, 255, 255])
        #expect(try pixel(work.path("out/c/card/\(file)"), red, 48) == [255, 0, 0])
      }
      // The PDF's page begins with 3 mm of bleed.
      let page = try PDFPages(work.path("out/c/card/a.pdf")).part(
        Rect(.zero, Size(.mm(86), .mm(56))), ofPage: 1, at: .print)
      func light(_ x: Double) -> UInt8 {
        page.pixels[Resolution.print.wholeDots(.mm(51)) * page.width + Resolution.print.wholeDots(.mm(x + 3))]
      }
      #expect(light(bare) == 255 && light(red) < 140)
    }
  }

  @Test func `a page beyond 20 m is refused`() async throws {
    let huge = Self.artwork(more: "/UserUnit 1000")
    let failure = try await workspace(Self.template, huge).failure()
    #expect(failure.diagnostics.first?.message.contains("beyond 20 m") == true)
  }

  /// A link with the border that it has when nothing is said of it, and a stamp that is all ink.
  @Test func `links, notes and form fields stay behind in every format, and that is said`() async throws {
    let stamp = """
      /Annots[<</Type/Annot/Subtype/Link/Rect[10 10 60 40]>>\
      <</Type/Annot/Subtype/Square/Rect[100 10 160 40]/F 4/C[0 0 0]/IC[0 0 0]>>]
      """
    let work = try workspace(Self.template, Self.artwork(more: stamp), formats: "png, svg, pdf")
    let plain = try workspace(Self.template, Self.artwork(), formats: "png, svg, pdf")
    let (outcome, events) = try await work.run()
    #expect(outcome.tally == "3 written, 0 unchanged, 0 failed")
    #expect(try await plain.run().outcome.written == 3)
    for file in ["a.png", "a.svg"] {
      #expect(try work.bytes("out/c/card/\(file)") == plain.bytes("out/c/card/\(file)"), "\(file)")
    }
    #expect("\(events)".contains("annotations"))
    let one = try workspace(Self.template, Self.artwork(more: stamp))
    #expect("\(try await one.run().events)".contains("stay behind"))
  }

  @Test func `above the slots it hides what it covers and nothing else`() async throws {
    let above =
      Self.template.replacing("artwork: front.pdf\n        slots", with: "slots")
      + "\n    foreground: front.pdf"
    #expect(try await workspace(above).run().outcome.failed == 1)
    let work = try workspace(above, Self.artwork(red: 26))
    #expect(try await work.run().outcome.written == 1)
    #expect(try pixel(work.path("out/c/card/a.png"), 19.5, 25) == [255, 0, 0])
    #expect(try pixel(work.path("out/c/card/a.png"), 20.5, 25) == [255, 255, 255])
  }

  @Test func `in a PDF it is the page itself, not a picture of it`() async throws {
    let work = try workspace(formats: "pdf")
    let (outcome, events) = try await work.run()
    #expect(outcome.tally == "1 written, 0 unchanged, 0 failed", "\(events)")
    let file = work.path("out/c/card/a.pdf")
    let said = try ExternalProgram(name: "pdfimages", title: "pdfimages", package: "poppler-utils")
      .run(["-list", file], needed: "lists pictures").output
    #expect(String(decoding: said, as: UTF8.self).split(separator: "\n").count == 2)
    let picture = try PDFPages(file).part(Rect(.zero, Size(.mm(86), .mm(56))), ofPage: 1, at: .print)
    func light(_ x: Double, _ y: Double) -> Int {
      Int(
        picture.pixels[
          Resolution.print.wholeDots(.mm(y)) * picture.width + Resolution.print.wholeDots(.mm(x))])
    }
    // The red ends 70 mm from the trim, and goes to the edge of the bleed.
    #expect(light(1, 1) < 140 && light(72.5, 50) < 140 && light(73.5, 50) == 255)
  }

  @Test func `a locked page is reported before anything is drawn`() async throws {
    let work = try workspace(formats: "pdf")
    let locked = work.path("card/locked.pdf")
    let made = try ExternalProgram(name: "qpdf", title: "qpdf", package: "qpdf").run(
      ["--encrypt", "", "owner", "256", "--", work.path("card/front.pdf"), locked], needed: "locks")
    #expect(made.status == 0 || made.status == 3)
    try work.write(Self.template.replacing("front.pdf", with: "locked.pdf"), to: "card/template.yaml")
    let failure = try await work.failure()
    #expect(failure.diagnostics.map(\.code) == ["encrypted-pdf"])
    #expect(!work.exists("out"))
  }

  @Test(arguments: [
    (template.replacing("front.pdf", with: "front.pdf#3"), artwork(), "has no page 3"),
    (template.replacing("front.pdf", with: "no.pdf"), artwork(), "'no.pdf' is not in"),
    (template.replacing("front.pdf", with: "../card.pdf"), artwork(), "outside of the bundle"),
    (template.replacing("80mm, 50mm", with: "80mm, 80mm"), artwork(), "(92 × 62 mm) has the shape neither"),
    (template, Data("%PDF-1.4 rubbish".utf8), "poppler says"),
    (template, Data(), "poppler says"),
    (template, Data([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10]), "this is a PNG picture, not a PDF"),
    (template, Data("GIF89a".utf8), "this is a GIF picture, not a PDF"),
    (template, PDFPagesTests.pdf([(1e9, 1e9)]), "beyond 20 m"),
    (template, PDFPagesTests.pdf([]), "no page 1"),
  ])
  func `what is wrong with it is reported at its place`(template: String, artwork: Data, words: String)
    async throws
  {
    let failure = try await workspace(template, artwork).failure()
    #expect([.badData, .inputMissing].contains(failure.kind))
    let said = failure.diagnostics.map(\.description).joined(separator: "\n")
    #expect(said.contains(words) && said.contains("card/template.yaml:5:14: error"), "\(said)")
  }

  /// The limit is against hanging alone.
  @Test(.timeLimit(.minutes(5))) func `a page that is too much to draw is given up`() async throws {
    let words = String(repeating: "0 0 226 141 re 0 0 m 900 900 900 0 0 900 c b* ", count: 400_000)
    let work = try Workspace()
    let file = try work.write(HandWrittenPDF.file([words]), to: "a.pdf")
    let error = #expect(throws: PictureError.self) { try PDFArtwork.inspector(secondsToDraw: 1)(file, 1) }
    #expect(error?.message.contains("did not finish within 1 s") == true)
    // What was given up may not go on behind our back; how soon the system buries it is the system's business.
    while !Judge.processes(naming: file).isEmpty { try await Task.sleep(for: .milliseconds(50)) }
  }

  @Test func `more dots than a picture holds are refused`() throws {
    let work = try Workspace()
    let file = try work.write(PDFPagesTests.pdf([(100, 50)]), to: "a.pdf")
    let page = try PDFArtwork.inspect(file, 1)
    for (width, height) in [(40_000, 20), (30_000, 30_000)] {
      let crop = PageArtwork.Crop(box: page.boxes.media, width: width, height: height)
      let error = #expect(throws: PictureError.self) { try page.image(crop) }
      #expect(error?.hint == "lower the page's 'resolution'")
    }
  }

  @Test func `a part of a page has the dots asked for`() throws {
    let work = try Workspace()
    let file = try work.write(Self.artwork(), to: "a.pdf")
    let page = try PDFArtwork.inspect(file, 1)
    for (part, width, height) in [
      (page.boxes.bleed, 677, 441), (page.boxes.trim, 630, 394), (page.boxes.media, 92, 62),
    ] {
      let image = try page.image(.init(box: part, width: width, height: height))
      let size = try ImageDecoder.size(of: image)
      #expect((size.width, size.height) == (width, height))
    }
  }
}
