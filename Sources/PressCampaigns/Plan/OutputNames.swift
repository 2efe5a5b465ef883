internal import PressAssets
internal import PressFiles

/// Names in a campaign's folder that an asset cannot have.
enum OutputNames {
  /// Why an asset cannot have a path, to be read after it; nil when it can.
  ///
  /// A folder's name has no suffix that would tell it from qrpress's own files.
  static func fault(in path: String, _ format: AssetFormat) -> String? {
    if let fault = FileNameSanitizer.fault(in: path) { return fault }
    let name = FileNameSanitizer.folded(path)
    let first = String(name.prefix { $0 != "/" })
    if CampaignReport.fileNames.contains(first) || Shard(pageName: first) != nil { return "is the report's" }
    guard format.isFolder else { return nil }
    if name.hasSuffix(OutputFile.temporarySuffix) { return "ends as what is not finished does" }
    return name == Manifest.fileName || Shard(manifestName: name) != nil ? "is the manifest's" : nil
  }
}
