import Foundation
import PressDrawing
import Testing

struct GlyphRunTests {
  @Test func `faces are the same when their identifiers are`() {
    let face = FontFace(identifier: "Noto@1-9", family: "Noto", file: Data([1]), index: 0)
    let same = FontFace(identifier: "Noto@1-9", family: "Noto Sans", file: Data([2]), index: 1)
    let other = FontFace(identifier: "Noto@2-9", family: "Noto", file: Data([1]), index: 0)
    #expect(face == same)
    #expect(face.hashValue == same.hashValue)
    #expect(face != other)
  }
}
