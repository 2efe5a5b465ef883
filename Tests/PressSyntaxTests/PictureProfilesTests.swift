import CZlib
import Testing

@testable import PressSyntax

struct PictureProfilesTests {
  private func chunk(_ kind: String, _ body: [UInt8]) -> [UInt8] {
    [0, 0, UInt8(body.count >> 8), UInt8(body.count & 255)] + Array(kind.utf8) + body + [0, 0, 0, 0]
  }

  private func packed(_ bytes: [UInt8]) -> [UInt8] {
    var (out, count) = ([UInt8](repeating: 0, count: 1000), UInt(1000))
    #expect(compress(&out, &count, bytes, UInt(bytes.count)) == Z_OK)
    return Array(out.prefix(Int(count)))
  }

  private let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10]
  /// Twelve bytes that say they are twelve.
  private let profile: [UInt8] = [0, 0, 0, 12] + Array("profile!".utf8)

  @Test func `a PNG's profile stands before its pixels`() {
    let own = chunk("iCCP", Array("ICC\0\0".utf8) + packed(profile))
    let head = signature + chunk("IHDR", [UInt8](repeating: 0, count: 13))
    #expect(PNGProfile(head + own + chunk("IDAT", [1]))?.bytes == profile)
    #expect(PNGProfile(head + chunk("IDAT", [1]) + own) == nil)
    #expect(PNGProfile(head + own.dropLast(8)) == nil)
    #expect(PNGProfile(head) == nil && PNGProfile([]) == nil)
  }

  @Test func `a profile that is shorter than it says is none`() {
    let torn = chunk("iCCP", Array("ICC\0\0".utf8) + packed(Array(profile.dropLast(2))))
    #expect(PNGProfile(signature + torn) == nil)
  }

  @Test func `a WebP's profile is a chunk among others, padded to pairs`() {
    func webP(_ chunks: [(String, [UInt8])]) -> [UInt8] {
      Array("RIFF\0\0\0\0WEBP".utf8)
        + chunks.flatMap { kind, body in
          Array(kind.utf8) + [UInt8(body.count), 0, 0, 0] + body + (body.count % 2 == 1 ? [0] : [])
        }
    }
    #expect(WebPProfile(webP([("VP8X", [1, 2, 3]), ("ICCP", profile), ("VP8 ", [9])]))?.bytes == profile)
    #expect(WebPProfile(webP([("VP8 ", [9, 9])])) == nil)
    #expect(WebPProfile(webP([("ICCP", profile)]).dropLast(3)) == nil)
  }
}
