package import Foundation

/// A plate as Ghostscript's `tiffsep` writes it: an uncompressed gray TIFF of eight bits.
///
/// TIFF 6.0, sections 2 and 3.
package struct TIFFPlate {
  package let width: Int
  package let height: Int
  /// Rows from the top; 0 is solid ink, 255 none.
  package let pixels: [UInt8]

  /// Nil for any other TIFF.
  package init?(_ tiff: Data) {
    let bytes = [UInt8](tiff)
    let isLittle = bytes.first == UInt8(ascii: "I")
    func number(_ at: Int, _ count: Int) -> Int {
      guard at >= 0, at + count <= bytes.count else { return 0 }
      let field = bytes[at..<(at + count)]
      return (isLittle ? Array(field.reversed()) : Array(field)).reduce(0) { $0 << 8 | Int($1) }
    }
    let directory = number(4, 4)
    var tags: [Int: [Int]] = [:]
    for entry in 0..<number(directory, 2) {
      let at = directory + 2 + entry * 12
      let (size, count) = ([3: 2, 4: 4][number(at + 2, 2)] ?? 1, number(at + 4, 4))
      let start = size * count <= 4 ? at + 8 : number(at + 8, 4)
      tags[number(at, 2)] = (0..<count).map { number(start + $0 * size, size) }
    }
    guard let width = tags[256]?.first, let height = tags[257]?.first, tags[258]?.first == 8,
      tags[259]?.first ?? 1 == 1, let offsets = tags[273], let counts = tags[279]
    else { return nil }
    var raw: [UInt8] = []
    raw.reserveCapacity(width * height)
    for (offset, count) in zip(offsets, counts) {
      guard offset + count <= bytes.count else { return nil }
      raw += bytes[offset..<(offset + count)]
    }
    guard raw.count == width * height else { return nil }
    (self.width, self.height) = (width, height)
    // Photometric 0: white is zero.
    pixels = tags[262]?.first == 0 ? raw.map { 255 - $0 } : raw
  }
}
