import Testing

@testable import PressLinks

@Suite struct AllowedCharactersTests {
  @Test(
    arguments: [
      (AllowedCharacters.digits, "0", "a"), (.hex, "F", "g"), (.alphanumeric, "z", "_"), (.word, "_", "-"),
      (.asciiLetters, "a", "1"), (.base64URL, "-", "+"), (.alphanumeric, "a", "á"), (.digits, "1", "１"),
      (AllowedCharacters(letters: .any), "丹", "👍"), (.alphanumeric, "a", "a\u{301}"),
    ] as [(AllowedCharacters, Character, Character)])
  func membership(_ alphabet: AllowedCharacters, _ inside: Character, _ outside: Character) {
    #expect(alphabet.contains(inside))
    #expect(!alphabet.contains(outside))
  }

  @Test func words() {
    #expect(AllowedCharacters.word.words == "letters a to z, digits and '_'")
    #expect(AllowedCharacters.digits.words == "digits")
    #expect(AllowedCharacters(letters: .any, others: "-").words == "letters, digits and '-'")
  }
}
