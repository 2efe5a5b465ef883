package import Foundation

/// What an asset is on disk: a file, or a folder of files that belong together.
package enum AssetOutput: Sendable, Equatable {
  case file(Data)
  case folder([Part])

  /// A file of a folder.
  package struct Part: Sendable, Equatable {
    package var name: String
    package var bytes: Data
  }

  /// In bytes; a folder's is the sum of its files.
  package var size: Int {
    switch self {
    case .file(let bytes): bytes.count
    case .folder(let parts): parts.reduce(0) { $0 + $1.bytes.count }
    }
  }

  /// 64 hexadecimal digits; a folder's is what `LC_ALL=C sha256sum * | sha256sum` prints in it.
  package var sha256: String {
    switch self {
    case .file(let bytes): return bytes.sha256
    case .folder(let parts):
      let lines = parts.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        .map { "\($0.bytes.sha256)  \($0.name)\n" }
      return Data(lines.joined().utf8).sha256
    }
  }

  /// Puts it in place, whole or not at all; an earlier one of that name goes.
  package func write(to path: String) throws(PressFailure) {
    switch self {
    case .file(let bytes): try OutputFile.write(bytes, to: path)
    case .folder(let parts):
      let names = parts.map(\.name)
      // An earlier one may have held other films.
      try OutputFolder(path: path) { name in
        names.contains(name) || AssetFormat.allCases.contains { $0.isFolder && $0.owns(name) }
      }.write(parts)
    }
  }
}

extension PlannedAsset {
  /// Removes what an earlier run left in its place below a folder.
  func remove(from folder: String? = nil) {
    let path = folder.map { "\($0)/\(self.path)" } ?? self.path
    if format.isFolder {
      OutputFolder(path: path, owns: format.owns).remove()
    } else {
      OutputFile.remove(path)
    }
  }

  /// Bytes of what is in its place below a folder; nil when it is not there, or not whole.
  func size(in folder: String) -> Int? {
    let names = names(in: folder)
    guard !names.isEmpty else { return nil }
    var size = 0
    for name in names {
      guard let facts = try? FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)"),
        let bytes = facts[.size] as? Int
      else { return nil }
      size += bytes
    }
    return size
  }

  /// Its files below a folder; how many films there are only the folder knows.
  private func names(in folder: String) -> [String] {
    switch format {
    case .png, .svg, .pdf, .proof: [path]
    case .html: WebEmbed.files.map { "\(path)/\($0)" }
    case .separations:
      ((try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(path)")) ?? [])
        .filter(format.owns).sorted().map { "\(path)/\($0)" }
    }
  }
}
