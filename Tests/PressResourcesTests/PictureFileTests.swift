import Foundation
import PressDiagnostics
import PressDrawing
import PressTemplates
import Testing

@testable import CampaignSupport
@testable import PressFiles
@testable import PressResources

struct PictureFileTests {
  /// The start of a PNG that says it is this large.
  private func png(_ width: Int, _ height: Int) -> Data {
    func bytes(_ number: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(number >> $0 & 0xFF) } }
    return Data([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
      + Data(bytes(width) + bytes(height) + [8, 0, 0, 0, 0])
  }

  private static let entities: String = {
    let levels = "abcdefghi".map { "<!ENTITY \($0)x '\(String(repeating: "&\($0);", count: 10))'>" }
    return "<!DOCTYPE svg [<!ENTITY a 'lol'>\(levels.joined())]>"
      + "<svg xmlns='http://www.w3.org/2000/svg' width='40mm' height='30mm'><text>&ix;</text></svg>"
  }()

  @Test(arguments: [
    "", "text", "<svg", "<svg xmlns='http://www.w3.org/2000/svg'", "GIF89a", "%PDF-1.7", entities,
  ])
  func `what is no picture is an error with a way out`(text: String) {
    let error = #expect(throws: (any Error).self) { _ = try PictureFile.inspect(Data(text.utf8)) }
    #expect(error != nil)
  }

  @Test(arguments: [
    (Data(), "the file is empty"),
    (Data("GIF89a".utf8), "this is a GIF picture, not"),
    (Data([0, 0, 0, 24]) + Data("ftypheic".utf8), "this is a HEIC picture, as iPhones take them, not"),
    (Data([0x49, 0x49, 0x2A, 0, 8]), "this is a TIFF picture, not"),
    (Data("%!PS-Adobe-3.0 EPSF-3.0".utf8), "this is PostScript or EPS, not"),
    (Data([0x50, 0x4B, 3, 4, 20]), "this is an archive or an Office document, not"),
    (Data("\n<!DOCTYPE HTML><title>404</title>".utf8), "this is a web page, as servers send it"),
    (Data("version https://git-lfs.github.com/spec/v1\noid sha256:0".utf8), "this is a pointer of Git LFS"),
    (Data("nothing".utf8), "this is not a PNG, JPEG, WebP or SVG"),
  ])
  func `a file of another kind is called by its name`(bytes: Data, words: String) throws {
    let error = #expect(throws: PictureError.self) { _ = try PictureFile.inspect(bytes) }
    #expect(error?.message.hasPrefix(words) == true, "\(error?.message ?? "")")
    #expect(error?.hint?.isEmpty == false)
    let failure = #expect(throws: PressFailure.self) {
      _ = try PictureFile.pixels(bytes, shownAs: "a.png")
    }
    let named = words.replacing("this is", with: "'a.png' is").replacing("the file", with: "'a.png'")
      .replacing(", WebP or SVG", with: "")
    #expect(failure?.diagnostics.first?.message.hasPrefix(named) == true)
  }

