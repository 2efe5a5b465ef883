internal import Foundation
internal import PressSyntax

/// What a JPEG's frame header says, as far as a press file repeats it.
///
/// ITU-T T.81, B.2.2.
struct JPEGFrame {
  let width: Int
  let height: Int
  /// 1 gray, 3 colour, 4 inks.
  let components: Int

  /// - Throws: `PDFError.image` when the bytes are no JPEG that a press can read: baseline or progressive,
  ///   eight bits, of one, three or four components.
  init(_ data: Data) throws(PDFError) {
    let bytes = [UInt8](data)
    func word(_ place: Int) -> Int { Int(bytes[place]) << 8 | Int(bytes[place + 1]) }
    guard bytes.starts(with: [0xFF, 0xD8]) else { throw .jpeg("it does not begin as one") }
    var segments = JPEGSegments(bytes)
    while let segment = segments.next() {
      let (body, length) = (segment.content.lowerBound, segment.content.count)
      switch segment.marker {
      case 0xC0, 0xC1, 0xC2:
        guard length >= 6 else { throw .jpeg("its frame header is damaged") }
        guard bytes[body] == 8 else { throw .jpeg("it has \(bytes[body]) bits a channel, not 8") }
        (height, width, components) = (word(body + 1), word(body + 3), Int(bytes[body + 5]))
        guard width > 0, height > 0, [1, 3, 4].contains(components) else {
          throw .jpeg("its frame header is damaged")
        }
        return
      case 0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        throw .jpeg("it is lossless, hierarchical or arithmetic-coded, which no press reads")
      default: break
      }
    }
    switch segments.fault {
    case .damaged: throw .jpeg("its segments are damaged")
    case .truncated: throw .jpeg("it is truncated")
    case nil: throw .jpeg("it has no frame header")
    }
  }
}

extension PDFError {
  fileprivate static func jpeg(_ reason: String) -> PDFError {
    .image(
      reason: "the JPEG cannot be read: \(reason)",
      hint: "open it in an image editor and save it again as baseline JPEG or PNG")
  }
}
