internal import Foundation
internal import PressAssets
internal import PressDiagnostics
internal import PressReports

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What an earlier run wrote and the campaign no longer has: its manifest lists it, its plan does not.
///
/// It stays in the manifest until it is removed, so that a later `--prune` still knows of it.
struct Leftovers {
  private let folder: String
  private let planned: PathList
  /// Sorted by path.
  private(set) var reports: [AssetReport]

  /// - Parameters:
  ///   - folder: the campaign's in the output.
  ///   - earlier: what its manifest lists, each path once.
  ///   - planned: the paths that the campaign has.
  init(folder: String, earlier: some Sequence<AssetReport>, planned: PathList) {
    self.folder = folder
    self.planned = planned
    reports = earlier.filter { report in
      !planned.contains(report.path) && report.bytes != nil && Leftovers.isOurs(report)
        && FileManager.default.fileExists(atPath: "\(folder)/\(report.path)")
    }.map { report in
      var report = report
      report.event = AssetReport.leftover
      return report
    }.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// Removes them, and the folders that nothing is left in.
  ///
  /// What cannot be removed stays listed, for the next time.
  ///
  /// - Returns: what is gone now.
  mutating func remove() -> [AssetReport] {
    var removed: [AssetReport] = []
    let real = Leftovers.real(folder)
    let folder = folder
    reports.removeAll { [planned] report in
      let path = "\(folder)/\(report.path)"
      let parent = (path as NSString).deletingLastPathComponent
      // A link may have taken a folder's place since.
      guard let real, let above = Leftovers.real(parent), above == real || above.hasPrefix(real + "/") else {
        return false
      }
      // Where upper and lower case are the same, it is an asset of today by another name.
      if let other = planned.likeness(of: report.path),
        Leftovers.identity(path) == Leftovers.identity("\(folder)/\(other)")
      {
        return true
      }
      guard let format = AssetFormat(rawValue: report.format) else { return false }
      format.remove(path)
      guard !FileManager.default.fileExists(atPath: path) else { return false }
      removed.append(report)
      Leftovers.removeEmpty(parent, below: folder)
      return true
    }
    return removed
  }

  private static func removeEmpty(_ parent: String, below folder: String) {
    var parent = parent
    // It fails at the first that is not empty.
    while parent.count > folder.count, rmdir(parent) == 0 {
      parent = (parent as NSString).deletingLastPathComponent
    }
  }

  /// Whether a path, which is only what a file says, can be that of an asset.
  private static func isOurs(_ report: AssetReport) -> Bool {
    guard let format = AssetFormat(rawValue: report.format), OutputNames.fault(in: report.path, format) == nil
    else { return false }
    return format.isFolder || report.path.lowercased().hasSuffix(format.ending)
  }

  private static func real(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }

  private static func identity(_ path: String) -> [UInt64] {
    var found = stat()
    guard lstat(path, &found) == 0 else { return [] }
    return [UInt64(truncatingIfNeeded: found.st_dev), UInt64(truncatingIfNeeded: found.st_ino)]
  }
}
