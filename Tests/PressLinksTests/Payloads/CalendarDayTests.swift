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
}
