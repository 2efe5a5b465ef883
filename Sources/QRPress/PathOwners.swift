/// Who wants which file of a campaign's folder, upper and lower case being the same.
struct PathOwners: Sendable {
  private var assets: [String: String] = [:]
  /// Assets that are folders.
  private var folders: Set<String> = []
  /// What lies above assets: by path, an owner of one below.
  private var parents: [String: String] = [:]

  /// Who wants the path already, the folder that it lies in, or something in it.
  func owner(of path: String) -> String? {
    let path = SafeName.folded(path)
    if let owner = assets[path] ?? parents[path] { return owner }
    return PathOwners.above(path).first { folders.contains($0) }.flatMap { assets[$0] }
  }

  mutating func enter(_ path: String, isFolder: Bool, owner: String) {
    let path = SafeName.folded(path)
    assets[path] = owner
    if isFolder { folders.insert(path) }
    for parent in PathOwners.above(path) where parents[parent] == nil { parents[parent] = owner }
  }

  private static func above(_ path: String) -> [String] {
    path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
  }
}
