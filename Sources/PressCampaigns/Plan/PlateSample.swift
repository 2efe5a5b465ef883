internal import PressFiles

/// Which assets of a batch Ghostscript separates: starting it takes longer than pressing an asset.
///
/// The drawn plates of every asset are read anyway; the sample proves that what is written is what was drawn.
enum PlateSample {
  /// One record of so many, and the first asset of each template.
  static let rate: UInt64 = 50

  /// Whether a record is in the sample: by its key alone, whatever stands before it or runs beside it.
  static func contains(_ key: String) -> Bool {
    StableHash.of(key) % rate == 0
  }
}
