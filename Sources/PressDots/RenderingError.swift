/// Why a scene could not be turned into a file, or a picture into pixels.
package enum RenderingError: Error, Sendable, Hashable {
  /// The picture would have more than 400 million pixels, a side over 32,767, or none at all.
  case tooLarge(width: Int, height: Int)
  /// The page would have more dots than are drawn in bands, or none at all.
  case tooLargePage(width: Int, height: Int)
  /// The bytes are no picture that can be read; the library's own words.
  case unreadable(format: String, reason: String)
  /// The picture's colours cannot be shown in print; what they are.
  case colors(format: String, kind: String)
  /// So many pictures one after another, of which paper shows one.
  case animation(format: String, frames: Int)
  /// The SVG could not be parsed or drawn; librsvg's own words.
  case artwork(reason: String)
  /// libpng could not write; libpng's own words.
  case png(reason: String)
  /// cairo could not draw; cairo's own words.
  case drawing(reason: String)
  /// A font's bytes are no font that HarfBuzz can read.
  case font(identifier: String)
  /// The colour profile cannot be used; what it was wanted for.
  case profile(reason: String)

  /// What happened, lower case, without a full stop.
  package var message: String {
    switch self {
    case .tooLarge(let width, let height) where width < 1 || height < 1:
      "the picture would be \(width) × \(height) pixels, less than one dot"
    case .tooLarge(let width, let height):
      "the picture would be \(width) × \(height) pixels, over the limit of 400 million or 32,767 a side"
    case .tooLargePage(let width, let height):
      "the page would be \(width) × \(height) dots, over the limit of 2 thousand million"
    case .unreadable(let format, let reason): "the \(format) cannot be read: \(reason)"
    case .colors(let format, let kind): "the \(format) is in \(kind), which is not converted here"
    case .animation(let format, let frames):
      "the \(format) is an animation of \(frames) pictures, and a page shows one"
    case .artwork(let reason): "the SVG cannot be drawn: \(reason)"
    case .png(let reason): "libpng: \(reason)"
    case .drawing(let reason): "cairo: \(reason)"
    case .font(let identifier): "the font '\(identifier)' cannot be read"
    case .profile(let reason): "the colour profile cannot be used: \(reason)"
    }
  }

  /// The way out.
  package var hint: String? {
    switch self {
    case .tooLarge(let width, let height) where width < 1 || height < 1:
      "choose a higher resolution or a larger size"
    case .tooLarge, .tooLargePage: "choose a lower resolution or a smaller size"
    case .unreadable: "open it in an image editor and save it again as PNG or JPEG"
    case .colors: "open it in an image editor, convert it to sRGB or Display P3 of 8 bits, and save it as PNG"
    case .animation: "save the one that is meant as a picture by itself"
    case .artwork: "save it again as plain SVG, without scripts and outside files"
    case .png, .drawing: nil
    case .font: "install the font again"
    case .profile: "give an ICC profile of a CMYK printing condition"
    }
  }
}
