import PressText
import Testing

struct FontLibraryTests {
  @Test(arguments: ["Noto Sans CJK SC", "noto sans cjk sc", "Noto Sans"])
  func `knows what is installed`(family: String) {
    #expect(FontLibrary.hasFamily(family))
  }

  @Test(arguments: ["", "Nonsense Grotesk", "Noto Sans CJK SC Nonsense", "Noto", "*", "sans"])
  func `and what is not`(family: String) {
    #expect(!FontLibrary.hasFamily(family))
  }

  @Test func `the inventory names face and version, in one order`() throws {
    let inventory = FontLibrary.inventory()
    #expect(inventory == inventory.sorted())
    #expect(inventory == FontLibrary.inventory())
    let bold = try #require(inventory.first { $0.hasPrefix("NotoSansCJKsc-Bold ") })
    #expect(Int(bold.dropFirst("NotoSansCJKsc-Bold ".count)) ?? 0 > 0)
  }

  @Test func `letters that none of some families has`() {
    let letters: Set<Unicode.Scalar> = ["a", "扫", "\u{20000}"]
    #expect(FontLibrary.missing(letters, in: ["Noto Sans"]) == ["扫", "\u{20000}"])
    #expect(FontLibrary.missing(["a", "扫"], in: ["Noto Sans", "Noto Sans CJK SC"]).isEmpty)
    #expect(FontLibrary.missing(letters, in: ["Nonsense Grotesk"]) == letters)
  }
}
