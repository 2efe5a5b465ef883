package import Foundation
internal import PressSyntax

extension Orientation {
  /// What the Exif data of a JPEG, PNG or WebP file say; upright where there are none, or none that make sense.
  package init(of file: Data) {
    let bytes = file.startIndex == 0 ? file : Data(file)
    let exif: Range<Int>? =
      bytes.starts(with: [0xFF, 0xD8])
      ? Orientation.inJPEG(bytes)
      : bytes.starts(with: [0x89, 0x50])
        ? Orientation.inChunks(bytes, from: 8, kind: 4, length: 0, isBig: true, overhead: 12, named: "eXIf")
        : bytes.starts(with: Data("RIFF".utf8))
          ? Orientation.inChunks(
            bytes, from: 12, kind: 0, length: 4, isBig: false, overhead: 8, named: "EXIF")
          : nil
    self = exif.flatMap { Orientation.value(inTIFF: bytes[$0]) } ?? .upright
  }

  /// The TIFF structure of the segment APP1 (Exif 2.3, 4.7.2), which stands before the pixels.
  private static func inJPEG(_ file: Data) -> Range<Int>? {
    JPEGSegments([UInt8](file)).lazy.map { $0.marker == 0xE1 ? $0.content : 0..<0 }
      .first { file[$0].starts(with: Data("Exif\0\0".utf8)) }?.dropFirst(6)
  }

  /// The content of the first chunk of a kind; kind and length stand at their offsets in its first 8 bytes.
  private static func inChunks(
    _ file: Data, from start: Int, kind: Int, length: Int, isBig: Bool, overhead: Int, named name: String
  ) -> Range<Int>? {
    var offset = start
    while let size = file.number(at: offset + length, count: 4, isBig: isBig) {
      let content = (offset + 8)..<(offset + 8 + size)
      guard content.upperBound <= file.count else { return nil }
      if file[(offset + kind)..<(offset + kind + 4)].elementsEqual(name.utf8) {
        // Some write JPEG's mark in front.
        return file[content].starts(with: Data("Exif\0\0".utf8)) ? content.dropFirst(6) : content
      }
      // RIFF pads to whole words.
      offset += overhead + size + (isBig ? 0 : size % 2)
    }
    return nil
  }

  /// The tag in the first directory; nil when it is not there or the structure is broken.
  private static func value(inTIFF tiff: Data) -> Orientation? {
    let tiff = Data(tiff)
    let isBig = tiff.starts(with: Data("MM".utf8))
    guard isBig || tiff.starts(with: Data("II".utf8)), tiff.number(at: 2, count: 2, isBig: isBig) == 42,
      let directory = tiff.number(at: 4, count: 4, isBig: isBig),
      let count = tiff.number(at: directory, count: 2, isBig: isBig)
    else { return nil }
    for entry in (0..<count).map({ directory + 2 + 12 * $0 }) {
      guard let tag = tiff.number(at: entry, count: 2, isBig: isBig) else { return nil }
      guard tag == 274 else { continue }
      return tiff.number(at: entry + 8, count: 2, isBig: isBig).flatMap { Orientation(rawValue: $0) }
    }
    return nil
  }
}

extension Data {
  /// A number of up to 4 bytes in data that count from 0; nil when it lies outside.
  func number(at offset: Int, count: Int, isBig: Bool = true) -> Int? {
    guard offset >= 0, offset + count <= self.count else { return nil }
    let bytes = self[offset..<(offset + count)]
    return isBig
      ? bytes.reduce(0) { $0 << 8 | Int($1) } : bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
