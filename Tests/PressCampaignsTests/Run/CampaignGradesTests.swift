import Testing

@testable import PressCampaigns

struct CampaignGradesTests {
  private func grades(_ letters: String) -> CampaignGrades {
    var grades = CampaignGrades()
    for (index, letter) in letters.utf8.enumerated() { grades.add(letter, of: index) }
    return grades
  }

  @Test func `grades are counted, and the worst named first, in input order`() {
    let found = grades("ABCABC")
    #expect(found.counts == ["A": 2, "B": 2, "C": 2])
    #expect(found.worst.map(\.index) == [2, 5, 1, 4])
  }

  @Test func `the best grade is not named, and of the others ten are`() {
    #expect(grades("AAAA").worst.isEmpty)
    let found = grades(String(repeating: "B", count: 30) + "D")
    #expect(found.worst.map(\.index) == [30] + Array(0..<9))
  }
}
