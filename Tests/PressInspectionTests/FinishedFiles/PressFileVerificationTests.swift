import Foundation
import PressDiagnostics
import PressSymbols
import TestSupport
import Testing

@testable import CampaignSupport
@testable import PressInspection
@testable import PressReports

@Suite(.judged(by: .ghostscript))
struct PressFileVerificationTests {
  private static let text = "https://example.com/a"

  private func verify(
    _ pages: [String], resources: String = "", expecting expected: String? = nil
  ) throws -> PictureVerification.Result {
    let work = try Workspace()
    let file = try work.write(HandWrittenPDF.file(pages, resources: resources), to: "a.pdf")
    return try PictureVerification.verify(file, expecting: expected)
  }

  /// A code in some colour, and what is said of it.
  private static let colors: [(color: String, plates: CodeReport.Verdict, codes: [String])] = [
    ("0 0 0 1 k", .reported(true), []),
    ("0 g", .reported(true), []),
    ("0 0 0 rg", .reported(false), ["several-plates"]),
    ("1 1 1 1 k", .reported(false), ["several-plates"]),
    ("1 0.8 0 0.2 k", .reported(false), ["several-plates"]),
  ]

  @Test(arguments: colors.indices) func `what a press makes of a code's colour`(index: Int) throws {
    let (color, plates, codes) = Self.colors[index]
    let page = try HandWrittenPDF.page(Self.text, color: color)
    let result = try verify([page], expecting: Self.text)
    #expect(result.passed)
    #expect(result.codes.map(\.text) == [Self.text])
    #expect(result.codes.allSatisfy { $0.zxing && $0.zbar })
    #expect(result.codes.map(\.plates) == [plates])
    #expect(result.codes[0].ink == (plates == .reported(true) ? "black" : nil))
    #expect(result.codes[0].page == nil && result.codes[0].version == 2)
    #expect(result.diagnostics.map(\.code) == codes)
  }

  /// What stands in for an ink in its solid, and what is said of a code in it.
  @Test(arguments: [
    ("White", "/DeviceCMYK", "0 0 0 0", ["low-contrast"]),
    ("Varnish", "/DeviceCMYK", "0 0 .1 .05", ["low-contrast"]),
    ("Sun", "/DeviceRGB", "1 1 0", ["low-contrast"]),
    ("Night", "/DeviceCMYK", "1 .8 0 .4", []),
    ("Rose", "/DeviceGray", ".3", []),
  ])
  func `an ink that nobody sees on its paper makes no code`(
    name: String, space: String, solid: String, codes: [String]
  ) throws {
    let none = space == "/DeviceCMYK" ? "0 0 0 0" : space == "/DeviceRGB" ? "1 1 1" : "1"
    let function = "<< /FunctionType 2 /Domain [0 1] /N 1 /C0 [\(none)] /C1 [\(solid)] >>"
    let result = try verify(
      [HandWrittenPDF.page(Self.text, color: "/S cs 1 scn")],
      resources: "/ColorSpace << /S [/Separation /\(name) \(space) \(function)] >>")
    #expect(result.codes.map(\.text) == [Self.text])
    #expect(result.codes.map(\.ink) == ["'\(name)'"])
    #expect(result.diagnostics.map(\.code) == codes, "\(result.diagnostics)")
    #expect(result.passed == codes.isEmpty)
    if let first = result.diagnostics.first {
      #expect(first.message.contains("'\(Self.text)' in the ink '\(name)' has a contrast of "))
    }
  }

  @Test(arguments: [(".1 0 0 0", false), ("1 .8 0 .4", true)])
  func `an ink among others is seen as their function gives it by itself`(solid: String, passes: Bool) throws
  {
    let parts = solid.split(separator: " ")
    // The first input is our ink's share, the second black's.
    let words =
      "{ exch dup \(parts[0]) mul exch dup \(parts[1]) mul exch dup \(parts[2]) mul exch \(parts[3]) mul 5 -1 roll add }"
    let function =
      "<< /FunctionType 4 /Domain [0 1 0 1] /Range [0 1 0 1 0 1 0 1] /Length \(words.utf8.count) >>"
    let page = try HandWrittenPDF.page(Self.text, color: "/S cs 1 0 scn")
    var file = String(
      decoding: HandWrittenPDF.file(
        [page], resources: "/ColorSpace << /S [/DeviceN [/Own /Black] /DeviceCMYK 9 0 R] >>"), as: UTF8.self)
    file = file.replacing(
      "xref", with: "9 0 obj\n\(function)\nstream\n\(words)\nendstream\nendobj\nxref", maxReplacements: 1)
    let work = try Workspace()
    let result = try PictureVerification.verify(work.write(Data(file.utf8), to: "a.pdf"), expecting: nil)
    #expect(result.codes.map(\.ink) == ["'Own'"])
    #expect(result.diagnostics.map(\.code) == (passes ? [] : ["low-contrast"]), "\(result.diagnostics)")
  }

