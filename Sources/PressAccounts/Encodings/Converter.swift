#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// One conversion of iconv, its bytes coming in pieces.
final class Converter {
  private let handle: iconv_t
  /// The beginning of a character that the last piece ended within.
  private var rest: [UInt8] = []

  init?(from source: String, to target: String) {
    guard let handle = iconv_open(target, source), handle != iconv_t(bitPattern: -1) else { return nil }
    self.handle = handle
  }

  deinit { iconv_close(handle) }

  /// The whole of some bytes; nil when they cannot be converted.
  static func convert(_ bytes: [UInt8], from source: String, to target: String) -> [UInt8]? {
    var text: [UInt8] = []
    guard let converter = Converter(from: source, to: target),
      converter.convert(bytes, isLast: true, into: &text)
    else { return nil }
    return text
  }

  /// - Returns: false when the bytes cannot be converted; `text` has what came before.
  func convert(_ bytes: [UInt8], isLast: Bool, into text: inout [UInt8]) -> Bool {
    var input = rest + bytes
    rest = []
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    var used = 0
    while used < input.count {
      let (code, read, written) = step(&input, from: used, &buffer)
      used += read
      text += buffer[..<written]
      switch code {
      case 0, E2BIG: continue
      case EINVAL:
        rest = Array(input[used...])
        return !isLast
      default: return false
      }
    }
    return true
  }

  private func step(
    _ input: inout [UInt8], from used: Int, _ buffer: inout [UInt8]
  ) -> (code: Int32, read: Int, written: Int) {
    input.withUnsafeMutableBytes { source in
      buffer.withUnsafeMutableBytes { target in
        var from = source.baseAddress?.advanced(by: used).assumingMemoryBound(to: CChar.self)
        var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
        var (left, room) = (source.count - used, target.count)
        let failed = iconv(handle, &from, &left, &to, &room) == Int(bitPattern: UInt.max)
        return (failed ? errno : 0, source.count - used - left, target.count - room)
      }
    }
  }
}
