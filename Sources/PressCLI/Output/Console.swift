import ArgumentParser
import Foundation
import PressDiagnostics
import PressFiles
import PressReports
import QRPress

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The only place that prints: results to standard output, diagnostics to standard error.
enum Console {
  static func out(_ text: String) {
    out(Data((text + "\n").utf8))
  }

  static func out(_ bytes: Data) {
    do {
      try OutputFile.write(bytes, toOpen: STDOUT_FILENO, called: "standard output")
    } catch {
      exit(error.end().rawValue)
    }
  }

  /// What files hold may be in it: nothing of it commands the terminal.
  static func error(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data((TerminalEscaping.lines(text) + "\n").utf8))
  }

  /// A text without a line's end, for a line that changes.
  static func errorPart(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }

  /// Of the terminal that standard error is; 80 when it does not say.
  static var columns: Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  static func emit(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics { error(diagnostic.description) }
  }

  static var outIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }
}

extension PressFailure {
  /// Reports everything and ends with the status.
  func end() -> ExitCode {
    Console.emit(diagnostics)
    let errors = diagnostics.count { $0.severity == .error }
    // That there are more says how many there are in all.
    if errors > 1, !diagnostics.contains(where: { $0.code == "more-errors" }) {
      Console.error("\(errors) errors")
    }
    return ExitCode(ExitStatus(kind).rawValue)
  }
}

/// Runs a command's work; a failure is reported and becomes its exit status.
///
/// - Parameter json: whether the assets that failed are printed as objects too.
func reportingFailures<T>(json: Bool = false, _ work: () throws -> T) throws -> T {
  do {
    return try work()
  } catch let assets as AssetFailure {
    if json { for report in assets.reports { Console.out(try report.json()) } }
    throw assets.failure.end()
  } catch let failure as PressFailure {
    throw failure.end()
  }
}
