import Foundation
import PressDrawing
import PressPDF
import Testing

/// Which ink lies where, as Ghostscript separates the files.
struct PlatesTests {
  private func bytes(_ nodes: [Scene.Node], isEPS: Bool) throws -> Data {
    let scene = Scene(trim: Size(.mm(60), .mm(40)), nodes: nodes)
    return isEPS
      ? try EPSWriter(sources: Fixtures.sources()).write(scene, title: "t")
      : try Fixtures.plain(scene)
  }

  private func plates(_ nodes: Scene.Node..., isEPS: Bool) throws -> [String: Pixmap] {
    try Judge.plates(bytes(nodes, isEPS: isEPS), isEPS: isEPS)
  }

  /// The dot at a place of the page, 300 to the inch.
  private func ink(_ plate: Pixmap?, _ x: Double, _ y: Double) throws -> Int {
    try #require(plate).at(Int(x * 300 / 25.4), Int(y * 300 / 25.4))[0]
  }

  static let blacks: [(String, Color)] = [
    ("K100", .black), ("#000000", .rgb(red: 0, green: 0, blue: 0)),
  ]

  @Test(arguments: [false, true], [0, 1])
  func `modules in black are on the black plate alone, solid or not there`(isEPS: Bool, black: Int) throws {
    let (name, color) = PlatesTests.blacks[black]
    let plates = try plates(.fill(Fixtures.modules(), .solid(color)), isEPS: isEPS)
    #expect(Set(plates.keys) == ["Cyan", "Magenta", "Yellow", "Black"], "\(name)")
    for (ink, plate) in plates where ink != "Black" { #expect(plate.isBlank, "\(name): \(ink)") }
    let plate = try #require(plates["Black"])
    #expect(Set(plate.pixels) == [0, 255])
    for index in 0..<200 {
      let middle = (Double(index % 20) * 1.5 + 2.75, Double(index / 20) * 1.5 + 2.75)
      #expect(try ink(plate, middle.0, middle.1) == (index * 7 % 3 != 0 ? 0 : 255), "module \(index)")
    }
  }

  @Test(arguments: [false, true]) func `grays are black ink alone, by their share`(isEPS: Bool) throws {
    let gray = Color.rgb(red: 0.6, green: 0.6, blue: 0.6)
    let plates = try plates(
      .stroke(.rect(Fixtures.box(10, 10, 20, 20)), width: .mm(4), .solid(gray)), isEPS: isEPS)
    for (ink, plate) in plates where ink != "Black" { #expect(plate.isBlank, "\(ink)") }
    #expect(abs(try ink(plates["Black"], 10, 20) - 153) <= 1)
    #expect(try ink(plates["Black"], 20, 20) == 255)
  }

  @Test(arguments: [false, true]) func `process colours go as they are named`(isEPS: Bool) throws {
    let color = Color.cmyk(cyan: 1, magenta: 0.6, yellow: 0, black: 0.2)
    let plates = try plates(.fill(.rect(Fixtures.box(10, 10, 20, 20)), .solid(color)), isEPS: isEPS)
    let found = try ["Cyan", "Magenta", "Yellow", "Black"].map { try ink(plates[$0], 20, 20) }
    #expect(zip(found, [0, 102, 255, 204]).allSatisfy { abs($0 - $1) <= 1 }, "\(found)")
  }

  @Test(arguments: [false, true], ["PANTONE 186 C", "Weiß (opak) #1/2", "专色 红", "a<b>[c]{d}%e"])
  func `a spot ink is on its own plate, whatever its name`(isEPS: Bool, name: String) throws {
    let color = Color.spot(name: name, cyan: 0.02, magenta: 1, yellow: 0.85, black: 0.06)
    let plates = try plates(
      .fill(Fixtures.modules(), .solid(color)),
      .stroke(.rect(Fixtures.box(40, 25, 10, 10)), width: .mm(2), .solid(color)), isEPS: isEPS)
    // Ghostscript replaces what a file's name cannot hold.
    let own = plates.keys.filter { !["Cyan", "Magenta", "Yellow", "Black"].contains($0) }
    try #require(own.count == 1, "\(plates.keys)")
    if name == "PANTONE 186 C" { #expect(own == [name]) }
    for (ink, plate) in plates where ink != own[0] { #expect(plate.isBlank, "\(ink)") }
    #expect(Set(try #require(plates[own[0]]).pixels) == [0, 255])
    #expect(try ink(plates[own[0]], 40, 30) == 0)
  }

  @Test(arguments: [false, true]) func `white knocks out every plate`(isEPS: Bool) throws {
    let ground = Path.rect(Fixtures.box(0, 0, 60, 40))
    let plates = try plates(
      .fill(ground, .solid(.cmyk(cyan: 1, magenta: 1, yellow: 1, black: 1))),
      .fill(ground, .solid(Fixtures.pantone)),
      .fill(.rect(Fixtures.box(20, 10, 20, 20)), .solid(.white)), isEPS: isEPS)
    #expect(plates.count == 5)
    for (name, plate) in plates { #expect(try ink(plate, 30, 20) == 255, "\(name)") }
    #expect(try ink(plates["PANTONE 186 C"], 5, 5) == 0)
    #expect(try ink(plates["Black"], 5, 5) == 255)
  }

  @Test(arguments: [false, true]) func `a gradient of grays is black ink alone`(isEPS: Bool) throws {
    let line = Gradient.Geometry.linear(from: Point(.mm(10), .zero), to: Point(.mm(50), .zero))
    let gradient = try Fixtures.gradient(
      line, (0, .rgb(red: 0, green: 0, blue: 0)), (1, .cmyk(cyan: 0, magenta: 0, yellow: 0, black: 0.5)))
    let plates = try plates(
      .fill(.rect(Fixtures.box(5, 5, 50, 30)), .gradient(gradient)), isEPS: isEPS)
    for (ink, plate) in plates where ink != "Black" { #expect(plate.isBlank, "\(ink)") }
    for (x, expected) in [(7.0, 0.0), (20, 31.9), (30, 63.75), (40, 95.6), (53, 127.5)] {
      #expect(abs(Double(try ink(plates["Black"], x, 20)) - expected) <= 3, "\(x)")
    }
    #expect(try ink(plates["Black"], 2, 20) == 255)
  }

  @Test(arguments: [false, true]) func `a spot ink runs out to bare paper on its own plate`(isEPS: Bool)
    throws
  {
    let disc = Gradient.Geometry.radial(center: Point(.mm(30), .mm(20)), radius: .mm(15))
    let gradient = try Fixtures.gradient(disc, (0.2, Fixtures.pantone), (1, .white))
    let plates = try plates(
      .fill(.rect(Fixtures.box(0, 0, 60, 40)), .gradient(gradient)), isEPS: isEPS)
    for (ink, plate) in plates where ink != "PANTONE 186 C" { #expect(plate.isBlank, "\(ink)") }
    for (x, expected) in [(30.0, 0.0), (32, 0), (39, 127.5), (42, 191.25), (50, 255)] {
      #expect(abs(Double(try ink(plates["PANTONE 186 C"], x, 20)) - expected) <= 4, "\(x)")
    }
  }

  @Test(arguments: [false, true]) func `a picture without colour is black ink alone`(isEPS: Bool) throws {
    let photo = try Fixtures.jpeg(16, 16, channels: 1) { x, _ in [x < 8 ? 0 : 255] }
    let logo = try Fixtures.png(16, 16, .rgb) { x, _ in x < 8 ? [0, 0, 0] : [255, 255, 255] }
    for image in [photo, logo] {
      let plates = try plates(.image(image, in: Fixtures.box(10, 10, 20, 20)), isEPS: isEPS)
      for (ink, plate) in plates where ink != "Black" { #expect(plate.isBlank, "\(ink)") }
      #expect(try ink(plates["Black"], 13, 20) <= 2)
      #expect(try ink(plates["Black"], 27, 20) >= 253)
    }
  }

  /// Browsers take the inks of both as inverted, and so does the PNG of the same asset.
  @Test(arguments: [false, true], [false, true])
  func `the inks of a CMYK JPEG are what a browser shows`(isEPS: Bool, hasAdobesSegment: Bool) throws {
    // Inverted, as Adobe's programs store them: black alone.
    var image = try Fixtures.jpeg(16, 16, channels: 4) { _, _ in [255, 255, 255, 0] }
    if !hasAdobesSegment {
      let segment = try #require(image.bytes.range(of: Data([0xFF, 0xEE, 0x00, 0x0E])))
      var bytes = image.bytes
      bytes.removeSubrange(segment.lowerBound..<segment.lowerBound + 16)
      image = EncodedImage(format: .jpeg, bytes: bytes)
    }
    let plates = try plates(.image(image, in: Fixtures.box(10, 10, 20, 20)), isEPS: isEPS)
    // TurboJPEG writes brightness and two differences for the three colours; nobody undoes that without the segment.
    for (name, plate) in plates where name != "Black" && hasAdobesSegment {
      #expect(try ink(plate, 20, 20) >= 252, "\(name)")
    }
    #expect(try ink(plates["Black"], 20, 20) <= 3)
    #expect(try ink(plates["Black"], 5, 5) == 255)
  }
}
