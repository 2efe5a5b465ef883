import PressDrawing
import Testing

struct ColorParsingTests {
  @Test(arguments: [
    ("#000000", Color.rgb(red: 0, green: 0, blue: 0)),
    ("#fff", .rgb(red: 1, green: 1, blue: 1)),
    ("#FF8000", .rgb(red: 1, green: 128.0 / 255, blue: 0)),
    ("#f80", .rgb(red: 1, green: 136.0 / 255, blue: 0)),
    ("cmyk(0,0,0,100)", .cmyk(cyan: 0, magenta: 0, yellow: 0, black: 1)),
    ("cmyk( 2, 100 , 85,6.5 )", .cmyk(cyan: 0.02, magenta: 1, yellow: 0.85, black: 0.065)),
    ("cmyk(0%,50%,0%,0%)", .cmyk(cyan: 0, magenta: 0.5, yellow: 0, black: 0)),
    (
      "spot(\"PANTONE 186 C\", cmyk(2,100,85,6))",
      .spot(name: "PANTONE 186 C", cyan: 0.02, magenta: 1, yellow: 0.85, black: 0.06)
    ),
    (
      "spot('Bleu (mat), 2', cmyk(100,50,0,0))",
      .spot(name: "Bleu (mat), 2", cyan: 1, magenta: 0.5, yellow: 0, black: 0)
    ),
    ("spot(\"专色红\",cmyk(0,100,100,0))", .spot(name: "专色红", cyan: 0, magenta: 1, yellow: 1, black: 0)),
    ("  #000000  ", .rgb(red: 0, green: 0, blue: 0)),
  ])
  func `reads every form`(text: String, color: Color) throws {
    #expect(try Color(parsing: text) == color)
  }

  @Test(arguments: [
    "", " ", "#", "#12", "#1234", "#12345", "#1234567", "#gggggg", "#-12345", "#１２３", "black", "rgb(0,0,0)",
    "cmyk(0,0,0)", "cmyk(0,0,0,0,0)", "cmyk(0,0,0,101)", "cmyk(0,0,0,-1)", "cmyk(0,0,0,nan)",
    "cmyk(0,0,0,1e1)",
    "cmyk(0,0,0,", "cmyk(0,0,0,100", "cmyk()", "cmyk(,,,)", "cmyk(0,0,0,1 0)", "cmyk(0,0,0,100) x",
    "cmyk(0,0,0,1%0)", "cmyk(0,0,0,100))", "CMYK(0,0,0,100)",
    "spot()", "spot(red, cmyk(0,0,0,0))", "spot(\"\", cmyk(0,0,0,0))", "spot(\"red\")",
    "spot(\"red, cmyk(0,0,0,0))",
    "spot(\"red\", #ff0000)", "spot(\"red\", cmyk(0,0,0,0)", "spot(\"red\", cmyk(0,0,0,0)) x",
    "spot(\"red\" cmyk(0,0,0,0))", "spot(\"red\",, cmyk(0,0,0,0))",
  ])
  func `refuses all else and says which`(text: String) {
    let error = #expect(throws: Color.ParsingError.self) { try Color(parsing: text) }
    #expect(error?.message.contains("'") == true)
    #expect(error?.message.last != ".")
  }

  @Test(arguments: [
    ("spot(\"All\", cmyk(100,100,100,100))", "every plate"), ("spot('All', cmyk(0,0,0,100))", "every plate"),
    ("spot(\" All \", cmyk(0,0,0,100))", "every plate"), ("spot(\"None\", cmyk(0,0,0,0))", "no plate"),
    ("spot(\"Black\", cmyk(60,40,40,100))", "process ink"),
    ("spot(\"magenta\", cmyk(0,90,0,0))", "process ink"),
  ])
  func `an ink's name that means something else is refused with its own way out`(text: String, says: String) {
    let error = #expect(throws: Color.ParsingError.self) { try Color(parsing: text) }
    #expect(error?.message.contains(says) == true)
    #expect(error.map { $0.hint != Color.ParsingError.forms && !$0.hint.isEmpty } == true)
  }

  /// PDF tells capitals apart; a process ink by its own name and recipe is that ink.
  @Test(arguments: [
    "spot(\"all\", cmyk(0,0,0,100))", "spot(\"All Blacks\", cmyk(0,0,0,100))",
    "spot(\"none\", cmyk(0,0,0,1))",
    "spot(\"Black\", cmyk(0,0,0,100))", "spot(\"Cyan\", cmyk(100,0,0,0))",
    "spot(\"Black 6 C\", cmyk(0,0,0,100))",
  ])
  func `names that only look alike are inks`(text: String) throws {
    #expect(throws: Never.self) { try Color(parsing: text) }
  }

  @Test func `what is described reads back`() throws {
    for text in ["#12ab9f", "cmyk(0,12.5,33.33,100)", "spot(\"HKS 43\", cmyk(100,70,0,5))"] {
      #expect(try Color(parsing: text).description == text)
    }
  }
}
