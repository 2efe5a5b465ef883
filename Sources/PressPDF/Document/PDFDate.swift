/// A moment as PDF writes it, always in UTC.
///
/// `D:20260102030405Z`; PDF 1.7, 7.9.4.
struct PDFDate: CustomStringConvertible {
  let description: String
  /// The same as XMP writes it: `2026-01-02T03:04:05Z`.
  let xmp: String

  /// - Parameter seconds: since 1970, up to the end of the year 9999.
  init(secondsSince1970 seconds: Int) throws(PDFError) {
    guard (0..<253_402_300_800).contains(seconds) else { throw .date(seconds) }
    let (days, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
    // Civil date from days, in years that begin on 1 March (Hinnant, "chrono-compatible low-level date
    // algorithms").
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    let fields = [month, day, rest / 3600, rest / 60 % 60, rest % 60]
    let digits = fields.map { $0 < 10 ? "0\($0)" : "\($0)" }
    description = "D:\(year)" + digits.joined() + "Z"
    let (date, time) = (digits[..<2].joined(separator: "-"), digits[2...].joined(separator: ":"))
    xmp = "\(year)-\(date)T\(time)Z"
  }
}
