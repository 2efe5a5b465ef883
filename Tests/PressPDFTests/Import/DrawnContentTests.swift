import Foundation
import Testing

@testable import PressPDF

struct DrawnContentTests {
  /// A page with these operators and two further objects, numbered from 3.
  private func source(_ content: String, _ objects: [String] = [], resources: String = "") throws
    -> SourceDocument
  {
    try SourceDocument(
      SamplePDF.write(
        [.init(entries: "/MediaBox [0 0 99 99] /Resources << \(resources) >>", content: content)],
        objects: objects))
  }

  private func damage(_ content: String, _ objects: [String] = [], resources: String = "") throws
    -> PageDamage?
  {
    let source = try source(content, objects, resources: resources)
    return try source.examine(source.page(1)).damage
  }

  private static let short = SamplePDF.stream(
    "/Subtype /Image /Width 10 /Height 10 /BitsPerComponent 8 /ColorSpace /DeviceGray", "aa")

  @Test(arguments: [
    ("0 0 9 9 re f", false), ("/I Do", true), ("% /I Do", false), ("(/I Do) pop", false),
    ("/F Do", true), ("/P scn", true), ("/G gs", true), ("/T 9 Tf", true),
  ])
  func `only what is drawn counts`(content: String, isShort: Bool) throws {
    let draws = "/XObject << /I 3 0 R >>"
    let form = SamplePDF.stream("/Subtype /Form /Resources << \(draws) >>", "/I Do")
    let found = try damage(
      content, [Self.short, form, "<< /Subtype /Type3 /CharProcs << /a 4 0 R >> >>"],
      resources: "/XObject << /I 3 0 R /F 4 0 R >> /Pattern << /P 4 0 R >> "
        + "/ExtGState << /G << /SMask << /G 4 0 R >> >> >> /Font << /T 5 0 R >>")
    #expect(found == (isShort ? .picture(width: 10, height: 10) : nil))
  }

  /// What a picture of 4 × 4 dots may be between operators.
  @Test(arguments: [
    ("", "aaaabbbbccccdddd", false), ("", "aaaabbbbccccddd", false), ("", "aaaabbbbccccd", true),
    ("", "aa", true), ("", "aaaabbbbccccddddeeee", false), ("", "aaaa EI aaaaaaaa", false),
    ("/F /AHx", "61616161616161616161616161616161>", false), ("/F /AHx", "6161>", true),
    ("/F [/AHx /RL]", "F161 80>", false), ("/F [/AHx /RL]", "F961 80>", true),
    ("/F [/AHx /Fl]", "789c4b4c44050033980611>", false),
    ("/CS /Own", "aaaabbbbccccdddd", true),
  ])
  func `a picture between operators has all of its dots`(keys: String, data: String, isShort: Bool) throws {
    let space = keys.contains("/CS") ? "" : "/CS /G"
    let found = try damage(
      "BI /W 4 /H 4 /BPC 8 \(space) \(keys) ID \(data)\nEI 0 0 9 9 re f",
      resources: "/ColorSpace << /Own /DeviceRGB >>")
    #expect(found == (isShort ? .inlinePicture(width: 4, height: 4) : nil))
  }

  @Test(arguments: ["aaaabbbbccccddddEI 0 0 9 9 re f", "aaaabbbbccccdddd"])
  func `a picture between operators that nothing ends takes all that follows`(data: String) throws {
    #expect(
      try damage("BI /W 4 /H 4 /BPC 8 /CS /G ID \(data)") == .inlinePicture(width: 4, height: 4))
  }

  @Test func `operators that break off are damage, a wrong sum behind them is none`() throws {
    // '0 0 9 9 re f' deflated.
    let packed = "789c33503050b004c2a2548534000ee702b0"
    for (digits, found) in [
      (packed, nil), (String(packed.dropLast(8)), nil), (packed.dropLast(2) + "00", nil),
      (String(packed.dropLast(12)), PageDamage.content),
    ] {
      let form = SamplePDF.stream("/Subtype /Form /Filter [/ASCIIHexDecode /FlateDecode]", digits + ">")
      #expect(try damage("/F Do", [form], resources: "/XObject << /F 3 0 R >>") == found, "\(digits)")
    }
  }

  @Test(arguments: [
    ("q 1 w Q Q 2 w", "q 1 w Q   2 w"), ("Q 1 w q 2 w", "  1 w q 2 w"), ("q Q", nil), ("q q Q", nil),
    ("(Q) Tj BI /W 1 /H 1 /BPC 8 /CS /G ID Q EI", nil),
  ])
  func `what closes more than is open is taken out, in forms too`(content: String, balanced: String?) throws {
    let plain = try source(content)
    let page = try plain.page(1)
    let found = try plain.examine(page)
    #expect((found.balanced != nil) == (balanced != nil) && found.drawn == found.balanced)
    let own = try String(decoding: plain.content(of: page), as: UTF8.self)
    #expect(own.trimmingCharacters(in: .newlines) == balanced ?? content)

    let holder = try source(
      "q /F Do Q", [SamplePDF.stream("/Subtype /Form", content)], resources: "/XObject << /F 3 0 R >>")
    let outer = try holder.page(1)
    #expect(try (holder.examine(outer).balanced != nil) == (balanced != nil))
    let form = holder.value("/Resources", of: outer.object).flatMap { holder.value("/XObject", of: $0) }
      .flatMap { holder.value("/F", of: $0) }
    let inner = try #require(form.flatMap { holder.data(of: $0) })
    #expect(String(decoding: inner, as: UTF8.self) == balanced ?? content)
    #expect(try String(decoding: holder.content(of: outer), as: UTF8.self).contains("q /F Do Q"))
  }

  /// poppler's cairo tints them by any other white.
  @Test(arguments: [
    ("/C 3 0 R", ""), ("/C [/Indexed 3 0 R 1 <00ff>]", ""), ("/C [/Separation /A 3 0 R null]", ""),
    ("", "/Shading << /S << /ColorSpace 3 0 R >> >>"),
  ])
  func `grays by measure are without a tint`(space: String, more: String) throws {
    let source = try source(
      "0 0 9 9 re f", ["[/CalGray << /WhitePoint [0.95 1 1.09] /Gamma 1.8 >>]"],
      resources: "/ColorSpace << \(space) >> \(more)")
    let mended = try #require(try source.examine(source.page(1)).drawn)
    let again = try SourceDocument(mended)
    let text = String(decoding: mended, as: UTF8.self)
    #expect(text.contains("/WhitePoint [ 1 1 1 ]") && text.contains("/Gamma 1.8"))
    #expect(try again.examine(again.page(1)).drawn == nil, "once is enough")
  }

  @Test func `a form that draws itself is followed once`() throws {
    let form = SamplePDF.stream(
      "/Subtype /Form /Resources << /XObject << /F 3 0 R >> >>", "/F Do Q")
    let source = try source("/F Do", [form], resources: "/XObject << /F 3 0 R >>")
    #expect(try source.examine(source.page(1)).damage == nil)
  }
}