  @Test func `an ink that the page names and does not use makes no plate`() throws {
    let function = "<< /FunctionType 2 /Domain [0 1] /N 1 /C0 [0 0 0 0] /C1 [0 1 1 0] >>"
    let result = try verify(
      [HandWrittenPDF.page(Self.text, color: "0 0 0 1 k")],
      resources: "/ColorSpace << /S [/Separation /Red /DeviceCMYK \(function)] >>")
    #expect(result.passed && result.codes.map(\.ink) == ["black"])
  }

  @Test func `a code that is light on dark is seen beside another`() throws {
    let code = try HandWrittenPDF.page(Self.text, color: "0 0 0 1 k")
    let inverted = try HandWrittenPDF.page(
      "https://example.com/b", color: "0 0 0 0 k", ground: "0 0 0 1 k 20 85 100 100 re f")
    let result = try verify([code + "q 1 0 0 1 85 0 cm 0.8 0 0 0.8 0 0 cm \(inverted) Q"])
    #expect(result.codes.map(\.isInverted) == [false, true])
    #expect(result.diagnostics.contains { $0.code == "inverted-symbol" } && !result.passed)
  }

  @Test func `yellow alone makes no code either`() throws {
    let result = try verify([HandWrittenPDF.page(Self.text, color: "0 0 1 0 k")])
    #expect(result.diagnostics.map(\.code) == ["low-contrast"] && !result.passed)
  }

  @Test(arguments: [("0 1 1 0 k", false), ("0 0 0.3 0 k", true)])
  func `black on other inks has the contrast that is seen`(ground: String, passes: Bool) throws {
    let page = try HandWrittenPDF.page(
      Self.text, color: "/G gs 0 0 0 1 k", ground: "\(ground) 0 0 600 600 re f")
    let result = try verify([page], resources: "/ExtGState << /G << /OP true /op true /OPM 1 >> >>")
    #expect(result.codes.map(\.text) == [Self.text])
    #expect(result.diagnostics.contains { $0.code == "low-contrast" } != passes, "\(result.diagnostics)")
    #expect(result.passed == passes)
  }

