internal import Foundation
internal import PressAccounts
internal import PressAssets
internal import PressDiagnostics
public import PressDrawing
internal import PressFiles
internal import PressLinks
internal import PressPDF
public import PressReports
internal import PressSymbols
internal import PressTemplates

extension Press {
  /// Makes one code by itself and reads it back.
  ///
  /// ```swift
  /// let code = try await Press().code("weibo:1234567890", as: .png, size: .mm(30), resolution: .dpi(300))
  /// try code.data.write(to: URL(fileURLWithPath: "weibo.png"))
  /// ```
  ///
  /// - Parameters:
  ///   - account: `platform:handle`, a URL, or `text:…`; see `qrpress platforms`.
  ///   - format: what the file is.
  ///   - size: side of the picture, quiet zone included, over 0.
  ///   - resolution: of a PNG; a module takes a whole number of dots, what is left over goes to the quiet zone.
  ///   - options: level, colours, quiet zone.
  /// - Returns: the file's bytes and what was found when it was read back.
  /// - Throws: `AssetFailure`: `badData` when the account is no account, does not fit, or an option is out of its range;
  ///   `failed` when the code does not pass its check; `interrupted` when the task is cancelled.
  public func code(
    _ account: String, as format: CodeFormat = .png, size: Length = .mm(30), resolution: Resolution = .print,
    options: CodeOptions = CodeOptions()
  ) async throws(AssetFailure) -> PressedCode {
    let request: CodeRequest
    do throws(PressFailure) {
      request = try options.request(account, format, size, resolution)
    } catch {
      throw AssetFailure(error)
    }
    let result = try await onLane { lane throws(AssetFailure) in try lane.code(request) }
    guard let report = result.report.codes.first else {
      throw AssetFailure(PressFailure(.bug, "bug", "the code has no report"))
    }
    return PressedCode(data: result.file, report: report, warnings: result.warnings)
  }
}
