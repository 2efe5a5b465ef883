import Testing

@testable import PressSVG

struct MediaQueryTests {
  @Test(arguments: [
    "", " ", "all", "only all", "screen, print", "print,screen", "all, print",
    "(prefers-color-scheme: light)",
    "all and (prefers-color-scheme:light)", "not speech", "not all and (prefers-color-scheme: dark)",
    "print, only screen and (prefers-reduced-motion: no-preference)",
  ])
  func `what holds on a screen and on paper holds`(text: String) {
    #expect(MediaQuery.read(text[...]) == .always)
  }

  @Test(arguments: [
    "not all", "(prefers-color-scheme: dark)", "screen and (prefers-color-scheme: dark)", "speech",
    "(prefers-color-scheme: no-preference)", "not screen and (prefers-color-scheme: no-preference)",
    "print and (prefers-color-scheme:dark)", "(prefers-reduced-motion)", "handheld, tty",
  ])
  func `what holds on neither does not`(text: String) { #expect(MediaQuery.read(text[...]) == .never) }

  @Test(arguments: ["print", "screen", "only screen", "not print", "PRINT, speech"])
  func `what holds on one of them has a way out`(text: String) {
    guard case .depends(let hint) = MediaQuery.read(text[...]) else { return #expect(Bool(false)) }
    #expect(hint.contains("without '@media'"))
  }

  @Test(arguments: [
    "(min-width: 600px)", "screen and (max-width:1px)", "paper", "all or print",
    "only (prefers-color-scheme: light)",
    "not (prefers-color-scheme: dark) and (prefers-reduced-motion: no-preference)",
  ])
  func `what depends on more is not understood`(text: String) {
    #expect(MediaQuery.read(text[...]) == .unknown)
  }

  @Test func `rules of a drawing are read by it, at any depth and in an attribute`() throws {
    func read(_ sheet: String) throws -> String {
      let drawing = SVGDrawingTests.drawing("\(sheet)<rect width='9' height='9' fill='lime'/>")
      return String(decoding: try SVGDrawingTests.read(drawing).svg, as: UTF8.self)
    }
    for held in [
      "<style>@media screen, print{rect{fill:red}}</style>", "<style media='all'>rect{fill:red}</style>",
      "<style media='screen,print'>@media all{rect{fill:red}}</style>",
    ] {
      #expect(try read(held).contains("fill=\"red\""), "\(held)")
    }
    for passed in [
      "<style media='speech'>rect{fill:red}</style>", "<style>@media not all{rect{fill:red}}</style>",
    ] {
      #expect(try read(passed).contains("fill=\"lime\""), "\(passed)")
    }
    let faults = #expect(throws: SVGFaults.self) {
      _ = try read("<style>@media print{rect{fill:red}}</style>")
    }
    #expect(faults?.all.first?.message.contains("'@media print'") == true)
    #expect(faults?.all.first?.place.line == 2)
  }
}
