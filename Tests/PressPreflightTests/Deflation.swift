import CZlib
import Foundation

/// Bytes packed by zlib, for files that unpack to too much.
enum Deflation {
  static func zeros(_ count: Int) -> Data? {
    let zeros = [UInt8](repeating: 0, count: count)
    var size = compressBound(UInt(count))
    var packed = Data(count: Int(size))
    let status = packed.withUnsafeMutableBytes {
      compress2($0.bindMemory(to: UInt8.self).baseAddress, &size, zeros, UInt(count), 9)
    }
    return status == Z_OK ? packed.prefix(Int(size)) : nil
  }
}
