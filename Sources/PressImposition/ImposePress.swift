package import Foundation
package import PressDiagnostics
internal import PressDrawing
package import PressFiles
internal import PressPDF
internal import PressPreflight
internal import PressReports

/// Lays the pages of a finished PDF out on sheets, and reads their codes back from there.
package struct ImposePress {
  package init() {}

  package struct Result: Sendable {
    package var file: Data
    package var report: ImposeReport
    package var warnings: [Diagnostic]
  }

  /// Nothing is written, but when a code no longer reads an earlier file of the name goes.
  ///
  /// - Throws: `PressFailure`: `inputMissing` without the file, `badData` when it cannot be laid out so,
  ///   `failed` when a code of it does not read on a sheet.
  package func press(_ request: ImposeRequest) throws(PressFailure) -> Result {
    let bytes = try InputFile.bytes(request.source)
    guard !ImposePress.isSame(request.source, request.path) else {
      throw PressFailure(
        .usage, "own-source", "the sheets would take the place of their own source, '\(request.source)'",
        hint: "give '-o' another name")
    }
    let source: SourceDocument
    do throws(SourceError) {
      source = try SourceDocument(bytes)
    } catch {
      throw PressFailure(.badData, error.word, "'\(request.source)': \(error.message)", hint: error.hint)
    }
    let (imposition, warnings) = try ImposePlan(
      request, source, try? Preflight(data: bytes, target: .plain)
    ).made()
    let file: Data
    do throws(PDFError) {
      file = try ImpositionWriter(imposition).write(source)
    } catch {
      throw PressFailure(.badData, "writing", "'\(request.source)': \(error.message)", hint: error.hint)
    }
    var result = Result(
      file: file, report: ImposeReport(request, imposition, source.pages.count, file), warnings: warnings)
    if request.verifies {
      let check = ImposedCheck(source: source, imposition: imposition, jobs: request.jobs)
      let checked = try check.check(file, against: request.source)
      result.report.codes = checked.codes
      result.report.check = checked.verdict
      result.warnings += checked.findings.filter { $0.severity != .error }
      let faults = checked.findings.filter { $0.severity == .error }
      guard faults.isEmpty else {
        OutputFile.remove(request.path)
        throw PressFailure(.failed, result.warnings + faults)
      }
    }
    result.report.diagnostics = result.warnings.map { DiagnosticReport($0) }
    return result
  }

  private static func isSame(_ source: String, _ target: String) -> Bool {
    func resolved(_ path: String) -> String {
      URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
    }
    return resolved(source) == resolved(target)
  }
}
