import Testing

@testable import PressLinks

struct Base64DigitsTests {
  @Test(arguments: [
    ("aHR0cA==", "http"), ("aHR0cA", "http"), ("Pz8_Pz4-", "???" + "?>>"), ("Pz8/Pz4+", "???" + "?>>"),
    ("", ""),
  ])
  func `both alphabets are read`(text: String, meant: String) {
    #expect(Base64Digits.bytes(text).map { String(decoding: $0, as: UTF8.self) } == meant)
  }

  @Test(arguments: ["a b", "é", "a==="]) func `other texts are none`(text: String) {
    #expect(Base64Digits.bytes(text) == nil)
  }
}
