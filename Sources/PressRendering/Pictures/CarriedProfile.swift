internal import CZlib
internal import Foundation
internal import PressDots
internal import PressSyntax

/// The colour profile that a JPEG carries, which has to go with its pixels into any file that is made of them.
struct CarriedProfile {
  private let profile: JPEGProfile

  /// Nil when it carries none.
  init?(jpeg: Data) {
    guard let profile = JPEGProfile([UInt8](jpeg)) else { return nil }
    self.profile = profile
  }

  /// A JPEG that has none, with it, behind the mark of JFIF where that is first.
  func added(toJPEG file: Data) -> Data {
    let jfif = file.number(at: 2, count: 2) == 0xFFE0 ? 2 + (file.number(at: 4, count: 2) ?? 0) : 0
    let place = min(2 + jfif, file.count)
    let segments = profile.segments.map { Data([0xFF, 0xE2]) + number($0.count + 2, bytes: 2) + $0 }
    return file.prefix(place) + segments.joined() + file.dropFirst(place)
  }

  /// A PNG of sRGB with it instead; PNG 1.2, 4.2.2.4: a name, a NUL, the method 0 and deflated bytes.
  ///
  /// A profile that lacks a part is none.
  func added(toPNG file: Data) throws(RenderingError) -> Data {
    guard let profile = profile.bytes else { return file }
    var count = compressBound(UInt(profile.count))
    var packed = [UInt8](repeating: 0, count: Int(count))
    guard compress2(&packed, &count, profile, UInt(profile.count), 9) == Z_OK else {
      throw .drawing(reason: "zlib cannot pack the colour profile")
    }
    let content = Data("iCCPICC\0\0".utf8) + packed.prefix(Int(count))
    let sum = crc32(0, [UInt8](content), UInt32(content.count))
    // Signature and header; the chunk that says sRGB follows, and the two exclude each other.
    let (head, plain) = (33, 13)
    let isPlain = file[(head + 4)..<(head + 8)].elementsEqual("sRGB".utf8)
    return file.prefix(head) + number(content.count - 4, bytes: 4) + content + number(Int(sum), bytes: 4)
      + file.dropFirst(head + (isPlain ? plain : 0))
  }

  private func number(_ value: Int, bytes: Int) -> Data {
    Data((0..<bytes).reversed().map { UInt8(value >> ($0 * 8) & 255) })
  }
}
