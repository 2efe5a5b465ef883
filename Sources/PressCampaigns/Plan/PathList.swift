internal import PressFiles

/// The paths of a campaign's assets, in order, and who has which: no two may be one file, upper and lower case being
/// the same, nor one a file in the other's folder.
///
/// A hundred thousand paths are one run of bytes.
struct PathList: Sendable {
  private var bytes: [UInt8] = []
  /// Where each ends.
  private var ends: [UInt32] = []
  /// By the folded path's hash, the place of an asset.
  private var places: [UInt64: UInt32] = [:]
  /// Hashes of assets that are folders.
  private var folders: Set<UInt64> = []
  /// What lies above assets: by the hash of a folded path, the place of an asset below it.
  private var parents: [UInt64: UInt32] = [:]

  init() {}

  /// Paths of which none is a folder.
  init(_ paths: some Sequence<String>) {
    for path in paths { append(path, isFolder: false) }
  }

  var count: Int { ends.count }

  subscript(place: Int) -> String {
    let start = place == 0 ? 0 : Int(ends[place - 1])
    return String(decoding: bytes[start..<Int(ends[place])], as: UTF8.self)
  }

  /// The asset that has the path already, the folder that it lies in, or something in it.
  func owner(of path: String) -> Int? {
    let path = FileNameSanitizer.folded(path)
    let hash = StableHash.of(path)
    if let place = places[hash] ?? parents[hash] { return Int(place) }
    guard !folders.isEmpty else { return nil }
    return PathList.above(path).map(StableHash.of).first { folders.contains($0) }.flatMap { places[$0] }
      .map(Int.init)
  }

  /// The path that an asset has and that differs from this one by upper and lower case at most.
  func likeness(of path: String) -> String? {
    places[StableHash.of(FileNameSanitizer.folded(path))].map { self[Int($0)] }
  }

  /// Whether an asset has just this path.
  func contains(_ path: String) -> Bool { place(of: path) != nil }

  /// The asset that has just this path.
  func place(of path: String) -> Int? {
    guard let place = places[StableHash.of(FileNameSanitizer.folded(path))].map(Int.init), self[place] == path
    else {
      return nil
    }
    return place
  }

  mutating func append(_ path: String, isFolder: Bool) {
    let place = UInt32(ends.count)
    bytes += path.utf8
    ends.append(UInt32(bytes.count))
    let path = FileNameSanitizer.folded(path)
    let hash = StableHash.of(path)
    places[hash] = place
    if isFolder { folders.insert(hash) }
    for parent in PathList.above(path) {
      let hash = StableHash.of(parent)
      if parents[hash] == nil { parents[hash] = place }
    }
  }

  private static func above(_ path: String) -> [String] {
    path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
  }
}
