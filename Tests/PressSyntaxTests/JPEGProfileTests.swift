import PressSyntax
import Testing

struct JPEGProfileTests {
  private func file(_ parts: (place: UInt8, bytes: [UInt8])...) -> [UInt8] {
    parts.reduce(into: [0xFF, 0xD8, 0xFF, 0xE2, 0, 6, 1, 2, 3, 4]) { file, part in
      let content = Array("ICC_PROFILE\0".utf8) + [part.place, UInt8(parts.count)] + part.bytes
      file += [0xFF, 0xE2, 0, UInt8(content.count + 2)] + content
    }
  }

  @Test func `parts are put together by their places`() {
    let profile = JPEGProfile(file((2, [3, 4]), (1, [1, 2])))
    #expect(profile?.bytes == [1, 2, 3, 4])
    #expect(profile?.segments.map { $0.suffix(2) } == [[3, 4], [1, 2]])
  }

  @Test func `a profile that lacks a part cannot be read`() {
    #expect(JPEGProfile(file((1, [1]), (3, [3])))?.bytes == nil)
    #expect(JPEGProfile(file((0, [1])))?.bytes == nil)
  }

  @Test func `other segments of the kind are none`() {
    #expect(JPEGProfile(file()) == nil)
    #expect(JPEGProfile(file((1, []))) == nil)
  }
}
