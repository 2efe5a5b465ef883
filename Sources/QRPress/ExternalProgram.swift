package import Foundation
internal import PressDiagnostics

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

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
    /// What it said on standard error, at most its first 4,000 bytes.
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

  /// Runs it to its end.
  ///
  /// - Parameters:
  ///   - seconds: after so long it is stopped.
  ///   - purpose: for the message when it is not installed: "reads PDF pages".
  /// - Throws: `PressFailure` with status `inputMissing` when it is not installed, `inputOutput` when it cannot
  ///   be started, `badData` when it takes too long.
  package func run(
    _ arguments: [String], within seconds: Double = 60, needed purpose: String
  ) throws(PressFailure) -> Outcome {
    guard let location else { throw missing(needed: purpose) }
    let scratch = try ScratchFolder()
    // Files, not pipes: a pipe that nobody empties stops the program.
    let (output, complaint) = (scratch.path("output"), scratch.path("complaint"))
    let process = Process()
    process.executableURL = location
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C"]) { $1 }
    process.standardInput = FileHandle.nullDevice
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    do {
      for file in [output, complaint] { try Data().write(to: URL(fileURLWithPath: file)) }
      process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
      process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: complaint))
      try process.run()
    } catch {
      throw PressFailure(.inputOutput, "program", "\(title) cannot be started: \(error.localizedDescription)")
    }
    guard ended.wait(timeout: .now() + seconds) == .success else {
      // Not the signal to terminate: a program inherits the mask of the thread that starts it, and workers block it.
      kill(process.processIdentifier, SIGKILL)
      throw PressFailure(
        .badData, "program", "\(title) did not finish within \(Int(seconds)) s",
        hint: "the file may be damaged, or far larger than a page")
    }
    let said = FileManager.default.contents(atPath: complaint) ?? Data()
    return Outcome(
      status: process.terminationStatus, output: FileManager.default.contents(atPath: output) ?? Data(),
      complaint: String(decoding: said.prefix(4000), as: UTF8.self))
  }
}

/// A folder for what other programs read and write; it is gone when its owner is.
package final class ScratchFolder: Sendable {
  package let url: URL

  package init() throws(PressFailure) {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("qrpress-\(UUID().uuidString)")
    do {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    } catch {
      throw PressFailure(
        .cannotCreate, "scratch", "no folder for temporary files can be made in '\(url.path)'",
        hint: "set TMPDIR to a folder that can be written to")
    }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  package func path(_ name: String) -> String { url.appendingPathComponent(name).path }
}
