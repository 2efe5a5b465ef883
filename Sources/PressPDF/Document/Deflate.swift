internal import CZlib
internal import Foundation

/// Bytes as `FlateDecode` reads them.
///
/// A stream is deflated when it is made, not when the file is written: pages that wait for the end of a
/// document of ten thousand are then a tenth of the size in memory.
enum Deflate {
  static func encode(_ data: Data) throws(PDFError) -> Data {
    try Deflater(level: 6).encode([UInt8](data))
  }
}
