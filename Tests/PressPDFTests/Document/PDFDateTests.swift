import Foundation
import TestSupport
import Testing

@testable import PressPDF

struct PDFDateTests {
  @Test(arguments: [
    (0, "D:19700101000000Z"), (951_782_400, "D:20000229000000Z"), (951_868_799, "D:20000229235959Z"),
    (951_868_800, "D:20000301000000Z"), (4_107_542_400, "D:21000301000000Z"),
    (253_402_300_799, "D:99991231235959Z"),
  ])
  func `moments that trip calendars`(seconds: Int, text: String) throws {
    #expect(try PDFDate(secondsSince1970: seconds).description == text)
  }

  @Test func `agrees with Foundation's calendar`() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let seconds = Int.random(in: 0..<253_402_300_800, using: &random)
      let parts = calendar.dateComponents(
        [.year, .month, .day, .hour, .minute, .second],
        from: Date(timeIntervalSince1970: TimeInterval(seconds)))
      let fields = try [parts.month, parts.day, parts.hour, parts.minute, parts.second].map { field in
        let value = try #require(field)
        return value < 10 ? "0\(value)" : "\(value)"
      }
      let expected = "D:\(try #require(parts.year))\(fields.joined())Z"
      #expect(try PDFDate(secondsSince1970: seconds).description == expected, "seed \(seed)")
    }
  }

  @Test(arguments: [-1, .min, .max, 253_402_300_800]) func `other years are refused`(seconds: Int) {
    #expect(throws: PDFError.date(seconds)) { try PDFDate(secondsSince1970: seconds) }
  }
}
