internal import Foundation
internal import PressAssets
internal import PressDiagnostics
internal import PressFiles
public import PressReports

extension Press {
  /// Puts one organisation's accounts on a template and reads every code back.
  ///
  /// ```swift
  /// let card = try await press.render(
  ///   "web-card-1200x630", accounts: ["x:SwiftLang"], values: ["name.en": "Swift"], as: .png)
  /// ```
  ///
  /// - Parameters:
  ///   - template: a built-in template's name, or the path of a folder with a `template.yaml` in it. Pictures that values
  ///     name are looked for in the working directory.
  ///   - accounts: in the order of the template's code slots, or by slot: `["main": "x:SwiftLang"]`.
  ///   - values: texts by the names that the template has, such as `headline.zh`.
  ///   - language: one alone, such as `zh`; nil for all that the template has.
  ///   - format: of the files.
  ///   - allowsExpiring: whether links that are dead in days, such as a WeChat group's, may go to print.
  /// - Returns: a file for each page, or one for all of them where the format holds them together.
  /// - Throws: `AssetFailure`: `badData` for all that can be known before drawing, a template or a picture that is not there
  ///   among it; `failed` when a text does not fit or has no font, and, with the reports of all pages, when a code does not
  ///   pass its check; `interrupted` when the task is cancelled.
  public func render(
    _ template: String, accounts: SlotAccounts, values: [String: String] = [:], language: String? = nil,
    as format: RenderFormat = .png, allowsExpiring: Bool = false
  ) async throws(AssetFailure) -> RenderedAsset {
    var request = RenderRequest(
      template: template, accounts: [], settings: values.sorted { $0.key < $1.key },
      language: language, format: format.asset, path: format.path)
    request.add(accounts.entries, of: "account")
    request.allowsExpiring = allowsExpiring
    let result = try await onLane { [request] lane throws(AssetFailure) in try lane.render(request) }
    let files = zip(result.outputs, result.reports).flatMap { asset, report in
      switch asset.output {
      case .file(let data): [RenderedFile(name: asset.path, data: data, page: report.page)]
      case .folder(let parts): parts.map { RenderedFile(name: $0.name, data: $0.bytes, page: report.page) }
      }
    }
    return RenderedAsset(files: files, reports: result.reports, warnings: result.warnings)
  }
}
