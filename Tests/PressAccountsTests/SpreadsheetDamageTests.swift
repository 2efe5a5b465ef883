import PressDiagnostics
import Testing

@testable import PressAccounts

struct SpreadsheetDamageTests {
  @Test(arguments: ["2.80E+15", "2,80E+15", "2.8e+15", "2E+15", "1.23457E+18", "28.0E+3"])
  func `numbers that a spreadsheet mangled`(text: String) {
    #expect(SpreadsheetDamage.isMangled(text))
  }

  @Test(arguments: [
    "", "E+15", "2.E+15", "2.80E+", "2.80E15", "2.80E+1x", "a2.80E+15", "1+1", "+49", "2.8e-15", "２E+15",
  ])
  func `other texts`(text: String) {
    #expect(!SpreadsheetDamage.isMangled(text))
  }

  @Test(arguments: [
    ("#NAME?", true), ("#N/A", true), ("########", true), ("#1", false), ("#hashtag", false), ("###", false),
    ("#REF!x", false),
  ])
  func `a formula's errors`(text: String, isReported: Bool) {
    #expect((SpreadsheetDamage.fault(in: text) != nil) == isReported)
  }
}
