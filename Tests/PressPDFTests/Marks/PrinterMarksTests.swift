import Foundation
import PressDrawing
import PressPDF
import Testing

/// Printer's marks as the judges see them.
struct PrinterMarksTests {
  private static let trim = Size(.mm(90), .mm(60))
  /// A page of yellow ink to the bleed, a fold in its middle.
  private func pdf(_ marks: PrinterMarks, bleed: Double = 3, target: PressTarget = .x4) throws -> Data {
    let edges = Edges(all: .mm(bleed))
    let ground = Rect(.zero, Self.trim).inset(by: .mm(-bleed - 20))
    let scene = Scene(
      trim: Self.trim, bleed: edges,
      nodes: [.fill(.rect(ground), .solid(.cmyk(cyan: 0, magenta: 0, yellow: 1, black: 0)))])
    let document = try PressDocument(.init(Fixtures.rules(target), title: "t"), sources: Fixtures.sources())
    try document.addPage(
      PressPage(scene).marked(by: marks, folds: [.vertical(.mm(45)), .horizontal(.mm(20))]))
    let file = try document.finish()
    try Judge.check(file)
    return file
  }

  @Test func `names are read and written`() throws {
    #expect(PrinterMarks("crop")?.kinds == [.crop])
    #expect(PrinterMarks("bars, crop")?.kinds == [.crop, .bars])
    #expect("\(try #require(PrinterMarks("bars,crop")))" == "crop,bars")
    for text in ["", "crops", "crop,", "crop;fold"] { #expect(PrinterMarks(text) == nil, "\(text)") }
  }

  @Test func `without marks the page is as it was`() {
    let page = PressPage(Scene(trim: Self.trim, bleed: Edges(all: .mm(3))))
    #expect(page.marked(by: .none).margin == .none)
  }

  @Test(arguments: [0.0, 3, 5])
  func `crop marks point at the trim and begin outside the bleed`(bleed: Double) throws {
    let file = try pdf(PrinterMarks([.crop]), bleed: bleed)
    // From the sheet's corner to the trim: what marks take, and 2 mm of bare sheet.
    let reach = max(bleed, 3) + 7
    let measured = try Measured(file, Fixtures.box(reach - 1, 0, 2, reach))
    let edges = measured.edges(atY: 4)
    try #require(edges.count == 2)
    #expect(abs((edges[0] + edges[1]) / 2 - reach) < 0.01)
    #expect(abs(edges[1] - edges[0] - 0.25 * 25.4 / 72) < 0.01)
    // Yellow counts as light: the mark alone is dark.
    let length = measured.edges(atX: reach)
    try #require(length.count == 2, "\(length)")
    #expect(abs(length[0] - 2) < 0.01 && abs(length[1] - 7) < 0.01)
    let boxes = try Judge.withFile(file, "x.pdf") { try Judge.run("pdfinfo", ["-box", $0.path]) }
    func box(_ name: String) throws -> [Double] {
      try #require(boxes.split(separator: "\n").first { $0.hasPrefix(name) }).split(separator: " ").compactMap
      { Double($0) }
    }
    let trim = try box("TrimBox")
    #expect(abs(trim[0] - reach * 72 / 25.4) < 0.01 && abs(trim[2] - (reach + 90) * 72 / 25.4) < 0.01)
    #expect(abs(try box("BleedBox")[0] - (reach - bleed) * 72 / 25.4) < 0.01)
    #expect(try box("MediaBox")[0] == 0)
  }

  @Test func `fold marks are dashed and stand at the folds`() throws {
    let file = try pdf(PrinterMarks([.fold]))
    let above = try Measured(file, Fixtures.box(54, 0, 2, 10))
    for (found, wanted) in zip(above.edges(atX: 55), [2.0, 3.2, 3.9, 5.1, 5.8, 7]) {
      #expect(abs(found - wanted) < 0.011, "\(found) \(wanted)")
    }
    #expect(above.edges(atX: 55).count == 6)
    let beside = try Measured(file, Fixtures.box(0, 29, 10, 2))
    #expect(beside.edges(atY: 30).count == 6)
  }

  /// All of the sheet, plate by plate, outside of the trim.
  private func plates(_ file: Data) throws -> [String: Pixmap] {
    // Ghostscript separates the trim alone: the same page with the sheet as its trim.
    return try Judge.withFile(file, "x.pdf") { file in
      let out = file.deletingLastPathComponent().appendingPathComponent("q.pdf")
      try Judge.run("qpdf", ["--qdf", "--object-streams=disable", file.path, out.path])
      var bytes = try Data(contentsOf: out)
      while let range = bytes.range(of: Data("/TrimBox".utf8)) {
        bytes.replaceSubrange(range, with: Data("/TrimBux".utf8))
      }
      return try Judge.plates(bytes, dotsPerInch: 144)
    }
  }

  @Test(arguments: [PressTarget.x4, .x1a, .plain])
  func `lines and targets are on every plate, bars in their inks`(target: PressTarget) throws {
    let plates = try plates(pdf(PrinterMarks([.crop, .fold, .registration]), target: target))
    let inks = ["Cyan", "Magenta", "Black"]
    let marks = try inks.map { try #require(plates[$0]).pixels.map { $0 < 128 } }
    #expect(marks[0].contains(true))
    #expect(marks[0] == marks[1] && marks[0] == marks[2])
    #expect(plates.count >= 4)
    let bars = try self.plates(pdf(PrinterMarks([.bars]), target: target))
    // Each of the three inks has a solid patch of its own: 4 mm, at 144 dots an inch.
    let solid = try inks.map { ink in
      try #require(bars[ink]).pixels.enumerated().filter { $0.element < 8 }.map(\.offset)
    }
    for patch in solid { #expect((400...700).contains(patch.count), "\(patch.count)") }
    #expect(Set(solid[0]).isDisjoint(with: solid[1]) && Set(solid[1]).isDisjoint(with: solid[2]))
  }

  @Test func `nothing of the marks lies in the bleed, and nothing of the page outside it`() throws {
    let plates = try plates(pdf(PrinterMarks(Set(PrinterMarks.Kind.allCases))))
    let (yellow, black) = (try #require(plates["Yellow"]), try #require(plates["Black"]))
    let perMM = 144 / 25.4
    var outside = 0
    for y in 0..<black.height {
      for x in 0..<black.width {
        let (left, top) = (Double(x) / perMM, Double(y) / perMM)
        // A dot that the bleed's edge runs through belongs to both.
        if left > 7.2, left < 102.6, top > 7.2, top < 72.6 {
          #expect(black.at(x, y)[0] == 255)
        } else if left < 6.6 || left > 103.2 || top < 6.6 || top > 73.2, yellow.at(x, y)[0] < 128,
          black.at(x, y)[0] > 200
        {
          outside += 1
        }
      }
    }
    // The bars' own yellow: a solid patch, half of one, and the gray's.
    #expect(outside < 1500, "\(outside)")
  }

  @Test func `bars keep clear of targets and folds, however narrow the page`() throws {
    for width in [20.0, 30, 45, 90, 297] {
      let nodes = PrinterMarks([.bars, .registration, .fold]).nodes(
        trim: Size(.mm(width), .mm(60)), bleed: .none, folds: [.vertical(.mm(width / 3))])
      let boxes = nodes.compactMap { node -> Rect? in
        guard case .fill(let path, .solid(.cmyk)) = node, case .move(let origin) = path.elements[0],
          case .line(let end) = path.elements[1]
        else { return nil }
        return Rect(origin, Size(end.x - origin.x, end.x - origin.x))
      }
      #expect(boxes.count == 11, "\(width)")
      for box in boxes {
        #expect(box.minX >= .zero && box.maxX <= .mm(width) && box.minY >= .mm(63))
        #expect(!(box.minX < .mm(width / 3) && box.maxX > .mm(width / 3)))
      }
    }
  }

  @Test(arguments: [false, true]) func `bars show the page's named inks, too`(isBase: Bool) throws {
    let gold = Color.spot(name: "Gold", cyan: 0, magenta: 0.2, yellow: 0.6, black: 0.2)
    let scene = Scene(
      trim: Self.trim, bleed: Edges(all: .mm(3)),
      nodes: [
        .fill(.rect(Fixtures.box(5, 5, 9, 9)), .solid(gold)),
        .fill(.rect(Fixtures.box(25, 5, 9, 9)), .solid(Fixtures.pantone)),
        .fill(.rect(Fixtures.box(45, 5, 9, 9)), .solid(gold)),
      ])
    let document = try PressDocument(.init(Fixtures.rules(.x4), title: "t"), sources: Fixtures.sources())
    let bars = PrinterMarks([.bars])
    if isBase {
      try document.addPage(base: scene, overlay: [], marks: bars)
    } else {
      try document.addPage(PressPage(scene).marked(by: bars))
    }
    let file = try document.finish()
    try Judge.check(file)
    let plates = try plates(file)
    for (name, inside) in [("Gold", 2.0), ("PANTONE 186 C", 1)] {
      let dark = try #require(plates[name]).pixels.count { $0 < 8 }
      // Squares of 9 mm on the page, and one patch of 4 mm, at 144 dots an inch; edges take a dot more.
      let patch = Double(dark) * (25.4 / 144) * (25.4 / 144) - inside * 81
      #expect(patch > 16 && patch < 25, "\(name): \(patch)")
    }
    #expect(Set(plates.keys).isSuperset(of: ["Cyan", "Magenta", "Yellow", "Black"]))
  }

  @Test func `more inks than there is room for leave the process patches`() {
    func patches(_ spots: Int, _ width: Double) -> Int {
      let inks = (0..<spots).map {
        Color.spot(name: "Ink \($0)", cyan: 0, magenta: 0.2, yellow: 0.6, black: 0.2)
      }
      return PrinterMarks([.bars]).nodes(
        trim: Size(.mm(width), .mm(60)), bleed: .none, folds: [], spots: inks
      ).count
    }
    #expect(patches(2, 90) == 13 && patches(20, 90) == 31)
    #expect(patches(20, 15) == 11)
  }
}
