import Foundation
import PressDrawing
import PressPDF
import Testing

struct PlainPDFTests {
  private func write(_ scene: Scene, title: String = "t", at seconds: Int? = nil) throws -> Data {
    try Fixtures.plain(scene, title: title, sourceDateEpoch: seconds)
  }

  private func text(_ scene: Scene, title: String = "t", at seconds: Int? = nil) throws -> String {
    try Judge.readable(write(scene, title: title, at: seconds))
  }

  /// What poppler reads out of the file, by its name.
  private func information(_ pdf: Data) throws -> [String: String] {
    let said = try Judge.withFile(pdf, "x.pdf") { try Judge.run("pdfinfo", ["-box", "-rawdates", $0.path]) }
    let pairs = said.split(separator: "\n").compactMap { line -> (String, String)? in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let value = line[line.index(after: colon)...]
      return (String(line[..<colon]), value.trimmingCharacters(in: .whitespaces))
    }
    return Dictionary(pairs) { first, _ in first }
  }

  private var black: Scene.Node { .fill(Fixtures.modules(), .solid(.black)) }

  @Test func `a scene is a page, with boxes and colours of its own`() throws {
    let small = Scene(trim: Size(.inches(1), .inches(1)), nodes: [black])
    let large = Scene(
      trim: Size(.inches(2), .inches(3)), bleed: Edges(all: .points(9)),
      nodes: [.fill(.rect(Fixtures.box(0, 0, 9, 9)), .solid(Fixtures.pantone))])
    let pdf = try Fixtures.plain(small, large)
    try Judge.check(pdf)
    #expect(try information(pdf)["Pages"] == "2")
    let said = try Judge.withFile(pdf, "x.pdf") {
      try Judge.run("pdfinfo", ["-box", "-f", "1", "-l", "2", $0.path])
    }.split(separator: " ").joined(separator: " ")
    #expect(said.contains("Page 1 TrimBox: 0.00 0.00 72.00 72.00"), "\(said)")
    #expect(said.contains("Page 2 TrimBox: 9.00 9.00 153.00 225.00"), "\(said)")
    #expect(said.contains("Page 2 MediaBox: 0.00 0.00 162.00 234.00"), "\(said)")
    #expect(try Fixtures.plain(small, large) == pdf)
  }

  @Test func `the boxes are trim and bleed, in points`() throws {
    let scene = Scene(
      trim: Size(.inches(3), .inches(2)),
      bleed: Edges(top: .points(9), right: .points(10), bottom: .points(11), left: .points(12)),
      nodes: [black])
    let pdf = try write(scene)
    try Judge.check(pdf)
    let said = try information(pdf)
    func numbers(_ key: String) -> [Double] {
      (said[key] ?? "").split(separator: " ").compactMap { Double($0) }
    }
    #expect(numbers("MediaBox") == [0, 0, 238, 164])
    #expect(numbers("BleedBox") == [0, 0, 238, 164])
    #expect(numbers("TrimBox") == [12, 11, 228, 155])
    #expect(said["Pages"] == "1")
    #expect(said["PDF version"] == "1.4")
    let readable = try text(scene)
    for absent in ["CropBox", "ArtBox", "Rotate", "UserUnit", "/Group", "/ExtGState", "/Producer"] {
      #expect(!readable.contains(absent), "\(absent)")
    }
  }

