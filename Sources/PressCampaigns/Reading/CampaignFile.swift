internal import Foundation
internal import PressAccounts
internal import PressDiagnostics
internal import PressFiles

/// What people give in place of a campaign's file.
enum CampaignFile {
  private static let tables = [
    "csv", "tsv", "tab", "txt", "json", "jsonl", "ndjson", "xlsx", "xls", "ods", "numbers",
  ]

  /// Why a file is no campaign, told before it is read; nil when it may be one.
  static func fault(of file: String) -> PressFailure? {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder) else { return nil }
    if isFolder.boolValue { return folder(file) }
    let name = (file as NSString).lastPathComponent
    guard tables.contains((name as NSString).pathExtension.lowercased()) else { return binary(file) }
    return PressFailure(
      .badData, "not-a-campaign", "'\(file)' is a table of accounts, not a campaign",
      hint: "write a campaign.yaml beside it: 'campaign: my-campaign', 'accounts: \(name)', "
        + "'assets: [{ template: code, formats: [pdf] }]', a line each; then give 'qrpress batch' that file")
  }

  /// A picture, a PDF, an archive, whatever its name ends in.
  private static func binary(_ file: String) -> PressFailure? {
    guard let handle = FileHandle(forReadingAtPath: file) else { return nil }
    defer { try? handle.close() }
    guard let head = try? handle.read(upToCount: 4096), let kind = BinaryFile.kind([UInt8](head)) else {
      return nil
    }
    let isOfCodes = kind == "a picture" || kind == "a PDF"
    return PressFailure(
      .badData, "not-a-campaign", "'\(file)' is \(kind), not a campaign",
      hint: isOfCodes
        ? "'qrpress read' tells what its codes say, 'qrpress code --from-image' makes one again; a campaign is a file of YAML, "
          + "which 'qrpress init' makes to start from"
        : "a campaign is a file of YAML: 'qrpress init' makes one to start from")
  }

  private static func folder(_ folder: String) -> PressFailure {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let files = names.filter { ["yaml", "yml"].contains(($0 as NSString).pathExtension.lowercased()) }
      .sorted()
    let usual = files.first { ($0 as NSString).deletingPathExtension == "campaign" }
    let way =
      (usual ?? (files.count == 1 ? files.first : nil)).map {
        "give its file: 'qrpress batch \((folder as NSString).appendingPathComponent($0))'"
      }
      ?? (files.isEmpty
        ? "there is no campaign.yaml in it; 'qrpress init' makes one to start from"
        : "give the campaign's file: one of \(files.prefix(5).map { "'\($0)'" }.joined(separator: ", "))")
    return PressFailure(
      .inputMissing, "not-a-campaign", "'\(folder)' is a folder, not a campaign's file", hint: way)
  }
}
