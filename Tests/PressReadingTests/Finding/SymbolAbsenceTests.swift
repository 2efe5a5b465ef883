import PressDrawing
import Testing

@testable import PressReading

struct SymbolAbsenceTests {
  private let link = "https://weibo.com/u/1234567890"

  private func flat(_ value: UInt8, side: Int = 200) throws -> Bitmap {
    try #require(
      Bitmap(width: side, height: side, layout: .gray, pixels: Array(repeating: value, count: side * side)))
  }

  @Test func `a picture that is too small`() throws {
    let absence = SymbolAbsence(of: try flat(255, side: 20))
    #expect(absence.cause == .smallPicture(width: 20, height: 20))
    #expect(absence.reason == "it has 20 × 20 pixels")
  }

  @Test(arguments: zip([0, 120, 250] as [UInt8], ["dark", "one gray", "light"]))
  func `a picture of one value`(value: UInt8, word: String) throws {
    let absence = SymbolAbsence(of: try flat(value))
    #expect(absence.cause == .flat(value: Int(value), spread: 0))
    #expect(absence.reason?.contains("nearly all \(word)") == true)
  }

  @Test func `modules with too few pixels`() throws {
    let small = try #require(try Sample.filling(version: 10).gray(dots: 3, margin: 8).shrunk(by: 2))
    guard case .smallModules(let pixels) = SymbolAbsence(of: small).cause else {
      Issue.record("\(SymbolAbsence(of: small))")
      return
    }
    #expect(abs(pixels - 1.5) < 0.4)
  }

  @Test func `a blurred picture`() throws {
    let sharp = try Sample(link).gray(dots: 8)
    let values = Filter.gaussian(sharp.pixels.map(Double.init), side: sharp.width, sigma: 8)
    let blurred = try #require(
      Bitmap(width: sharp.width, height: sharp.height, layout: .gray, pixels: values.map { UInt8($0) }))
    #expect(SymbolReader.read(blurred).isEmpty)
    guard case .blurred(let edge) = SymbolAbsence(of: blurred).cause else {
      Issue.record("\(SymbolAbsence(of: blurred))")
      return
    }
    #expect(edge > 4)
  }

  @Test(arguments: [false, true]) func `a code whose middle is gone`(isInverted: Bool) throws {
    let sample = try Sample.filling(version: 6)
    var canvas = try Canvas(width: 260, height: 260)
    canvas.draw(sample, x: 24, y: 24, dots: 5)
    // All but the three corner squares.
    canvas.fill(x: 24 + 45, y: 24, width: 115, height: 205, white)
    canvas.fill(x: 24, y: 24 + 45, width: 205, height: 115, white)
    canvas.fill(x: 24 + 45, y: 24 + 45, width: 160, height: 160, white)
    let gray = try canvas.bitmap.gray()
    let picture = isInverted ? try #require(gray.inverted()) : gray
    #expect(SymbolReader.read(picture).isEmpty)
    guard case .unreadable(let place) = SymbolAbsence(of: picture).cause else {
      Issue.record("\(SymbolAbsence(of: picture))")
      return
    }
    #expect(place.distance(to: PixelPoint(24 + 17.5, 24 + 17.5)) < 3)
  }

  @Test func `a picture of something else`() throws {
    var canvas = try Canvas(width: 200, height: 200)
    for i in 0..<20 { canvas.fill(x: i * 10, y: i * 9, width: 7, height: 20, black) }
    let absence = SymbolAbsence(of: try canvas.bitmap)
    #expect(absence.cause == .nothing)
    #expect(absence.reason == nil)
  }
}
