internal import Foundation
internal import PressDiagnostics

/// The file `manifest.jsonl`, a line for each asset: what a user gets, and what the next run skips by.
///
/// Of each line it holds its place and some forty bytes; the line itself is read when it is wanted.
struct Manifest {
  static let fileName = "manifest.jsonl"

  /// What the last line of a path says.
  struct Entry: Sendable, Equatable {
    var place: LineFile.Place
    var mark: AssetMark?
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
  func unchanged(_ path: String, _ mark: AssetMark, _ format: AssetFormat, in folder: String) -> Entry? {
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

/// Adds what became of each asset as soon as it is known, so that a killed run goes on where it stopped, and puts all
/// of it in order at the end.
struct ManifestWriter {
  private let path: String
  private(set) var file: LineFile
  private var size: Int

  init(path: String, isTorn: Bool) throws(PressFailure) {
    self.path = path
    file = try LineFile(adding: path)
    if isTorn { try file.add(Data("\n".utf8)) }
    size = file.size
  }

  /// Adds lines; of two with one path the later counts.
  ///
  /// - Returns: where each stands.
  mutating func add(_ lines: [Data]) throws(PressFailure) -> [LineFile.Place] {
    var bytes = Data()
    var places: [LineFile.Place] = []
    for line in lines {
      places.append(LineFile.Place(offset: size + bytes.count, length: line.count))
      bytes += line
      bytes.append(UInt8(ascii: "\n"))
    }
    try file.add(bytes)
    size += bytes.count
    return places
  }

  /// Replaces the file by one with some of its lines, in the order given; one that is so already stays.
  ///
  /// - Parameters:
  ///   - more: lines that stand behind them.
  ///   - edit: what a line, given by its number, is to be; nil when it is to be as it is.
  /// - Returns: where each of `lines` stands now.
  mutating func arrange(
    _ lines: [LineFile.Place], more: [Data] = [],
    edit: ((Int, [UInt8]) throws(PressFailure) -> Data)? = nil
  ) throws(PressFailure) -> [LineFile.Place] {
    if edit == nil, more.isEmpty, isArranged(lines) {
      file.synchronize()
      return lines
    }
    var places: [LineFile.Place] = []
    let old = file
    try OutputFile.write(to: path, isSafe: true) { (put: OutputFile.Put) throws(PressFailure) in
      var (buffer, end) = (Data(), 0)
      func add(_ line: some Collection<UInt8>) throws(PressFailure) {
        buffer += line
        buffer.append(UInt8(ascii: "\n"))
        end += line.count + 1
        guard buffer.count >= 1 << 20 else { return }
        try put(buffer)
        buffer.removeAll(keepingCapacity: true)
      }
      for (number, place) in lines.enumerated() {
        let bytes = old.line(at: place)
        let start = end
        if let edit { try add(try edit(number, bytes)) } else { try add(bytes) }
        places.append(LineFile.Place(offset: start, length: end - start - 1))
      }
      for line in more { try add(line) }
      try put(buffer)
    }
    file = try LineFile(adding: path)
    size = file.size
    return places
  }

  /// Whether the file is just these lines.
  private func isArranged(_ lines: [LineFile.Place]) -> Bool {
    var end = 0
    for line in lines {
      guard line.offset == end else { return false }
      end += line.length + 1
    }
    return end == size
  }
}
