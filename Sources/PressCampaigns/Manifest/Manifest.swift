internal import Foundation
internal import PressAssets
internal import PressDiagnostics
internal import PressFiles
internal import PressReports

/// The file `manifest.jsonl`, a line for each asset: what a user gets, and what the next run skips by.
///
/// Of each line it holds its place and some forty bytes; the line itself is read when it is wanted.
struct Manifest {
  static let fileName = "manifest.jsonl"

  /// What the last line of a path says.
  struct Entry: Sendable, Equatable {
    var place: LineFile.Place
    var mark: AssetFingerprint?
    var bytes: Int?
    /// Of its worst code, a capital letter; nil when none was graded.
    var grade: UInt8?
    /// Whether the campaign no longer had the asset when the line was written.
    var isLeftover = false
  }

  let path: String
  let file: LineFile?
  /// By the path's hash.
  private var entries: [UInt64: Entry] = [:]
  /// Whether a killed run left half a line at the end.
  private let isTorn: Bool

  /// Looks through what an earlier run left; a torn last line is passed over.
  ///
  /// - Parameters:
  ///   - folder: the campaign's folder in the output.
  ///   - shard: whose manifest it is; nil for that of the whole.
  init(folder: String, shard: Shard? = nil) {
    path = "\(folder)/\(shard?.manifestName ?? Manifest.fileName)"
    file = LineFile(reading: path)
    var found: [UInt64: Entry] = [:]
    isTorn =
      file?.forEachLine { line, place in
        guard let line = ManifestLine(line) else { return }
        found[StableHash.of(line.path)] = Entry(
          place: place, mark: line.mark, bytes: line.bytes, grade: line.grade, isLeftover: line.isLeftover)
      } ?? false
    entries = found
  }

  /// What an earlier run says of a path.
  func entry(of path: String) -> Entry? { entries[StableHash.of(path)] }

  /// The earlier report of a path, as one of the campaign's.
  func report(of path: String) -> AssetReport? {
    entry(of: path).flatMap { file?.report(at: $0.place) }.flatMap { $0.path == path ? $0 : nil }
  }

  /// The entry of an asset that need not be made again: same fingerprint, and the file is there with its recorded size;
  /// a folder, with all of its files.
  func unchanged(_ path: String, _ mark: AssetFingerprint, _ format: AssetFormat, in folder: String) -> Entry?
  {
    guard let entry = entry(of: path), entry.mark == mark, let bytes = entry.bytes,
      AssetOutput.size(of: path, format, in: folder) == bytes
    else { return nil }
    return entry
  }

  /// The last reports of an earlier run on each path but some, in the order of the file.
  func reports(besides paths: some Sequence<String> = []) -> [AssetReport] {
    guard let file else { return [] }
    var left = entries
    for path in paths { left[StableHash.of(path)] = nil }
    return left.values.map(\.place).sorted { $0.offset < $1.offset }.compactMap { file.report(at: $0) }
  }

  /// Writes reports in the order given, in place of what is there.
  static func write(_ reports: [AssetReport], to folder: String) throws(PressFailure) {
    try OutputFile.write(to: "\(folder)/\(fileName)", isSafe: true) {
      (put: OutputFile.Put) throws(PressFailure) in
      for report in reports { try put(Data((try report.json() + "\n").utf8)) }
    }
  }

  /// Opens the file for more lines, having ended a torn one.
  func opened() throws(PressFailure) -> ManifestWriter {
    try ManifestWriter(path: path, isTorn: isTorn)
  }
}

extension LineFile {
  /// The report that a line holds, as one of the campaign's; nil when it holds none.
  func report(at place: Place) -> AssetReport? {
    var report = try? JSONDecoder().decode(AssetReport.self, from: Data(line(at: place)))
    report?.event = AssetReport.pressed
    return report
  }
}
