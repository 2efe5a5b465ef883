internal import PressAssets
internal import PressFiles
internal import PressReports

/// A report that lies in a manifest.
package struct StoredReport: Sendable {
  let path: String
  let format: AssetFormat
  let file: LineFile?
  /// Nil when the manifest has none.
  let place: LineFile.Place?

  /// What the manifest says; path and format alone when it says nothing.
  var report: AssetReport {
    if let place, let report = file?.report(at: place) { return report }
    return AssetReport(path: path, format: format.rawValue)
  }
}
