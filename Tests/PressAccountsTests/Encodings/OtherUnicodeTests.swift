import Testing

@testable import PressAccounts

struct OtherUnicodeTests {
  private static let table = "id,platform,account\nr1,x,Sample\n"

  private static func wide(_ text: String, isBig: Bool, mark: Bool) -> [UInt8] {
    ((mark ? "\u{FEFF}" : "") + text).unicodeScalars.flatMap { bytes($0.value, isBig) }
  }

  private static func bytes(_ value: UInt32, _ isBig: Bool) -> [UInt8] {
    let little = (0..<4).map { UInt8(value >> (8 * UInt32($0)) & 0xFF) }
    return isBig ? little.reversed() : little
  }

  @Test(arguments: [(true, true), (true, false), (false, true), (false, false)])
  func `UTF-32 is called by its name`(isBig: Bool, mark: Bool) {
    let found = OtherUnicode.find(
      in: OtherUnicodeTests.wide(OtherUnicodeTests.table, isBig: isBig, mark: mark), brokenAt: nil)
    #expect(found?.name == "UTF-32" && found?.offset == 0)
  }

  @Test(arguments: ["+/v8-id,platform", "id,name\nr1,+WSdPf5mG-\n", "id,name\nr1,+aDdPiw\n"])
  func `so is UTF-7`(text: String) {
    #expect(OtherUnicode.find(in: Array(text.utf8), brokenAt: nil)?.name == "UTF-7")
  }

  @Test(
    arguments: [[0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80], [0xED, 0xB8, 0x80], [0xC0, 0x80, 0x41]] as [[UInt8]])
  func `so are halves of UTF-16's pairs`(rest: [UInt8]) {
    #expect(OtherUnicode.find(in: Array("id\n".utf8), brokenAt: rest)?.name == "CESU-8")
  }

  @Test(arguments: [
    OtherUnicodeTests.table, "id,tel\nr1,+12025550123-4\n", "a+b-c,+abcdef-,C++--",
    "C++Builder,+SampleOrganisation,plus.google.com/+SampleNews-", "样例", "",
  ])
  func `other texts are not`(text: String) {
    #expect(OtherUnicode.find(in: Array(text.utf8), brokenAt: nil) == nil)
  }
}
