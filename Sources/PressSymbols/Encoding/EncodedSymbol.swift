internal import CQREncode

/// The owner of one `QRcode`: a symbol as libqrencode made it.
struct EncodedSymbol: ~Copyable {
  private let pointer: UnsafeMutablePointer<QRcode>

  init(owning pointer: UnsafeMutablePointer<QRcode>) { self.pointer = pointer }

  deinit { QRcode_free(pointer) }

  var version: Int { Int(pointer.pointee.version) }
  /// Modules a side.
  var width: Int { Int(pointer.pointee.width) }

  /// Whether each module is dark, row by row.
  ///
  /// The other bits of libqrencode's bytes say what the module is for.
  func modules() -> [Bool] {
    UnsafeBufferPointer(start: pointer.pointee.data, count: width * width).map { $0 & 1 == 1 }
  }
}
