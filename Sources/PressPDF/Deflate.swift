internal import CZlib
internal import Foundation

/// Bytes as `FlateDecode` reads them.
///
/// A stream is deflated when it is made, not when the file is written: pages that wait for the end of a
/// document of ten thousand are then a tenth of the size in memory.
enum Deflate {
  static func encode(_ data: Data) throws(PDFError) -> Data {
    var count = compressBound(UInt(data.count))
    var out = [UInt8](repeating: 0, count: Int(count))
    let status = data.withUnsafeBytes { source in
      compress2(&out, &count, source.bindMemory(to: UInt8.self).baseAddress, UInt(data.count), 6)
    }
    guard status == Z_OK else { throw .qpdf(reason: "zlib ends with \(status)") }
    return Data(out.prefix(Int(count)))
  }
}
