import PressDrawing
import Testing

@testable import PressReading

/// What stands beside a good code like one, and is none any more.
struct SymbolRemainsTests {
  private static let dots = 6

  /// A good code on the left, and room for so much of another one.
  private static func page(right: Int, below: Int? = nil) throws -> (canvas: Canvas, x: Int) {
    let good = try Sample("https://example.org/good", version: 2)
    let x = (good.side + 16) * dots
    let height = below ?? (good.side + 40) * dots
    var canvas = try Canvas(width: x + right, height: max(height, (good.side + 8) * dots))
    canvas.draw(good, x: 4 * dots, y: 4 * dots, dots: dots)
    return (canvas, x)
  }

  private static func look(at canvas: Canvas) throws -> PairedLook {
    PairedLook(at: try canvas.bitmap.gray())
  }

  enum Corner: CaseIterable { case topLeft, topRight, bottomLeft }
  enum Harm: CaseIterable { case gone, covered, scratched }

  @Test(arguments: Corner.allCases, Harm.allCases)
  func `a symbol that lacks a corner square is seen`(corner: Corner, harm: Harm) throws {
    for version in [1, 5] {
      let sample = try Sample.filling(version: version)
      var (canvas, left) = try Self.page(right: (sample.side + 6) * Self.dots)
      let (top, finder) = (4 * Self.dots, 7 * Self.dots)
      canvas.draw(sample, x: left, y: top, dots: Self.dots)
      let x = left + (corner == .topRight ? sample.side * Self.dots - finder : 0)
      let y = top + (corner == .bottomLeft ? sample.side * Self.dots - finder : 0)
      switch harm {
      case .gone: canvas.fill(x: x, y: y, width: finder, height: finder, white)
      case .covered: canvas.fill(x: x, y: y, width: finder, height: finder, pixel("#808080"))
      case .scratched: canvas.fill(x: x, y: y + finder / 2 - 3, width: finder, height: Self.dots + 2, white)
      }
      let seen = try Self.look(at: canvas)
      #expect(Set(seen.readings.map(\.text)) == ["https://example.org/good"])
      let center = try #require(seen.unreadPlaces.first?.center)
      #expect(seen.unreadPlaces.count == 1, "version \(version)")
      #expect(abs(center.x - Double(left + sample.side * Self.dots / 2)) < 3 * Double(Self.dots))
      #expect(abs(center.y - Double(top + sample.side * Self.dots / 2)) < 3 * Double(Self.dots))
    }
  }

  /// As by a logo that is too large; the timing lines are covered as well.
  @Test(arguments: [2, 5]) func `a symbol without its middle is seen`(version: Int) throws {
    let sample = try Sample.filling(version: version)
    var (canvas, left) = try Self.page(right: (sample.side + 6) * Self.dots)
    canvas.draw(sample, x: left, y: 4 * Self.dots, dots: Self.dots)
    let inner = (sample.side - 11) * Self.dots
    canvas.fill(
      x: left + 11 * Self.dots / 2, y: 4 * Self.dots + 11 * Self.dots / 2, width: inner, height: inner,
      pixel("#C0C0C0"))
    let seen = try Self.look(at: canvas)
    #expect(seen.readings.allSatisfy { $0.text == "https://example.org/good" })
    #expect(seen.unreadPlaces.count == 1)
  }

  @Test func `a symbol that the page cuts off is seen`() throws {
    let sample = try Sample.filling(version: 5)
    for share in [0.35, 0.6] {
      let part = Int(Double(sample.side) * share) * Self.dots
      let (page, left) = try Self.page(right: part)
      var whole = try Canvas(width: left + sample.side * Self.dots, height: page.height)
      let good = try Sample("https://example.org/good", version: 2)
      whole.draw(good, x: 4 * Self.dots, y: 4 * Self.dots, dots: Self.dots)
      whole.draw(sample, x: left, y: 4 * Self.dots, dots: Self.dots)
      let gray = try whole.bitmap.gray()
      let cut = try #require(gray.cropped(x: 0, y: 0, width: left + part, height: gray.height))
      #expect(PairedLook(at: cut).unreadPlaces.count == 1, "\(share)")
      // One square of it is left.
      let top = try #require(
        gray.cropped(
          x: left - 8 * Self.dots, y: 0, width: part + 8 * Self.dots,
          height: (4 + sample.side / 2) * Self.dots))
      #expect(FinderField(in: top).unread(in: top, besides: []).count == 1, "\(share)")
    }
  }

  /// Sharpened it may still be read, which is told as well.
  @Test(arguments: [2, 3, 4])
  func `a symbol that is too blurred for either decoder is seen`(passes: Int) throws {
    let sample = try Sample.filling(version: 5)
    var (canvas, left) = try Self.page(right: (sample.side + 6) * Self.dots)
    canvas.draw(sample, x: left, y: 4 * Self.dots, dots: Self.dots)
    var gray = try canvas.bitmap.gray()
    for _ in 0..<passes {
      let mean = gray.boxMean(reach: 3)
      let pixels = gray.pixels.indices.map { $0 % gray.width < left - Self.dots ? gray.pixels[$0] : mean[$0] }
      gray = try #require(Bitmap(width: gray.width, height: gray.height, layout: .gray, pixels: pixels))
    }
    let seen = PairedLook(at: gray)
    #expect(Set(seen.readings.map(\.text)) == ["https://example.org/good"])
    #expect(seen.unread.count + seen.unreadPlaces.count == 1)
  }

  @Test func `squares that stand alone, and squares with text between them, are nobody's`() throws {
    let sample = try Sample.filling(version: 5)
    let (dots, finder) = (Self.dots, 7 * Self.dots)
    var (canvas, left) = try Self.page(right: (sample.side + 6) * dots)
    canvas.draw(sample, x: left, y: 4 * dots, dots: dots)
    // All but its squares: a plain frame, as a menu's or an app's.
    let side = sample.side * dots
    canvas.fill(x: left + finder, y: 4 * dots, width: side - 2 * finder, height: side, white)
    canvas.fill(x: left, y: 4 * dots + finder, width: side, height: side - 2 * finder, white)
    canvas.fill(x: left + side - finder, y: 4 * dots + side - finder, width: finder, height: finder, white)
    #expect(try Self.look(at: canvas).unreadPlaces.isEmpty)
    // Lines of writing are no modules.
    for line in 0..<4 {
      canvas.fill(x: left, y: (14 + 4 * line) * dots, width: side, height: dots, black)
    }
    #expect(try Self.look(at: canvas).unreadPlaces.isEmpty)
  }

  @Test func `a Micro QR beside a code is read`() throws {
    let micro = try Sample(micro: 3, "hello")
    var (canvas, left) = try Self.page(right: (micro.side + 10) * Self.dots)
    canvas.draw(micro, x: left, y: 8 * Self.dots, dots: Self.dots)
    let seen = try Self.look(at: canvas)
    #expect(Set(seen.readings.map(\.text)) == ["https://example.org/good", "hello"])
    #expect(seen.readings.filter(\.isMicro).map(\.version) == [3] && seen.unreadPlaces.isEmpty)
  }
}
