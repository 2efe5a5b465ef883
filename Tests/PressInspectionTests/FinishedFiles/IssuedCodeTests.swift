import CQREncode
import Foundation
import PressDiagnostics
import PressDrawing
import PressLinks
import PressReading
import PressRendering
import PressSymbols
import Testing

@testable import CampaignSupport
@testable import PressAssets
@testable import PressDots
@testable import PressFiles
@testable import PressInspection
@testable import PressReports

struct IssuedCodeTests {
  private static let kanji: [UInt8] = [0x93, 0xFA, 0x96, 0x7B]

  private static let contents: [[IssuedSample.Segment]] = [
    [(QR_MODE_8, Array("扫码关注".utf8), 26)],
    [(QR_MODE_8, [0x46, 0xFC, 0x5C, 0x65], 3)],
    [(QR_MODE_8, Array("https://example.org/".utf8), 26)],
    [
      (QR_MODE_AN, Array("ABC ".utf8), nil), (QR_MODE_KANJI, kanji, nil),
      (QR_MODE_NUM, Array("12".utf8), nil),
    ],
    [(QR_MODE_8, kanji, nil)],
    [(QR_MODE_8, [0x66, 0xFC], 3), (QR_MODE_8, Array("码".utf8), 26)],
    [(QR_MODE_8, Array("a\\b ".utf8) + [0xE9], nil)],
  ]

  private func request(_ issued: IssuedCode, _ format: AssetFormat) -> CodeRequest {
    var request = CodeRequest(link: issued.link, format: format)
    request.verbatim = issued.content
    return request
  }

  @Test(arguments: contents.indices)
  func `ECIs, kanji mode and every byte are those of the issued code`(index: Int) throws {
    let work = try Workspace()
    let sample = try IssuedSample(IssuedCodeTests.contents[index])
    let issued = try IssuedCode(work.write(sample.png(), to: "issued.png"))
    let made = try #require(try CodePress().press(request(issued, .png), path: "a.png").first)
    let before = try #require(ZXingReader.read(sample.bitmap()).first)
    let picture = try #require(try ImageDecoder.picture(made.file))
    let after = try #require(ZXingReader.read(picture).first)
    #expect(after.content != nil)
    #expect(after.content == before.content)
    #expect(after.bytes == before.bytes)
    #expect(after.text == before.text)
  }

  @Test(arguments: [20, 40, 75] as [Int32], [0, 8])
  func `WeChat's JPEG becomes a sharp code with a whole quiet zone`(quality: Int32, logo: Int) throws {
    let text = "http://weixin.qq.com/r/mp/Sample7E0123456789ab"
    let sample = try IssuedSample(text, version: 5, level: QR_ECLEVEL_Q)
    let jpeg = try sample.jpeg(logo: logo, quality: quality)
    let work = try Workspace()
    let issued = try IssuedCode(work.write(jpeg, to: "issued.jpg"))
    #expect(try #require(try ImageDecoder.picture(jpeg)).width == 430)
    #expect(issued.link.platform.key == "wechat")
    #expect(issued.content.bytes == Array(text.utf8))
    #expect(issued.level == .quartile)
    let vector = try #require(try CodePress().press(request(issued, .svg), path: "a.svg").first)
    #expect(vector.file.starts(with: Data("<".utf8)) && vector.file.range(of: Data("<image".utf8)) == nil)
    #expect(vector.report.codes.first?.encoded == text)
    let made = try #require(try CodePress().press(request(issued, .png), path: "a.png").first)
    let picture = try #require(try ImageDecoder.picture(made.file))
    #expect(ZBarReader.read(picture).map(\.text) == [text])
    let corner = try #require(ZXingReader.read(picture).first?.corners.topLeft)
    let module = Double(picture.width) / Double(vector.report.codes[0].symbol.modules + 8)
    #expect(min(corner.x, corner.y) > 3.8 * module)
  }

  @Test func `several codes are named, unless they say the same`() throws {
    let work = try Workspace()
    func file(_ texts: [String]) throws -> String {
      let pictures = try texts.map { try IssuedSample($0).bitmap() }
      let width = try #require(pictures.first?.width)
      let pixels = pictures.flatMap(\.pixels)
      let sheet = try #require(
        Bitmap(width: width, height: width * pictures.count, layout: .rgb, pixels: pixels))
      return try work.write(PNGEncoder.encode(sheet), to: "sheet.png")
    }
    #expect(try IssuedCode(file(["https://a.org/1", "https://a.org/1"])).link.link == "https://a.org/1")
    let two = try file(["https://a.org/1", "https://a.org/2"])
    let failure = #expect(throws: PressFailure.self) { try IssuedCode(two) }
    #expect(failure?.kind == .badData)
    let message = failure?.diagnostics.first?.message ?? ""
    #expect(message.hasSuffix("holds 2 codes: 'https://a.org/1', 'https://a.org/2'"))
  }

  @Test func `a part of a longer content is refused`() throws {
    let text = Array(String(repeating: "https://example.org/", count: 4).utf8)
    let work = try Workspace()
    let part = try Symbol.split(String(decoding: text, as: UTF8.self), parts: 2)[1]
    let dots = 4
    let side = (part.modules + 8) * dots
    let pixels = (0..<(side * side)).map { i -> UInt8 in
      part.isDark(i / side / dots - 4, i % side / dots - 4) ? 0 : 255
    }
    let picture = try #require(Bitmap(width: side, height: side, layout: .gray, pixels: pixels))
    let file = try work.write(PNGEncoder.encode(picture), to: "part.png")
    let failure = #expect(throws: PressFailure.self) { try IssuedCode(file) }
    #expect(failure?.diagnostics.first?.code == "part-of-sequence")
    #expect(failure?.diagnostics.first?.message.hasSuffix("part 2 of 2 of a longer content") == true)
  }

  @Test func `a script is not made again`() throws {
    let work = try Workspace()
    let file = try work.write(IssuedSample("javascript:alert(1)").png(), to: "script.png")
    let failure = #expect(throws: PressFailure.self) { try IssuedCode(file) }
    #expect(failure?.diagnostics.first?.code == "not-a-link")
  }
}
