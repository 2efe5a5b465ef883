package import Foundation
internal import PressDiagnostics

/// A program that is run beside qrpress, never linked: Ghostscript, poppler.
///
/// It is started without a shell, with the C locale, and gets no standard input.
package struct ExternalProgram: Sendable, Hashable {
  /// What to type.
  package let name: String
  /// What it is called, and the package of Debian that brings it.
  package let title: String
  package let package: String

  package init(name: String, title: String, package: String) {
    self.name = name
    self.title = title
    self.package = package
  }

  package static let ghostscript = ExternalProgram(name: "gs", title: "Ghostscript", package: "ghostscript")
  package static let pdftoppm = ExternalProgram(
    name: "pdftoppm", title: "poppler's 'pdftoppm'", package: "poppler-utils")
  package static let pdftocairo = ExternalProgram(
    name: "pdftocairo", title: "poppler's 'pdftocairo'", package: "poppler-utils")
  package static let pdfinfo = ExternalProgram(
    name: "pdfinfo", title: "poppler's 'pdfinfo'", package: "poppler-utils")

  package struct Outcome: Sendable {
    package var status: Int32
    package var output: Data
    /// What it said on standard error, at most its first 256 KB.
    package var complaint: String
  }

  /// Where it is on `PATH`; nil when it is not installed.
  package var location: URL? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
    return path.split(separator: ":").lazy
      .map { URL(fileURLWithPath: String($0)).appendingPathComponent(name) }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  /// That it is not installed, and how to get it.
  package func missing(needed purpose: String) -> PressFailure {
    PressFailure(
      .inputMissing, "missing-program", "\(title) is not installed, which \(purpose)",
      hint: "install it: apt-get install \(package)")
  }

  /// Runs it to its end, for which the thread that asks waits: one that may, see `WaitingThreads`.
  ///
  /// - Parameters:
  ///   - seconds: after so long it is killed.
  ///   - purpose: for the message when it is not installed: "reads PDF pages".
  ///   - isInterruptible: whether it ends with the task that asks; not where its answer is kept for others.
  ///   - temporary: its folder for temporary files; the system's when nil.
  /// - Throws: `PressFailure` with status `inputMissing` when it is not installed, `inputOutput` when it cannot
  ///   be started, `badData` when it takes too long, `interrupted` when the task is cancelled.
  package func run(
    _ arguments: [String], within seconds: Double = 60, needed purpose: String, isInterruptible: Bool = true,
    temporary: String? = nil
  ) throws(PressFailure) -> Outcome {
    try RunningProgram(
      self, arguments, needed: purpose, isInterruptible: isInterruptible, temporary: temporary
    )
    .outcome(within: seconds)
  }
}
