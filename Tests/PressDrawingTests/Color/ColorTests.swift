import PressDrawing
import Testing

struct ColorTests {
  @Test func `K100 and #000000 are each other's equals`() throws {
    #expect(Color.black.neutral == 0)
    #expect(try Color(parsing: "#000000").neutral == 0)
    #expect(try Color(parsing: "cmyk(0,0,0,100)") == .black)
  }

  @Test func `bare paper and #ffffff are each other's equals`() throws {
    #expect(Color.white.neutral == 1)
    #expect(try Color(parsing: "cmyk(0,0,0,0)").neutral == 1)
    #expect(try Color(parsing: "spot(\"lack\", cmyk(0,0,0,0))").neutral == 1)
  }

  @Test func `every gray between is neutral`() throws {
    for percent in 0...100 {
      let color = try Color(parsing: "cmyk(0,0,0,\(percent))")
      let neutral = try #require(color.neutral)
      #expect(abs(neutral - (1 - Double(percent) / 100)) < 1e-12)
    }
    #expect(try Color(parsing: "#808080").neutral == 128.0 / 255)
  }

  @Test(arguments: [
    "#000001", "#ff0000", "cmyk(1,0,0,100)", "cmyk(50,40,40,0)", "spot(\"red\", cmyk(0,100,100,0))",
  ])
  func `colours are not neutral`(text: String) throws {
    #expect(try Color(parsing: text).neutral == nil)
  }
}
