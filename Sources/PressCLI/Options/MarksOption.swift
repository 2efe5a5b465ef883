import ArgumentParser
import PressPDF

struct MarksOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "In a PDF, what the printer wants around the page: \(PrinterMarks.names).", valueName: "marks"))
  var marks: String?

  var isGiven: Bool { marks != nil }

  /// None when nothing is given.
  func read() throws -> PrinterMarks {
    guard let marks else { return .none }
    guard let read = PrinterMarks(marks) else {
      throw ValidationError(
        "'--marks' is one or more of \(PrinterMarks.names), with commas between, not '\(marks)'")
    }
    return read
  }
}
