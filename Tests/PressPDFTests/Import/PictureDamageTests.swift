import Foundation
import Testing

@testable import PressPDF

struct PictureDamageTests {
  /// A page that shows a picture of 10 × 10 dots, and one further object.
  private func short(_ picture: String, _ content: String, other: String = "null") throws -> Bool {
    try damage(picture, content, other: other) == .picture(width: 10, height: 10)
  }

  private func damage(_ picture: String, _ content: String, other: String = "null") throws -> PageDamage? {
    let entries = "/Type /XObject /Subtype /Image /Width 10 /Height 10 /BitsPerComponent 8 \(picture)"
    let file = SamplePDF.write(
      [.init(entries: "/MediaBox [0 0 99 99] /Resources << /XObject << /I 3 0 R >> >>", content: "/I Do")],
      objects: [SamplePDF.stream(entries, content), other])
    let source = try SourceDocument(file)
    return try source.examine(source.page(1)).damage
  }

  @Test(arguments: [
    ("/ColorSpace /DeviceGray", 100, false), ("/ColorSpace /DeviceGray", 95, false),
    ("/ColorSpace /DeviceGray", 90, true), ("/ColorSpace /DeviceRGB", 300, false),
    ("/ColorSpace /DeviceRGB", 100, true), ("/ColorSpace [/Indexed /DeviceRGB 1 <000000ffffff>]", 100, false),
    ("/ColorSpace [/ICCBased 4 0 R]", 100, true),
    ("/ColorSpace [/DeviceN [/A /B] /DeviceCMYK null]", 200, false),
    ("/ColorSpace /Unknown", 1, false), ("/ImageMask true /BitsPerComponent 1", 20, false),
    ("/ImageMask true", 17, true),
  ])
  func `a picture is whole when no row is missing`(picture: String, bytes: Int, isShort: Bool) throws {
    let isFound = try short(
      picture, String(repeating: "a", count: bytes), other: SamplePDF.stream("/N 3", ""))
    #expect(isFound == isShort)
  }

  @Test(arguments: [("/SMaskInData 1", true), ("/SMaskInData 0", false), ("", false)])
  func `JPEG 2000 with a transparency of its own is told`(entry: String, isMasked: Bool) throws {
    let found = try damage("/ColorSpace /DeviceRGB /Filter /JPXDecode \(entry)", "jP")
    #expect(found == (isMasked ? .maskedPicture : nil))
  }

  @Test func `the mask of a picture counts too`() throws {
    let whole = String(repeating: "a", count: 100)
    let mask =
      "/Type /XObject /Subtype /Image /Width 10 /Height 10 /BitsPerComponent 8 /ColorSpace /DeviceGray"
    for (content, isShort) in [(whole, false), ("aa", true)] {
      let isFound = try short(
        "/ColorSpace /DeviceGray /SMask 4 0 R", whole, other: SamplePDF.stream(mask, content))
      #expect(isFound == isShort)
    }
  }
}
