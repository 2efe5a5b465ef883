/// Pixels in memory: rows from the top, no padding, 8 bits a channel.
package struct Bitmap: Sendable, Hashable {
  package enum Layout: Int, Sendable, Hashable {
    case gray = 1
    case rgb = 3
    /// Straight (not premultiplied) alpha.
    case rgba = 4

    package var channels: Int { rawValue }
  }

  /// Largest picture that is read or drawn: 400 million pixels.
  package static let largestPixelCount = 400_000_000

  package let width: Int
  package let height: Int
  package let layout: Layout
  /// `width · height · layout.channels` bytes.
  package var pixels: [UInt8]
  package var resolution: Resolution?

  /// Nil unless width and height are at least 1, the count of pixels is at most 400 million and fits the bytes.
  package init?(width: Int, height: Int, layout: Layout, pixels: [UInt8], resolution: Resolution? = nil) {
    guard Bitmap.fits(width: width, height: height), pixels.count == width * height * layout.channels else {
      return nil
    }
    self.width = width
    self.height = height
    self.layout = layout
    self.pixels = pixels
    self.resolution = resolution
  }

  /// Whether a picture of this size may be held.
  package static func fits(width: Int, height: Int) -> Bool {
    guard width > 0, height > 0 else { return false }
    let (count, overflow) = width.multipliedReportingOverflow(by: height)
    return !overflow && count <= largestPixelCount
  }
}
