import Testing

@testable import PressLinks

@Suite struct ConditionTests {
  @Test(
    arguments: [
      (Constraint.begins("UC"), "UCa", nil), (.begins("UC"), "a", 0),
      (.first(.asciiLetters), "a1", nil), (.first(.asciiLetters), "1a", 0),
      (.last(.alphanumeric), "a.", 1), (.last(.alphanumeric), "a", nil),
      (.without(".."), "a..b", 1), (.without("linkedin"), "my-LinkedIn", 3),
      (.notEnding([".com"]), "a.COM", 1), (.notAllDigits, "12", 0), (.notAllDigits, "1a", nil),
      (.character(2, "E"), "aEb", nil), (.character(2, "E"), "aab", 1), (.character(9, "E"), "a", nil),
      (.atMostOne(of: "-."), "a-b.c", 3), (.atMostOne(of: "-."), "a-b", nil),
      (.labels(atLeast: 2, first: .asciiLetters), "org.sample", nil),
      (.labels(atLeast: 2, first: .asciiLetters), "org", 0),
      (.labels(atLeast: 2, first: .asciiLetters), "org.1", 4),
      (.labels(atLeast: 2, first: .asciiLetters), "org.", 3),
    ] as [(Constraint, String, Int?)])
  func violations(_ condition: Constraint, _ text: String, _ offset: Int?) {
    #expect(condition.violation(in: text)?.offset == offset)
  }
}