  @Test(arguments: [
    ("0 0 1 rg", "0 0 0 rg"), ("1 0 0 rg", "0 0 0 rg"), ("1 1 1 rg", "1 1 0 rg"), ("1 g", "0.8 g"),
  ])
  func `pale, or as dark as its ground, a code is an error in screen colours too`(ground: String, ink: String)
    throws
  {
    let page = try HandWrittenPDF.page(Self.text, color: ink, ground: "\(ground) 0 0 600 600 re f")
    let result = try verify([page])
    #expect(
      !result.passed && result.diagnostics.contains { $0.code == "low-contrast" }, "\(result.diagnostics)")
  }

  @Test func `a page that lost its code among many is named`() throws {
    let code = try HandWrittenPDF.page(Self.text, color: "0 0 0 1 k")
    let result = try verify([code, "", code, code, code, "0 g 9 9 9 9 re f", code, code])
    #expect(result.passed && result.diagnostics.map(\.code) == ["page-without-code"])
    #expect(result.diagnostics[0].message.hasSuffix("no code is found on pages 2, 6, while 6 pages bear one"))
    #expect(try verify([code, "", code, "", code]).diagnostics.isEmpty)
  }

  @Test func `what looks like a code beside one is told with its place`() throws {
    let code = try HandWrittenPDF.page(Self.text, color: "0 0 0 1 k")
    // The same at its right, its lower right half covered: the finders and the lines between them are whole.
    let copy = "q 1 0 0 1 90 0 cm \(code) 1 g 65 90 45 51 re f 0 g 70 95 20 20 re f Q"
    let result = try verify([code + copy])
    #expect(result.codes.count == 1 && result.passed)
    #expect(result.diagnostics.map(\.code) == ["unread-symbol"], "\(result.diagnostics)")
    #expect(result.diagnostics.first?.message.contains(" mm from the left and ") == true)
  }

  @Test func `RGB black is reported as the printer will see it`() throws {
    let result = try verify([HandWrittenPDF.page(Self.text, color: "0 0 0 rg")])
    let message = try #require(result.diagnostics.first?.message)
    for ink in ["cyan ", "magenta ", "yellow ", "black "] { #expect(message.contains(ink), "\(message)") }
    #expect(message.contains("takes 4 plates"))
  }

  @Test func `a tint that the code does not knock out is reported`() throws {
    let result = try verify([
      HandWrittenPDF.page(Self.text, color: "0 0 0 1 k", ground: "0 0 0.2 0 k 0 0 200 200 re f")
    ])
    #expect(result.codes.map(\.plates) == [.reported(false)])
    #expect(result.diagnostics.map(\.code) == ["plate-not-blank"])
    #expect(result.diagnostics[0].message.hasSuffix("but its box also holds yellow 20 %"))
  }

  @Test func `a code of which no plate holds all is found, and reported`() throws {
    let result = try verify([
      HandWrittenPDF.page(Self.text, color: "0 0 0 1 k", second: "1 1 0 0 k")
    ])
    #expect(result.codes.map(\.text) == [Self.text])
    #expect(result.codes.map(\.plates) == [.reported(false)])
    #expect(result.diagnostics.map(\.code) == ["several-plates"])
  }

  @Test func `every page is looked at, and named by its number`() throws {
    let pages = try [
      HandWrittenPDF.page(Self.text, color: "0 0 0 1 k"), "",
      HandWrittenPDF.page("https://example.com/b", color: "0 0 0 rg"),
    ]
    let result = try verify(pages, expecting: "https://example.com/b")
    #expect(result.passed)
    #expect(result.codes.map(\.page) == [1, 3])
    #expect(result.diagnostics.map(\.code) == ["several-plates"])
    #expect(result.diagnostics[0].message.contains("a.pdf', page 3: "))
    let wrong = try verify(pages, expecting: "https://example.com/c")
    #expect(!wrong.passed && wrong.diagnostics.last?.code == "unexpected-text")
    let empty = try verify([""])
    #expect(empty.diagnostics.map(\.code) == ["no-symbol"] && !empty.passed)
  }

  @Test func `light on dark does not pass`() throws {
    let result = try verify([
      HandWrittenPDF.page(Self.text, color: "0 0 0 0 k", ground: "0 0 0 1 k 0 0 200 200 re f")
    ])
    #expect(result.codes.map(\.isInverted) == [true])
    #expect(result.diagnostics.map(\.code) == ["inverted-symbol"] && !result.passed)
  }

  @Test func `a press file is known by its first bytes`() throws {
    let work = try Workspace()
    func source(_ bytes: [UInt8]) throws -> PlateSeparation.Source? {
      PressFileVerification.source(of: try work.write(Data(bytes), to: "x.png"))
    }
    #expect(try source(Array("%PDF-1.7".utf8)) == .pdf)
    #expect(try source(Array("junk before\n%PDF-1.7".utf8)) == .pdf)
    #expect(try source(Array("%!PS-Adobe-3.0 EPSF-3.0".utf8)) == .eps)
    #expect(try source([0xC5, 0xD0, 0xD3, 0xC6, 0, 0]) == .eps)
    #expect(try source(Array("\u{89}PNG".utf8)) == nil)
    #expect(try source([]) == nil)
    #expect(PressFileVerification.source(of: work.path("no.pdf")) == nil)
  }

  /// Frames of 3 pt, so many modules away from the symbol on each side; a module is 3 pt, the page 200 pt.
  @Test(arguments: [
    ("0 0 0 1 k", 1), ("1 0.8 0 0.2 k", 1), ("0 0 0 1 k", 0), ("0 0 0 1 k", 4), ("0 0 0.4 0 k", 1),
  ])
  func `a frame in the quiet zone is an error, in whatever dark ink`(color: String, modules: Int) throws {
    let symbol = try Symbol(text: Self.text, requirements: SymbolRequirements())
    let (side, gap) = (Double(symbol.modules) * 3, Double(modules) * 3)
    // Up to the frame's middle, which is 1.5 pt outside of the gap.
    let left = 32 - gap - 1.5
    let bottom = 200 - 32 - side - gap - 1.5
    let frame = "\(color.dropLast()) K 3 w \(left) \(bottom) \(side + 2 * gap + 3) \(side + 2 * gap + 3) re S"
    let result = try verify([HandWrittenPDF.page(Self.text, color: "0 0 0 1 k", ground: frame)])
    // Where it touches the symbol nobody reads that, and nothing can be measured.
    if modules == 0 {
      #expect(result.diagnostics.map(\.code) == ["no-symbol"] && !result.passed)
      return #expect(result.diagnostics.first?.hint?.contains("quiet zone") == true)
    }
    let fault = result.diagnostics.first { $0.code == "quiet-zone" }
    let isPale = color.hasPrefix("0 0 0.4")
    #expect((fault != nil) == (modules < 4 && !isPale), "\(result.diagnostics)")
    if let fault {
      let width = modules == 1 ? "1 module" : "\(modules) modules"
      #expect(
        fault.message.contains("the quiet zone is \(width), 4 are wanted (left, top, right, bottom)"),
        "\(fault.message)")
      #expect(fault.severity == .error && fault.hint != nil && !result.passed)
    }
  }
}
