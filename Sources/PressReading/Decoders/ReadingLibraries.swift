internal import CZBar
internal import CZXing

/// The versions of the decoders.
package enum ReadingLibraries {
  package static var versions: [(name: String, version: String)] {
    var (major, minor, patch): (UInt32, UInt32, UInt32) = (0, 0, 0)
    zbar_version(&major, &minor, &patch)
    return [
      ("zxing-cpp", "\(ZXING_VERSION_MAJOR).\(ZXING_VERSION_MINOR).\(ZXING_VERSION_PATCH)"),
      ("zbar", "\(major).\(minor).\(patch)"),
    ]
  }
}
