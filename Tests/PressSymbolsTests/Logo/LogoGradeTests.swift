import PressSymbols
import Testing

struct LogoGradeTests {
  /// Thresholds of ISO/IEC 15415, "Unused error correction".
  @Test(arguments: [
    (1.0, LogoGrade.a), (0.62, .a), (0.61, .b), (0.50, .b), (0.49, .c), (0.37, .c), (0.36, .d), (0.25, .d),
    (0.24, nil), (-1, nil),
  ])
  func `best grade for what is unused`(unused: Double, grade: LogoGrade?) {
    #expect(LogoGrade(unused: unused) == grade)
  }
}