  @Test func `the trim lies where its box says`() throws {
    // A hairline of red inside the trim's edge is the first and the last row and column of the trim alone.
    let scene = Scene(
      trim: Size(.mm(30), .mm(20)), bleed: Edges(top: .mm(1), right: .mm(2), bottom: .mm(3), left: .mm(4)),
      nodes: [
        .fill(.rect(Fixtures.box(-10, -10, 60, 60)), .solid(Fixtures.blue)),
        .fill(.rect(Fixtures.box(0, 0, 30, 20)), .solid(.black)),
      ])
    let plates = try Judge.plates(write(scene), dotsPerInch: 254)
    let plate = try #require(plates["Black"])
    #expect((plate.width, plate.height) == (300, 200))
    for (x, y) in [(1, 1), (298, 1), (1, 198), (298, 198)] { #expect(plate.at(x, y) == [0]) }
  }

  @Test(arguments: [
    "Follow us", "扫码关注", "a (b) c) \\ d", "Ænes Grøn", "🚀 é", "", "\u{FEFF}x", "line\nbreak", "<feff>",
    "عربي", "quote \" ' % # /Name",
  ])
  func `a title comes back as it was`(title: String) throws {
    let pdf = try write(Fixtures.page([]), title: title)
    try Judge.check(pdf)
    let said = try Judge.withFile(pdf, "x.pdf") {
      try Judge.run("qpdf", ["--json", $0.path])
    }
    let json = try #require(JSONSerialization.jsonObject(with: Data(said.utf8)) as? [String: Any])
    #expect(title.isEmpty || titles(in: json).contains(title), "\(said)")
  }

  /// All values of `/Title` in qpdf's JSON: `u:` and text, or `b:` and the bytes of PDFDocEncoding, which is
  /// Latin 1 where these tests go.
  private func titles(in json: Any) -> [String] {
    if let list = json as? [Any] { return list.flatMap(titles) }
    guard let entries = json as? [String: Any] else { return [] }
    let own = (entries["/Title"] as? String).map { value -> String in
      if value.hasPrefix("u:") { return String(value.dropFirst(2)) }
      let digits = Array(value.dropFirst(2))
      let scalars = stride(from: 0, to: digits.count, by: 2).compactMap { at in
        UInt32(String(digits[at..<(at + 2)]), radix: 16).flatMap(Unicode.Scalar.init)
      }
      return String(String.UnicodeScalarView(scalars))
    }
    return (own.map { [$0] } ?? []) + entries.values.flatMap(titles)
  }

  @Test func `a Chinese title is UTF-16BE`() throws {
    #expect(try text(Fixtures.page([]), title: "扫码").contains("<feff626b7801>"))
    #expect(try text(Fixtures.page([]), title: "(a)").contains("/Title (\\(a\\))"))
    #expect(try information(write(Fixtures.page([]), title: "扫码"))["Title"] == "扫码")
  }

  @Test func `a date stands there when one is given`() throws {
    let page = Fixtures.page([black])
    let dated = try information(write(page, at: 1_767_323_045))
    #expect(dated["CreationDate"] == "D:20260102030405Z")
    #expect(dated["ModDate"] == "D:20260102030405Z")
    #expect(try information(write(page))["CreationDate"] == nil)
    #expect(throws: PDFError.date(-1)) { try write(page, at: -1) }
  }

  @Test func `the same scene is the same bytes, another is not`() async throws {
    let photo = try Fixtures.png(20, 20, .rgba) { x, y in [UInt8(x * 9), 0, 99, UInt8(y * 12)] }
    let gradient = try Fixtures.gradient(
      .radial(center: .zero, radius: .mm(9)), (0, Fixtures.red), (1, Fixtures.blue))
    let scene = Fixtures.page([
      black, .image(photo, in: Fixtures.box(1, 1, 9, 9)),
      .fill(.rect(Fixtures.box(0, 0, 9, 9)), .gradient(gradient)),
      .fill(.rect(Fixtures.box(0, 0, 2, 2)), .solid(Fixtures.pantone)),
    ])
    let first = try write(scene, at: 0)
    // qpdf's own identifier would be of the second that it is written in.
    try await Task.sleep(for: .seconds(1.1))
    #expect(try write(scene, at: 0) == first)
    #expect(try write(scene, title: "u", at: 0) != first)
    #expect(try write(scene, at: 1) != first)
    #expect(try write(Fixtures.page([black]), at: 0) != first)
  }

  @Test func `black is 0 0 0 1 k, and so is every neutral`() throws {
    let box = Path.rect(Fixtures.box(0, 0, 1, 1))
    let readable = try text(
      Fixtures.page([
        .fill(box, .solid(.black)), .fill(box, .solid(.rgb(red: 0, green: 0, blue: 0))),
        .stroke(box, width: .points(2), .solid(.rgb(red: 0, green: 0, blue: 0))),
        .fill(box, .solid(.white)), .fill(box, .solid(.rgb(red: 0.25, green: 0.25, blue: 0.25))),
        .fill(box, .solid(.rgb(red: 1, green: 0, blue: 0))),
      ]))
    let colors = readable.split(separator: "\n").filter { line in
      [" k", " K", " rg", " RG", " g", " G"].contains { line.hasSuffix($0) }
    }
    #expect(
      colors == ["0 0 0 1 k", "0 0 0 1 k", "0 0 0 1 K", "0 0 0 0 k", "0 0 0 0.75 k", "1 0 0 rg"])
    #expect(readable.split(separator: "\n").filter { $0.hasSuffix(" cm") }.count == 1)
  }

