internal import Foundation
internal import PressDiagnostics

/// The file `manifest.jsonl`, a line for each asset: what a user gets, and what the next run skips by.
struct Manifest {
  static let fileName = "manifest.jsonl"

  /// The reports of an earlier run by path; a torn last line is passed over.
  private(set) var earlier: [String: AssetReport] = [:]
  private let path: String
  /// Whether a killed run left half a line at the end.
  private var isTorn = false

  /// - Parameters:
  ///   - folder: the campaign's folder in the output.
  ///   - shard: whose manifest it is; nil for that of the whole.
  init(folder: String, shard: Shard? = nil) {
    path = "\(folder)/\(shard?.manifestName ?? Manifest.fileName)"
    guard let bytes = try? Data(contentsOf: URL(fileURLWithPath: path)) else { return }
    isTorn = bytes.last.map { $0 != UInt8(ascii: "\n") } ?? false
    // A torn line may end inside a character.
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      if var report = try? JSONDecoder().decode(AssetReport.self, from: Data(line.utf8)) {
        report.event = AssetReport.pressed
        earlier[report.path] = report
      }
    }
  }

  /// The earlier report of an asset that need not be made again: same fingerprint, and the file is there with
  /// its recorded size; a folder, with all of its files.
  func unchanged(_ asset: PlannedAsset, in folder: String) -> AssetReport? {
    guard let report = earlier[asset.path], report.fingerprint == asset.fingerprint, let bytes = report.bytes,
      asset.size(in: folder) == bytes
    else { return nil }
    return report
  }

  /// Makes what a killed run left ready for more lines.
  func mend() throws(PressFailure) {
    if isTorn { try OutputFile.append(Data("\n".utf8), to: path) }
  }

  /// Adds what became of an asset as soon as it is known, so that a killed run goes on where it stopped.
  ///
  /// Of two lines with one path the later one counts.
  func append(_ report: AssetReport) throws(PressFailure) {
    try OutputFile.append(Data((try JSONLine.encode(report) + "\n").utf8), to: path)
  }

  /// Writes the reports, or what else stands in a shard's manifest, in the order given.
  func write(_ lines: [some Encodable]) throws(PressFailure) {
    var text = ""
    for line in lines { text += try JSONLine.encode(line) + "\n" }
    try OutputFile.write(Data(text.utf8), to: path)
  }
}
