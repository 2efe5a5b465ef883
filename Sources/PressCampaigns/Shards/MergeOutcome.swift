internal import Foundation
public import PressDiagnostics
internal import PressFiles
public import PressReports

/// How a merge came out.
public struct MergeOutcome: Sendable {
  /// The campaign's folder that everything is in now.
  public var folder: String
  /// Shards that were made one.
  public var shards: Int
  /// Collected files that were joined.
  public var joined = 0
  /// In input order; paths relative to `folder`.
  public var reports: [AssetReport] = []
  /// What is to be said of the merging itself.
  public var diagnostics: [Diagnostic] = []

  package init(folder: String, shards: Int) {
    self.folder = folder
    self.shards = shards
  }

  package mutating func add(_ diagnostic: Diagnostic) {
    if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
  }

  /// False when an asset of a shard did not pass its check, or a code of a joined file is not read back.
  public var passed: Bool { reports.allSatisfy { $0.bytes != nil } }
}
