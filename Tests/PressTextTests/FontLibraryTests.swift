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
}
