package import Foundation
package import PressFiles
internal import PressReports

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

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

extension AssetReport {
  /// Removes what an earlier run left in the asset's place.
  package func removeEarlier() { AssetFormat(rawValue: format)?.remove(path) }
}

extension AssetFormat {
  /// Removes what an earlier run left in an asset's place below a folder.
  package func remove(_ path: String, from folder: String? = nil) {
    let path = folder.map { "\($0)/\(path)" } ?? path
    if isFolder {
      OutputFolder(path: path, owns: owns).remove()
    } else {
      OutputFile.remove(path)
    }
  }
}

extension AssetOutput {
  /// Bytes of what is in an asset's place below a folder; nil when it is not there, or not whole.
  package static func size(of path: String, _ format: AssetFormat, in folder: String) -> Int? {
    let names = names(of: path, format, in: folder)
    guard !names.isEmpty else { return nil }
    var size = 0
    for name in names {
      var facts = stat()
      guard stat("\(folder)/\(name)", &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
      size += Int(facts.st_size)
    }
    return size
  }

  /// An asset's files below a folder; how many films there are only the folder knows.
  private static func names(of path: String, _ format: AssetFormat, in folder: String) -> [String] {
    switch format {
    case .png, .svg, .pdf, .proof, .eps, .terminal: [path]
    case .html: WebEmbed.files.map { "\(path)/\($0)" }
    case .separations:
      ((try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(path)")) ?? [])
        .filter(format.owns).sorted().map { "\(path)/\($0)" }
    }
  }
}