  @Test func `a picture stands in the file once, a JPEG as it came`() throws {
    let still = try Fixtures.jpeg(48, 32, channels: 3) { x, y in [UInt8(x * 5), UInt8(y * 7), 40] }
    let (one, two) = (Fixtures.box(0, 0, 10, 10), Fixtures.box(20, 0, 10, 10))
    let pdf = try write(Fixtures.page([.image(still, in: one), .image(still, in: two)]))
    #expect(pdf.range(of: still.bytes) != nil)
    let said = try Judge.withFile(pdf, "x.pdf") { try Judge.run("pdfimages", ["-list", $0.path]) }
    let rows = said.split(separator: "\n").dropFirst(2).map { $0.split(separator: " ").map(String.init) }
    #expect(rows.count == 2)
    #expect(Set(rows.map { $0[10] }).count == 1, "one object: \(said)")
    #expect(rows.allSatisfy { $0[5] == "rgb" && $0[8] == "jpeg" }, "\(said)")
  }

  /// A file with a picture whose pixels are given, whatever an encoder would have made of them.
  private func text(pixels: [UInt8], _ layout: Bitmap.Layout) throws -> String {
    let bitmap = try #require(Bitmap(width: 2, height: 1, layout: layout, pixels: pixels))
    let sources = SceneSources(
      outlines: { _ throws(PDFError) in Path() }, pixels: { _ throws(PDFError) in bitmap })
    let image = Scene.Node.image(
      EncodedImage(format: .png, bytes: Data()), in: Fixtures.box(0, 0, 2, 1))
    return try Judge.readable(Fixtures.plain(Fixtures.page([image]), sources: sources))
  }

  @Test func `pixels are stored as what they are, not as what they could have been`() throws {
    let gray = try text(pixels: [9, 9, 9, 8, 8, 8], .rgb)
    #expect(gray.contains("/DeviceGray") && !gray.contains("/DeviceRGB"))
    // A colour that nobody sees is none.
    let hidden = try text(pixels: [9, 8, 7, 0, 8, 8, 8, 255], .rgba)
    #expect(!hidden.contains("/DeviceRGB") && hidden.contains("/SMask"))
    let opaque = try text(pixels: [9, 8, 7, 255, 8, 8, 8, 255], .rgba)
    #expect(opaque.contains("/DeviceRGB") && !opaque.contains("/SMask"))
    #expect(try text(pixels: [1, 2], .gray).contains("/DeviceGray"))
  }

  @Test func `transparency is a soft mask, and opaque pictures have none`() throws {
    let glass = try Fixtures.png(8, 8, .rgba) { x, _ in [255, 0, 0, UInt8(x * 30)] }
    let solid = try Fixtures.png(8, 8, .rgba) { x, _ in [255, 0, UInt8(x), 255] }
    let box = Fixtures.box(0, 0, 10, 10)
    #expect(try text(Fixtures.page([.image(glass, in: box)])).contains("/SMask"))
    #expect(try !text(Fixtures.page([.image(solid, in: box)])).contains("/SMask"))
  }

