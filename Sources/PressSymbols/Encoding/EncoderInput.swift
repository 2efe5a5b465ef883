internal import CQREncode

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The owner of one `QRinput`: segments on their way to a symbol.
struct EncoderInput: ~Copyable {
  private let pointer: OpaquePointer

  deinit { QRinput_free(pointer) }

  /// - Throws: `encoder` when libqrencode does not take the version and the level, or memory is short.
  init(version: SymbolVersion, level: ErrorCorrection) throws(SymbolError) {
    let number = Int32(version.number)
    let level = QRecLevel(UInt32(level.index))
    errno = 0
    let input = version.isMicro ? QRinput_newMQR(number, level) : QRinput_new2(number, level)
    let code = errno
    guard let input else { throw .encoder(errno: code) }
    pointer = input
  }

  /// Says which part of a split content this is; comes before everything else.
  ///
  /// The mode is marked as internal in qrencode.h; the public way, `QRinput_Struct`, counts the ECI header into
  /// a parity of its own making.
  func appendHeader(of part: SymbolPart) throws(SymbolError) {
    try append([UInt8(part.count), UInt8(part.number), part.parity], mode: QR_MODE_STRUCTURE)
  }

  func append(_ segment: Segment, of bytes: [UInt8]) throws(SymbolError) {
    let mode =
      switch segment.mode {
      case .numeric: QR_MODE_NUM
      case .alphanumeric: QR_MODE_AN
      case .byte: QR_MODE_8
      }
    try append(bytes[segment.bytes], mode: mode)
  }

  /// Characters of two bytes of Shift JIS; libqrencode refuses any other.
  func append(kanji bytes: [UInt8]) throws(SymbolError) {
    try append(bytes, mode: QR_MODE_KANJI)
  }

  private func append(_ bytes: some Collection<UInt8>, mode: QRencodeMode) throws(SymbolError) {
    let bytes = Array(bytes)
    errno = 0
    let status = QRinput_append(pointer, mode, Int32(bytes.count), bytes)
    let code = errno
    guard status == 0 else { throw .encoder(errno: code) }
  }

  /// Makes the symbol, in a larger version than asked for if it must: whoever calls compares.
  ///
  /// Its mask is the one with the least penalty; the library's public functions can pin none.
  func encode() throws(SymbolError) -> EncodedSymbol {
    errno = 0
    let symbol = QRcode_encodeInput(pointer)
    let code = errno
    guard let symbol else { throw .encoder(errno: code) }
    return EncodedSymbol(owning: symbol)
  }
}
