internal import Foundation

/// What a JPEG's frame header says, as far as a press file repeats it.
///
/// ITU-T T.81, B.2.2; the Adobe segment: Adobe Technical Note 5116, 18.
struct JPEGFrame {
  let width: Int
  let height: Int
  /// 1 gray, 3 colour, 4 inks.
  let components: Int
  /// Whether Adobe's segment is there: inks are then stored inverted.
  let isAdobe: Bool

  /// - Throws: `PDFError.image` when the bytes are no JPEG that a press can read: baseline or progressive,
  ///   eight bits, of one, three or four components.
  init(_ data: Data) throws(PDFError) {
    let bytes = [UInt8](data)
    var isAdobe = false
    var at = 2
    func word(_ place: Int) -> Int { Int(bytes[place]) << 8 | Int(bytes[place + 1]) }
    guard bytes.starts(with: [0xFF, 0xD8]) else { throw .jpeg("it does not begin as one") }
    while at + 4 <= bytes.count {
      guard bytes[at] == 0xFF else { throw .jpeg("its segments are damaged") }
      let marker = bytes[at + 1]
      // Fill bytes, and markers that stand alone.
      guard marker != 0xFF else {
        at += 1
        continue
      }
      guard marker != 0x01, !(0xD0...0xD7).contains(marker) else {
        at += 2
        continue
      }
      let (length, body) = (word(at + 2), at + 4)
      guard length >= 2, at + 2 + length <= bytes.count else { throw .jpeg("it is truncated") }
      switch marker {
      case 0xEE where length >= 14:
        if bytes[body...].starts(with: Array("Adobe".utf8)) { isAdobe = true }
      case 0xC0, 0xC1, 0xC2:
        guard length >= 8 else { throw .jpeg("its frame header is damaged") }
        guard bytes[body] == 8 else { throw .jpeg("it has \(bytes[body]) bits a channel, not 8") }
        self.isAdobe = isAdobe
        (height, width, components) = (word(body + 1), word(body + 3), Int(bytes[body + 5]))
        guard width > 0, height > 0, [1, 3, 4].contains(components) else {
          throw .jpeg("its frame header is damaged")
        }
        return
      case 0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        throw .jpeg("it is lossless, hierarchical or arithmetic-coded, which no press reads")
      case 0xD9, 0xDA: throw .jpeg("it has no frame header")
      default: break
      }
      at += 2 + length
    }
    throw .jpeg("it has no frame header")
  }
}

extension PDFError {
  fileprivate static func jpeg(_ reason: String) -> PDFError {
    .image(
      reason: "the JPEG cannot be read: \(reason)",
      hint: "open it in an image editor and save it again as baseline JPEG or PNG")
  }
}
