import Testing

@testable import PressAccounts

struct CSVDialectTests {
  @Test(arguments: [
    ("a,b\n", ",", 0), ("a;b\n1,2,3", ";", 0), ("a\tb,c\td\n", "\t", 0), ("", ",", 0), ("a", ",", 0),
    ("a,b;c", ",", 0),
    ("\"a;b;c\",d", ",", 0), ("\n \n a;b", ";", 0), ("sep=;\na,b", ";", 6), ("SEP=\t\r\na", "\t", 7),
    ("\"sep=|\"\ra|b", "|", 8),
    ("sep=\na;b", ",", 0), ("a\r\nb;c", ",", 0), ("a|b|c\n1,2|3", "|", 0), ("a,b|c,d", ",", 0),
  ])
  func `the separator is recognised from the first line`(text: String, delimiter: String, skipped: Int) {
    let dialect = CSVDialect(of: Array(text.utf8))
    #expect(dialect.delimiter == delimiter.utf8.first)
    #expect(dialect.skipped.bytes == skipped && dialect.skipped.lines == (skipped > 0 ? 1 : 0))
  }
}
