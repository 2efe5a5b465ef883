import Testing

@testable import PressLinks

@Suite struct CalendarDayTests {
  @Test(arguments: [
    (0, "1970-01-01"), (86_399, "1970-01-01"), (951_782_400, "2000-02-29"), (951_868_800, "2000-03-01"),
    (1_408_003_482, "2014-08-14"), (1_767_225_599, "2025-12-31"), (4_294_967_295, "2106-02-07"),
    (-1, "1970-01-01"),
  ])
  func days(_ seconds: Int, _ day: String) {
    #expect(CalendarDay(secondsSince1970: seconds).description == day)
  }

  @Test(arguments: [(1970, 1, 1), (2000, 2, 29), (2025, 12, 31), (2026, 3, 1)])
  func `a day is where it begins`(year: Int, month: Int, day: Int) throws {
    let found = try #require(CalendarDay(year: year, month: month, day: day))
    #expect(
      CalendarDay(secondsSince1970: found.secondsSince1970) == found && found.secondsSince1970 % 86_400 == 0)
  }

  @Test(arguments: [(2025, 2, 29), (2025, 13, 1), (2025, 4, 31), (1969, 12, 31), (2025, 0, 1)])
  func `a day that is none`(year: Int, month: Int, day: Int) {
    #expect(CalendarDay(year: year, month: month, day: day) == nil)
  }
}
