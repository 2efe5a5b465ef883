import Testing

@testable import PressAssets

struct AssetFormatTests {
  @Test(arguments: [
    ("a.png", AssetFormat.png), ("a.PNG", .png), ("out/a.b.svg", .svg), ("a.pdf", .pdf),
    ("a.proof.png", .proof), ("A.Proof.PNG", .proof), ("proof.png", .png), ("a.gif", nil), ("png", nil),
    ("a.png/b", nil), ("out/", .html), ("a.png/", .html), ("a.html", nil),
  ])
  func `a file's suffix decides, the longest one`(path: String, format: AssetFormat?) {
    #expect(AssetFormat(suffixOf: path) == format)
  }

  @Test func `suffixes as people read them`() {
    #expect(AssetFormat.suffixes == ".png, .svg, .pdf, .proof.png, or / for a web page's folder")
  }
}
