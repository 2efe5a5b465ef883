public import Foundation
public import PressDiagnostics
public import PressReports

/// An asset whose codes passed their check.
public struct RenderedAsset: Sendable {
  /// In the order of the template's pages.
  public let files: [RenderedFile]
  /// What was found of each page, or of the file that holds them all.
  public let reports: [AssetReport]
  /// What is worth knowing; never an error.
  public let warnings: [Diagnostic]

  /// The bytes of the first file, which is the only one of a template with one page.
  public var data: Data { files.first?.data ?? Data() }
}
