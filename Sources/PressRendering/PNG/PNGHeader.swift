package import Foundation

/// What a PNG's first chunks say, read without decoding: size, colour type, physical resolution.
package struct PNGHeader: Sendable, Hashable {
  package let width: Int
  package let height: Int
  /// Bits a channel: 1, 2, 4, 8 or 16.
  package let bitDepth: Int
  /// 0 gray, 2 RGB, 3 palette, 4 gray with alpha, 6 RGBA (PNG specification, 11.2.2).
  package let colorType: Int
  /// Whether its rows come in seven passes.
  let isInterlaced: Bool
  /// From pHYs, when its unit is the metre and both directions agree.
  package private(set) var dotsPerMetre: Int?
  private var isTransparentByChunk = false

  package var isGray: Bool { colorType == 0 && !isTransparentByChunk }
  /// Numbers a pixel has in the file.
  var storedChannels: Int { [0: 1, 2: 3, 3: 1, 4: 2, 6: 4][colorType] ?? 1 }
  /// Bytes of the rows as they are packed, each with its filter's; interlacing adds a little.
  var packedBytes: Int { height * ((width * max(1, bitDepth) * storedChannels + 7) / 8 + 1) }
  package var hasAlpha: Bool { colorType == 4 || colorType == 6 || isTransparentByChunk }

  /// Nil when the bytes do not begin as a PNG does.
  package init?(_ bytes: Data) {
    // Counted from 0, whatever it was cut from.
    let file = bytes.startIndex == 0 ? bytes : Data(bytes)
    guard file.count >= 33, file.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
      file[12..<16].elementsEqual("IHDR".utf8)
    else { return nil }
    func number(at offset: Int) -> Int { file[offset..<(offset + 4)].reduce(0) { $0 << 8 | Int($1) } }
    width = number(at: 16)
    height = number(at: 20)
    bitDepth = Int(file[24])
    colorType = Int(file[25])
    isInterlaced = file[28] == 1
    guard width > 0, height > 0 else { return nil }
    var offset = 33
    while offset + 12 <= file.count {
      let length = number(at: offset)
      let kind = String(decoding: file[(offset + 4)..<(offset + 8)], as: UTF8.self)
      if kind == "IDAT" || kind == "IEND" { break }
      if kind == "tRNS" { isTransparentByChunk = true }
      if kind == "pHYs", length == 9, offset + 17 <= file.count, file[offset + 16] == 1 {
        let (x, y) = (number(at: offset + 8), number(at: offset + 12))
        if x == y { dotsPerMetre = x }
      }
      offset += 12 + length
    }
  }
}
