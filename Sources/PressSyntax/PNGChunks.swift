/// The chunks of a PNG that stand before its pixels (PNG specification, 5.3).
package struct PNGChunks: Sequence, IteratorProtocol {
  private let png: [UInt8]
  private var at = 8

  package init(_ png: [UInt8]) { self.png = png }

  /// Nil at the pixels, and where the file is torn.
  package mutating func next() -> (name: String, body: ArraySlice<UInt8>)? {
    guard at + 12 <= png.count else { return nil }
    let length = png[at..<at + 4].reduce(0) { $0 << 8 | Int($1) }
    guard length <= png.count - at - 12 else { return nil }
    let name = String(decoding: png[(at + 4)..<(at + 8)], as: UTF8.self)
    guard name != "IDAT", name != "IEND" else { return nil }
    defer { at += 12 + length }
    return (name, png[(at + 8)..<(at + 8 + length)])
  }

  /// How many pictures a PNG shows one after another (`acTL`); 1 for all that stand still.
  package static func frames(of png: [UInt8]) -> Int {
    for (name, body) in PNGChunks(png) where name == "acTL" {
      return body.prefix(4).reduce(0) { $0 << 8 | Int($1) }
    }
    return 1
  }
}
