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
  }

  private let path: String
  let file: LineFile?
  /// By the path's hash.
  private var entries: [UInt64: Entry] = [:]
  /// Whether a killed run left half a line at the end.
  private let isTorn: Bool

  /// Looks through what an earlier run left; a torn last line is passed over.
  ///
  /// - Parameters:
  ///   - folder: the campaign's folder in the output.
  ///   - name: another one than that of the whole campaign.
  init(folder: String, name: String = Manifest.fileName) {
    path = "\(folder)/\(name)"
    file = LineFile(reading: path)
    var found: [UInt64: Entry] = [:]
    isTorn =
      file?.forEachLine { line, place in
        guard let line = ManifestLine(line) else { return }
        found[StableHash.of(line.path)] = Entry(
          place: place, mark: line.mark, bytes: line.bytes, grade: line.grade)
      } ?? false
    entries = found
  }

  /// What an earlier run says of a path.
  func entry(of path: String) -> Entry? { entries[StableHash.of(path)] }

  /// The earlier report of a path.
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

  /// Reports of an earlier run that a predicate on their paths picks, in the order of the file.
  func reports(where isWanted: (String) -> Bool) -> [AssetReport] {
    guard let file else { return [] }
    return entries.values.map(\.place).sorted { $0.offset < $1.offset }
      .compactMap { place in
        ManifestLine(file.line(at: place)).flatMap { isWanted($0.path) ? file.report(at: place) : nil }
      }
  }

  /// Opens the file for more lines, having ended a torn one.
  func opened() throws(PressFailure) -> ManifestWriter {
    try ManifestWriter(path: path, isTorn: isTorn)
  }
}

extension LineFile {
  /// The report that a line holds; nil when it holds none.
  func report(at place: Place) -> AssetReport? {
    try? JSONDecoder().decode(AssetReport.self, from: Data(line(at: place)))
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
  /// - Parameter more: lines that stand behind them.
  /// - Returns: where each of `lines` stands now.
  mutating func arrange(
    _ lines: some Sequence<LineFile.Place>, more: [Data] = []
  ) throws(PressFailure) -> [LineFile.Place] {
    var places: [LineFile.Place] = []
    var end = 0
    var isInOrder = true
    for line in lines {
      isInOrder = isInOrder && line.offset == end
      places.append(LineFile.Place(offset: end, length: line.length))
      end += line.length + 1
    }
    if isInOrder, more.isEmpty, end == size {
      file.synchronize()
      return places
    }
    let old = file
    try OutputFile.write(to: path, isSafe: true) { (put: OutputFile.Put) throws(PressFailure) in
      var buffer = Data()
      for line in lines {
        buffer += old.line(at: line)
        buffer.append(UInt8(ascii: "\n"))
        guard buffer.count >= 1 << 20 else { continue }
        try put(buffer)
        buffer.removeAll(keepingCapacity: true)
      }
      for line in more { buffer += line + [UInt8(ascii: "\n")] }
      try put(buffer)
    }
    file = try LineFile(adding: path)
    size = file.size
    return places
  }
}
