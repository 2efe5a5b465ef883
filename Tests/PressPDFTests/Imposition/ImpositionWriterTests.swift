import Foundation
import PressDrawing
import PressPDF
import Testing

/// What the judges see on imposed sheets.
struct ImpositionWriterTests {
  private static let sheet = Size(.mm(200), .mm(150))

  private func imposition(
    _ card: Size = Size(.mm(60), .mm(40)), on sheet: Size = sheet, gutter: Double = 4, marks: Bool = true,
    up: SheetLayout.Up = .maximum, order: SheetOrder = .sequential, edge isLong: Bool? = nil
  ) throws -> Imposition {
    let layout = try #require(
      SheetLayout.fit(card, on: sheet, margin: .mm(9), gutter: .mm(gutter), up: up))
    return Imposition(
      layout: layout, order: order, flip: isLong.map { DuplexFlip(aboutLongEdge: $0, of: sheet) },
      hasCropMarks: marks)
  }

  private func write(_ imposition: Imposition, _ pages: [SamplePDF.Page]) throws -> Data {
    let file = try ImpositionWriter(imposition).write(SourceDocument(SamplePDF.write(pages)))
    try Judge.check(file)
    return file
  }

  private func expect(_ found: [Double], _ wanted: [Double], _ what: String) {
    #expect(found.count == wanted.count, "\(what): \(found) for \(wanted)")
    for (a, b) in zip(found, wanted) { #expect(abs(a - b) < 0.01, "\(what): \(a) for \(b)") }
  }

  @Test(arguments: [false, true])
  func `a card and its crop marks lie within a hundredth of a millimetre`(isTurned: Bool) throws {
    let imposition = try imposition(
      on: isTurned ? Size(.mm(150), .mm(200)) : Self.sheet, up: .exactly(columns: isTurned ? 3 : 2, rows: 2))
    #expect(imposition.layout.isTurned == isTurned)
    let file = try write(imposition, [SamplePDF.card()])
    let cell = imposition.layout.cell(0)
    let (x, y) = (cell.minX.millimetres, cell.minY.millimetres)
    // The hole lies 5 mm from the trim's top left; turned counterclockwise, its far end is 15 mm from the foot.
    let hole = isTurned ? [x + 5, x + 10, y + 45, y + 55] : [x + 5, x + 15, y + 5, y + 10]
    let near = Rect(
      x: .mm(hole[0] - 1), y: .mm(hole[2] - 1), width: .mm(hole[1] - hole[0] + 2),
      height: .mm(hole[3] - hole[2] + 2))
    let measured = try Measured(file, near)
    expect(measured.edges(atY: (hole[2] + hole[3]) / 2), Array(hole[..<2]), "hole across")
    expect(measured.edges(atX: (hole[0] + hole[1]) / 2), Array(hole[2...]), "hole down")
    // The upright mark above the first card: a hairline whose middle is the trim's edge, 3 mm from it and 5 long.
    let mark = try Measured(file, Rect(x: .mm(x - 1), y: .mm(y - 9), width: .mm(2), height: .mm(9)))
    let line = mark.edges(atY: y - 5)
    try #require(line.count == 2, "\(line)")
    expect([(line[0] + line[1]) / 2], [x], "mark's middle")
    expect([line[1] - line[0]], [0.25 * 25.4 / 72], "mark's width")
    let length = mark.edges(atX: x)
    // Its other end is where the bleed begins, 3 mm from the trim.
    expect(length, [y - 8], "mark's far end")
  }

  @Test func `bleed ends at half the gutter inside and is whole outside`() throws {
    let imposition = try imposition(marks: false, up: .exactly(columns: 2, rows: 1))
    let file = try write(imposition, [SamplePDF.card(), SamplePDF.card(inks: "0 0 0 0.9 k")])
    let cell = imposition.layout.cell(0)
    let (right, y) = (cell.maxX.millimetres, cell.center.y.millimetres + 5)
    // Neighbours' bleeds meet in the gutter's middle, and the block's outer side has all 3 mm.
    let outer = try Measured(
      file, Rect(x: cell.minX - .mm(5), y: .mm(y - 1), width: .mm(4), height: .mm(2)))
    expect(outer.edges(atY: y), [cell.minX.millimetres - 3], "outer bleed")
    let alone = try write(imposition, [SamplePDF.card()])
    let inner = try Measured(alone, Rect(x: .mm(right), y: .mm(y - 1), width: .mm(4), height: .mm(2)))
    expect(inner.edges(atY: y), [right + 2], "inner bleed")
  }

  /// A front's card of a number, and its back as it looks through the paper: the mirror of the front.
  private func sides(_ number: Int) -> [SamplePDF.Page] {
    let at = 8 + Double(number) * 6
    func page(_ hole: Double, _ dot: Double) -> SamplePDF.Page {
      var page = SamplePDF.card(bleed: 0)
      let (x, y) = (SamplePDF.points(hole), SamplePDF.points(30))
      page.content =
        "0 0 0 1 k 0 0 \(SamplePDF.points(60)) \(SamplePDF.points(40)) re f 0 0 0 0 k "
        + "\(x) \(y) \(SamplePDF.points(4)) \(SamplePDF.points(6)) re f "
        + "\(SamplePDF.points(dot)) \(SamplePDF.points(4)) \(SamplePDF.points(6)) \(SamplePDF.points(3)) re f"
      return page
    }
    return [page(at, 2), page(60 - at - 4, 60 - 2 - 6)]
  }

  @Test(arguments: [true, false], [false, true])
  func `each back lies behind its front, on either edge, turned or not`(isLong: Bool, isTurned: Bool) throws {
    let imposition = try imposition(
      gutter: 2, marks: false, up: isTurned ? .exactly(columns: 4, rows: 2) : .exactly(columns: 2, rows: 3),
      order: .sequential, edge: isLong)
    #expect(imposition.layout.isTurned == isTurned)
    let file = try write(imposition, (0..<5).flatMap { sides($0) })
    let pictures = try (1...2).map { try picture(of: file, page: $0) }
    let (front, back) = (pictures[0], pictures[1])
    #expect(!front.isBlank)
    // The wide sheet's long edge is level: what is above comes below.
    let through = back.mirrored(sideways: !isLong)
    let difference = try front.difference(from: through)
    #expect(difference.flipped == 0 && difference.mean < 0.05, "\(difference)")
    #expect(try front.difference(from: back).flipped > 0)
  }

  private func picture(of file: Data, page: Int) throws -> Pixmap {
    try Judge.withFile(file, "x.pdf") { file in
      let stem = file.deletingLastPathComponent().appendingPathComponent("page").path
      // 127 dots an inch: five a millimetre, so that both sides' edges lie between dots alike.
      try Judge.run("pdftoppm", ["-r", "127", "-f", "\(page)", "-singlefile", file.path, stem])
      // Poppler adds a row for a page's last thousandth of a dot.
      return try Pixmap(try Data(contentsOf: URL(fileURLWithPath: stem + ".ppm"))).cut(
        width: 1000, height: 750)
    }
  }

  @Test func `marks are on every plate and only there where no card is`() throws {
    let file = try write(imposition(up: .exactly(columns: 2, rows: 2)), [SamplePDF.card(inks: "0 1 0 0 k")])
    let plates = try plates(file)
    for ink in ["Cyan", "Magenta", "Yellow", "Black"] {
      #expect(try !#require(plates[ink]).isBlank, "\(ink)")
    }
    // The card's own ink is on no other plate.
    let black = try #require(plates["Black"])
    let dark = black.pixels.count { $0 < 128 }
    #expect(dark > 0 && dark < black.pixels.count / 200)
    // Ghostscript cuts to the trim, where no mark is.
    #expect(try !#require(Judge.plates(file, dotsPerInch: 144)["Magenta"]).isBlank)
    #expect(try #require(Judge.plates(file, dotsPerInch: 144)["Black"]).isBlank)
  }

  /// All of a sheet, plate by plate.
  private func plates(_ file: Data) throws -> [String: Pixmap] {
    try Judge.withFile(file, "x.pdf") { file in
      let out = file.deletingLastPathComponent().appendingPathComponent("q.pdf")
      try Judge.run("qpdf", ["--qdf", "--object-streams=disable", file.path, out.path])
      var bytes = try Data(contentsOf: out)
      while let range = bytes.range(of: Data("/TrimBox".utf8)) {
        bytes.replaceSubrange(range, with: Data("/TrimBux".utf8))
      }
      return try Judge.plates(bytes, dotsPerInch: 144)
    }
  }

  @Test(arguments: [false, true], [false, true])
  func `a sheet's trim is its block of cards, its bleed theirs`(isBack: Bool, hasBleed: Bool) throws {
    let imposition = try imposition(up: .exactly(columns: 2, rows: 2), edge: true)
    let card = SamplePDF.card(bleed: hasBleed ? 3 : 0)
    let file = try write(imposition, [card, card])
    let page = isBack ? "2" : "1"
    let said = try Judge.withFile(file, "x.pdf") {
      try Judge.run("pdfinfo", ["-box", "-f", page, "-l", page, $0.path])
    }
    func box(_ name: String) throws -> [Double] {
      let line = try #require(said.split(separator: "\n").first { $0.contains(" \(name):") })
      return line.split(separator: " ").compactMap { Double($0) }.suffix(4).map { $0 * 25.4 / 72 }
    }
    expect(try box("MediaBox"), [0, 0, 200, 150], "media")
    // Two cards of 60 × 40 mm and a gutter of 4 each way, in the middle.
    expect(try box("TrimBox"), [38, 33, 162, 117], "trim")
    let bleed = hasBleed ? 3.0 : 0
    expect(try box("BleedBox"), [38 - bleed, 33 - bleed, 162 + bleed, 117 + bleed], "bleed")
  }

  @Test func `what the source says as a whole goes along, and each page is there once`() throws {
    let xmp = "<x:xmpmeta xmlns:x='adobe:ns:meta/'>once</x:xmpmeta>"
    let source = SamplePDF.write(
      [SamplePDF.card(), SamplePDF.card(inks: "1 0 0 0 k")],
      catalog: "/OutputIntents [3 0 R] /Metadata 4 0 R",
      objects: [
        "<< /Type /OutputIntent /S /GTS_PDFX /OutputConditionIdentifier (FOGRA39) >>",
        SamplePDF.stream("/Type /Metadata /Subtype /XML", xmp),
        "<< /Title (Cards) /GTS_PDFXVersion (PDF/X-4) >>",
      ], trailer: "/Info 5 0 R")
    let imposition = try imposition(order: .repeated)
    let file = try ImpositionWriter(imposition).write(SourceDocument(source))
    try Judge.check(file)
    let words = try Judge.readable(file)
    for word in ["/OutputConditionIdentifier (FOGRA39)", xmp, "/Title (Cards)", "/GTS_PDFXVersion (PDF/X-4)"]
    {
      #expect(words.contains(word), "\(word)")
    }
    #expect(words.components(separatedBy: "/Subtype /Form").count == 3)
    #expect(file == (try ImpositionWriter(imposition).write(SourceDocument(source))))
  }
}

extension Pixmap {
  fileprivate func cut(width: Int, height: Int) -> Pixmap {
    let rows = (0..<height).flatMap { pixels[($0 * self.width * channels)...].prefix(width * channels) }
    return Pixmap(width: width, height: height, channels: channels, pixels: rows)
  }

  /// Seen from behind.
  fileprivate func mirrored(sideways: Bool) -> Pixmap {
    var pixels: [UInt8] = []
    for y in 0..<height {
      for x in 0..<width {
        pixels += (sideways ? at(width - 1 - x, y) : at(x, height - 1 - y)).map { UInt8($0) }
      }
    }
    return Pixmap(width: width, height: height, channels: channels, pixels: pixels)
  }
}