  @Test func `a WebP is a picture as the others are`() throws {
    // One pixel, lossless, made by libwebp.
    let bytes = try #require(
      Data(base64Encoded: "UklGRh4AAABXRUJQVlA4TBEAAAAvAAAAAAdQhSJXof+BiOh/AAA="))
    guard case .pixels(let image, let width, let height) = try PictureFile.inspect(bytes) else {
      return #expect(Bool(false), "no pixels")
    }
    #expect(image.format == .png && width == 1 && height == 1)
  }

  /// A designer mends all of it at once.
  @Test func `missing fonts are told with all else, in the words of the drawing's program`() throws {
    let content =
      "<style>@font-face{font-family:'No Such Face';src:url(data:font/woff2;base64,AA)}</style>"
      + "<g id='clip0_1_2'><set/></g><text font-family='No Such Font'>a</text><text font-family='No Such Face'>b</text>"
    let error = #expect(throws: PictureError.self) { _ = try PictureFile.inspect(Self.drawing(content)) }
    let all = try #require(error.map { [$0] + $0.others })
    #expect(all.map(\.message).first == "the drawing moves ('set')" && all.count == 3)
    #expect(all[1].message == "the drawing has text in 'No Such Font', and no such font is installed")
    #expect(all[2].message.contains("fonts embedded in a drawing are not read"))
    #expect(all[1].hint?.hasSuffix("in Figma with 'Outline text' in the export's settings") == true)
  }

  private static func drawing(_ content: String) -> Data {
    Data("<svg xmlns='http://www.w3.org/2000/svg' width='4mm' height='3mm'>\(content)</svg>".utf8)
  }

  @Test(arguments: [
    ("<image href='photo.jpg' width='4' height='3'/>", "links to 'photo.jpg'"),
    ("<image href='data:image/png;base64,AA==' width='4' height='3'/>", "no PNG, JPEG or WebP"),
    ("<image href='data:image/png;base64,iVBORw0KGgo=' width='4' height='3'/>", "damaged"),
    ("<image href='data:image/svg+xml,%3Csvg/%3E' width='4' height='3'/>", "no PNG, JPEG or WebP"),
    ("<text font-family='Nobody Has This'>words</text>", "text in 'Nobody Has This'"),
    ("<text font-family='Nobody Has This, sans-serif'>words</text>", "text in 'Nobody Has This'"),
    ("<text font-family='Nobody Has This, Noto Sans'>words</text>", "text in 'Nobody Has This'"),
    ("<text font-family='Noto Sans CJK SC' font-style='italic'>words</text>", "which has no italic"),
    (
      "<text font-family='Noto Sans CJK SC' font-stretch='condensed'>words</text>",
      "is not installed condensed"
    ),
    ("<text font-family='cursive'>words</text>", "text in any font of its kind"),
    ("<text font-family='Noto Sans'>a\u{20000}</text>", "which has no such letter"),
    ("<text>words</text>", "names no font"),
    ("<flowRoot>words</flowRoot>", "'flowRoot' would be left out"),
  ])
  func `a drawing that would lose something is refused`(content: String, words: String) {
    let error = #expect(throws: PictureError.self) { _ = try PictureFile.inspect(Self.drawing(content)) }
    #expect(error?.message.contains(words) == true && error?.hint != nil, "\(error?.message ?? "")")
    #expect(error?.diagnostics(of: "a.svg").first?.message.hasPrefix("'a.svg:1:66': ") == true)
  }

  @Test(arguments: [
    "<text font-family='NotoSans-Bold, Noto Sans, sans-serif' font-weight='700'>words</text>",
    "<text font-family='Noto Sans' font-style='italic'>words</text>",
    "<text font-family='sans-serif'>words</text>",
    "<g font-family='Nobody Has This'><path d='M0 0h1v1z'/></g>",
  ])
  func `one that has what it needs is taken`(content: String) throws {
    _ = try PictureFile.inspect(Self.drawing(content))
  }

  @Test(arguments: [
    ("viewBox='0 0 100 50'", 0.5), ("width='100%' height='100%' viewBox='0 0 40 10'", 0.25),
    ("width='20mm' viewBox='0 0 10 20'", 2), ("height='20mm' viewBox='0 0 10 20'", 2),
    ("width='20mm' height='5mm' viewBox='0 0 10 10'", 0.25),
    ("viewBox='0 0 100 50' preserveAspectRatio='none'", nil),
    ("width='20mm' height='5mm' viewBox='0 0 10 10' preserveAspectRatio='none'", 0.25),
  ])
  func `a drawing keeps the shape of its view box where it says no size`(root: String, aspect: Double?) throws
  {
    let svg = "<svg xmlns='http://www.w3.org/2000/svg' \(root)><path d='M0 0h5v5z'/></svg>"
    let found = try PictureFile.inspect(Data(svg.utf8)).aspect
    #expect(found.map { ($0 * 1000).rounded() / 1000 } == aspect)
  }

  @Test func `a picture beside the drawing is put into it, one elsewhere is not`() throws {
    let work = try Workspace()
    let pixels = Data(
      base64Encoded:
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC")
    try FileManager.default.createDirectory(atPath: work.path("art/parts"), withIntermediateDirectories: true)
    for name in ["a.png", "art/parts/b c.png"] { _ = try work.write(try #require(pixels), to: name) }
    let folder = URL(fileURLWithPath: work.path("art"))
    func drawing(_ link: String) -> Data { Self.drawing("<image width='4' height='3' href='\(link)'/>") }
    guard
      case .drawing(let artwork, _, _) = try PictureFile.inspect(drawing("parts/b%20c.png"), beside: folder)
    else {
      Issue.record("no drawing")
      return
    }
    #expect(String(decoding: artwork.svg, as: UTF8.self).contains("xlink:href=\"data:image/png;base64,iVBOR"))
    for link in ["parts/b%20c.png?v=2", "./parts/b%20c.png#x"] {
      _ = try PictureFile.inspect(drawing(link), beside: folder)
    }
    for (link, words) in [
      ("../a.png", "does not lie beside it"), ("no.png", "is not there"),
      ("https://a.example/a.png", "not in the file"),
    ] {
      let error = #expect(throws: PictureError.self) {
        _ = try PictureFile.inspect(drawing(link), beside: folder)
      }
      #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
    }
  }

  @Test func `a picture of over 400 million pixels is not opened`() throws {
    #expect(throws: (any Error).self) { _ = try PictureFile.inspect(png(30_000, 30_000)) }
    #expect(throws: (any Error).self) { _ = try PictureFile.inspect(png(0, 10)) }
    let work = try Workspace()
    let file = try work.write(png(30_000, 30_000), to: "big.png")
    let failure = #expect(throws: PressFailure.self) { _ = try PictureFile.pixels(ofFileAt: file) }
    #expect(failure?.kind == .badData)
  }

  @Test func `a file that is not there: 66, one that is no picture: 65`() throws {
    let work = try Workspace()
    let missing = #expect(throws: PressFailure.self) {
      _ = try PictureFile.pixels(ofFileAt: work.path("no.png"))
    }
    #expect(missing?.kind == .inputMissing)
    let file = try work.write("text", to: "text.png")
    let text = #expect(throws: PressFailure.self) { _ = try PictureFile.pixels(ofFileAt: file) }
    #expect(text?.kind == .badData)
    let cut = try work.write(png(10, 10), to: "cut.png")
    let torn = #expect(throws: PressFailure.self) { _ = try PictureFile.pixels(ofFileAt: cut) }
    #expect(torn?.kind == .badData)
  }
}
