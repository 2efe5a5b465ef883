/// The lines of a table from which its encoding is told.
enum EncodingSample {
  private static let sampled = 64 << 10
  private static let looked = 4 << 20

  /// The first lines of a table that are not ASCII, as many as tell enough.
  static func lines(of raw: StagedInput) -> [UInt8] {
    var (sample, line, isForeign, offset) = ([UInt8](), [UInt8](), false, 0)
    while offset < min(raw.count, looked), sample.count < sampled {
      let piece = raw.bytes(at: offset, atMost: StagedInputWindow.step)
      offset += piece.count
      for byte in piece {
        line.append(byte)
        if byte >= 0x80 { isForeign = true }
        // No encoding has these bytes within a character; a line may be the whole file.
        guard CSVRecord.endsLine(byte) || (line.count > 4096 && byte < 0x30) else { continue }
        if isForeign, sample.count < sampled { sample += line }
        (line, isForeign) = ([], false)
      }
    }
    return offset >= raw.count && isForeign && sample.count < sampled ? sample + line : sample
  }
}
