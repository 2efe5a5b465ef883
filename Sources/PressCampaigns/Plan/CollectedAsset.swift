internal import PressAssets

/// A file that holds the pages of many records.
struct CollectedAsset: Sendable {
  /// The file; what it says of its content is the first record's.
  let asset: PlannedAsset
  /// The records that it holds, in input order.
  let parts: AssetParts
}
