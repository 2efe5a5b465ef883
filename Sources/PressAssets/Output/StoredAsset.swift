internal import Foundation

extension AssetOutput {
  /// What is in an asset's place on disk; nil when it is not there.
  ///
  /// - Parameter path: without a `/` at its end.
  package init?(at path: String, format: AssetFormat) {
    guard format.isFolder else {
      guard let bytes = try? Data(contentsOf: URL(fileURLWithPath: path)) else { return nil }
      self = .file(bytes)
      return
    }
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).filter(format.owns)
    let parts = names.sorted().compactMap { name in
      (try? Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)"))).map { Part(name: name, bytes: $0) }
    }
    guard !parts.isEmpty, parts.count == names.count else { return nil }
    self = .folder(parts)
  }
}
