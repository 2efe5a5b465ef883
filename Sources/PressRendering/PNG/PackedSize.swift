internal import PressDots
internal import PressDrawing

/// Whether a file can hold the pixels that its header claims: asked before there is memory for them.
struct PackedSize {
  /// For the message.
  let format: String
  let width: Int
  let height: Int
  /// The most pixels that a byte of a file gives.
  ///
  /// Deflate packs 1032 bytes into one (RFC 1951: 258 bytes in 2 bits). A JPEG has a block of 64 pixels in a bit
  /// at best. A WebP of one colour has no bound; no picture with a code in it comes near this one.
  var pixelsPerByte = 1032

  /// Pictures up to this size need no more memory than the program itself.
  static let harmless = 4_000_000

  /// - Parameter bytes: size of the file.
  /// - Throws: `unreadable` when there are more pixels than that can hold.
  func check(_ bytes: Int) throws(RenderingError) {
    guard width * height > PackedSize.harmless, width * height / pixelsPerByte > bytes else { return }
    throw .unreadable(
      format: format, reason: "its \(bytes) bytes cannot hold the \(width) × \(height) pixels that it claims")
  }
}
