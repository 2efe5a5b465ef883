import ArgumentParser
import Foundation
import PressResources
import QRPress

/// What a PDF is written for.
struct PressOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Rules of a PDF: x4 (PDF/X-4), x1a (PDF/X-1a:2003, nothing transparent) or plain (screen colours stay); x4 when not given, but plain on a screen's template.",
      valueName: "name"))
  var target: String?

  @Option(
    help: ArgumentHelp(
      "Printing condition of a PDF: \(PDFOutputOptions.conditions.joined(separator: ", ")) (FOGRA39 when not given).",
      valueName: "name"))
  var condition: String?

  @Option(
    help: ArgumentHelp("ICC profile of the press instead of a known condition.", valueName: "file"))
  var profile: String?

  var options: PDFOutputOptions { PDFOutputOptions(target: target, condition: condition, profile: profile) }

  /// Looks whether the profile that is named is there, and one of a press.
  func requireProfile() throws {
    guard let profile else { return }
    _ = try OutputIntent(options, profile: URL(fileURLWithPath: profile))
  }

  /// - Parameter isPDF: whether what is asked for is one; nil when that is not known yet.
  func check(isPDF: Bool?) throws {
    if isPDF == false, !options.isEmpty {
      throw ValidationError("'--target', '--condition' and '--profile' are for PDF: leave them out")
    }
    if let fault = options.fault { throw ValidationError("\(fault.message): \(fault.hint)") }
  }
}