  @Test func `what cannot be said in a PDF is refused by name`() throws {
    let box = Path.rect(Fixtures.box(0, 0, 1, 1))
    func refused(_ error: PDFError, _ nodes: Scene.Node...) {
      #expect(throws: error) { try write(Fixtures.page(nodes)) }
    }
    for name in ["", "None", "a\u{0}b", String(repeating: "x", count: 128)] {
      let spot = Color.spot(name: name, cyan: 1, magenta: 0, yellow: 0, black: 0)
      refused(.inkName(name), .fill(box, .solid(spot)))
    }
    let other = Color.spot(name: "PANTONE 186 C", cyan: 1, magenta: 0, yellow: 0, black: 0)
    refused(
      .inkTwice(name: "PANTONE 186 C"), .fill(box, .solid(Fixtures.pantone)), .fill(box, .solid(other)))
    let process = Color.cmyk(cyan: 1, magenta: 0, yellow: 0, black: 0)
    let mixed = try Fixtures.gradient(
      .radial(center: .zero, radius: .mm(1)), (0, process), (1, Fixtures.red))
    refused(.mixedGradient, .fill(box, .gradient(mixed)))
    refused(.coordinate, .fill(.rect(Fixtures.box(0, .nan, 1, 1)), .solid(.black)))
    refused(.coordinate, .group(Transform(a: .infinity), [.fill(box, .solid(.black))]))
    refused(.coordinate, .fill(.rect(Fixtures.box(0, 0, 1e12, 1)), .solid(.black)))
    let error = #expect(throws: PDFError.self) {
      try write(
        Fixtures.page([.image(EncodedImage(format: .png, bytes: Data([1])), in: Fixtures.box(0, 0, 1, 1))]))
    }
    guard case .image = error else {
      Issue.record("not about the picture: \(String(describing: error))")
      return
    }
  }

  @Test(arguments: [(0.0, 10.0), (10, -1), (5081, 10), (10, .infinity), (.nan, 10)])
  func `a page that no PDF can have is refused`(width: Double, height: Double) throws {
    let scene = Scene(trim: Size(.mm(width), .mm(height)))
    let error = #expect(throws: PDFError.self) { try write(scene) }
    guard case .page = error else {
      Issue.record("not about the page: \(String(describing: error))")
      return
    }
    #expect(throws: PDFError.self) {
      try write(Scene(trim: Size(.mm(10), .mm(10)), bleed: Edges(all: .mm(-1))))
    }
  }

  @Test func `odd paths are harmless`() throws {
    var lost = Path()
    lost.line(to: Point(.mm(1), .mm(1)))
    lost.curve(Point(.mm(9), .mm(1)), Point(.mm(9), .mm(9)), to: Point(.mm(1), .mm(9)))
    var bare = Path()
    bare.close()
    bare.curve(Point(.mm(9), .mm(1)), Point(.mm(9), .mm(9)), to: Point(.mm(1), .mm(9)))
    let scene = Fixtures.page([
      .fill(lost, .solid(.black)), .fill(bare, .solid(.black)), .fill(Path(), .solid(.black)),
      .stroke(Path(), width: .mm(1), .solid(.black)), .stroke(lost, width: .mm(-1), .solid(.black)),
      .group(Transform(a: 0, d: 0), [.fill(lost, .solid(.black))]),
    ])
    let pdf = try write(scene)
    try Judge.check(pdf)
    for program in Judge.Program.allCases { _ = try Judge.draw(pdf, by: program, dotsPerInch: 72) }
    let eps = try EPSWriter(sources: Fixtures.sources()).write(scene, title: "t")
    _ = try Judge.draw(eps, isEPS: true, by: .ghostscript, dotsPerInch: 72)
  }
}
