import Testing

@testable import PressLinks

@Suite struct AlphabetTests {
  @Test(
    arguments: [
      (Alphabet.digits, "0", "a"), (.hex, "F", "g"), (.alphanumeric, "z", "_"), (.word, "_", "-"),
      (.asciiLetters, "a", "1"), (.base64URL, "-", "+"), (.alphanumeric, "a", "á"), (.digits, "1", "１"),
      (Alphabet(letters: .any), "丹", "👍"), (.alphanumeric, "a", "a\u{301}"),
    ] as [(Alphabet, Character, Character)])
  func membership(_ alphabet: Alphabet, _ inside: Character, _ outside: Character) {
    #expect(alphabet.contains(inside))
    #expect(!alphabet.contains(outside))
  }

  @Test func words() {
    #expect(Alphabet.word.words == "letters a to z, digits and '_'")
    #expect(Alphabet.digits.words == "digits")
    #expect(Alphabet(letters: .any, others: "-").words == "letters, digits and '-'")
  }
}
