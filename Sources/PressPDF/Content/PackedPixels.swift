internal import Foundation

/// Rows of pixels as `FlateDecode` reads them: deflated as they stand, or as PNG's differences of neighbours
/// where these take less room, as those of a photograph do.
struct PackedPixels {
  let bytes: Data
  /// The stream's `/DecodeParms` in PDF's own words; nil where the pixels stand as they are.
  let parameters: String?

  /// - Parameters:
  ///   - pixels: `width · channels` bytes a row, eight bits a channel.
  ///   - width: in pixels.
  init(_ pixels: Data, width: Int, channels: Int) throws(PDFError) {
    let plain = try Deflate.encode(pixels)
    let differences = try Deflate.encode(PNGRows.filter(pixels, width: width, channels: channels))
    guard differences.count < plain.count else {
      (bytes, parameters) = (plain, nil)
      return
    }
    bytes = differences
    // 15: every row says which filter is its own. PDF 1.7, 7.4.4.4.
    parameters = "<< /Predictor 15 /Colors \(channels) /BitsPerComponent 8 /Columns \(width) >>"
  }
}
