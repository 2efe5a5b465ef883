internal import Foundation
internal import PressDiagnostics

/// The file `manifest.jsonl`, a line for each asset: what a user gets, and what the next run skips by.
struct Manifest {
  static let fileName = "manifest.jsonl"

  /// The reports of an earlier run by path; a torn last line is passed over.
  private(set) var earlier: [String: AssetReport] = [:]
  private let path: String

  /// - Parameter folder: the campaign's folder in the output.
  init(folder: String) {
    path = "\(folder)/\(Manifest.fileName)"
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return }
    for line in text.split(separator: "\n") {
      if let report = try? JSONDecoder().decode(AssetReport.self, from: Data(line.utf8)) {
        earlier[report.path] = report
      }
    }
  }

  /// The earlier report of an asset that need not be made again: same fingerprint, and the file is there with
  /// its recorded size.
  func unchanged(_ asset: PlannedAsset, in folder: String) -> AssetReport? {
    guard let report = earlier[asset.path], report.fingerprint == asset.fingerprint, let bytes = report.bytes,
      let found = try? FileManager.default.attributesOfItem(atPath: "\(folder)/\(asset.path)")[.size] as? Int,
      found == bytes
    else { return nil }
    return report
  }

  /// Writes the reports in the order given.
  func write(_ reports: [AssetReport]) throws(PressFailure) {
    var text = ""
    for report in reports { text += try JSONLine.encode(report) + "\n" }
    try OutputFile.write(Data(text.utf8), to: path)
  }
}
