package import Foundation

/// A photograph or pixel logo as its file's bytes.
package struct EncodedImage: Sendable, Hashable {
  package enum Format: String, Sendable, Hashable {
    case png, jpeg
  }

  package let format: Format
  package let bytes: Data

  package init(format: Format, bytes: Data) {
    self.format = format
    self.bytes = bytes
  }
}
