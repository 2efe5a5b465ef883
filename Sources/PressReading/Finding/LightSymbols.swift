package import PressDrawing

/// Symbols that are light on dark: current readers invert a picture in which they find nothing, older ones do not.
package enum LightSymbols {
  /// Those that a decoder reads once the picture is inverted, in which nothing of them was read as it is.
  ///
  /// - Parameter known: what was.
  package static func readings(at gray: Bitmap, besides known: [SymbolReading]) -> [SymbolReading] {
    guard let inverted = gray.inverted(), !FinderField(in: inverted).isCrowded else { return [] }
    var found: [SymbolReading] = []
    let zxing = ZXingReader.look(at: inverted, thorough: true, kinds: [.qr]).readings
    for var reading in zxing + ZBarReader.read(inverted)
    where !(known + found).contains(where: { $0.isSame(as: reading) }) {
      reading.version = VersionEstimate.version(of: reading.corners, in: inverted, isMicro: reading.isMicro)
      found.append(reading)
    }
    return found
  }
}
