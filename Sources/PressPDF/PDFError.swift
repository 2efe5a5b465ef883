package import PressDrawing

/// Why a scene could not be turned into a PDF or an EPS file.
///
/// The ways out: give vector artwork as PNG or JPEG, keep the stops of one gradient in one kind of colour, give
/// an ink one name and one look. What no way leads out of (`qpdf`) is a bug of ours.
package enum PDFError: Error, Sendable, Hashable {
  /// SVG or PDF artwork in an EPS file: its vectors cannot be carried over.
  case artwork
  /// SVG artwork cannot be drawn; the words of whoever was asked for it.
  case drawing(reason: String, hint: String?)
  /// Artwork lets what lies below shine through, which the target forbids; what it is.
  case transparentArtwork(String)
  /// A PDF of artwork has layers to be switched on and off where there can be none, or others are there already.
  case layers
  /// The page, bleed included, is empty or over 14,400 points a side, the most that a PDF can say.
  case page(Size)
  /// A coordinate is not a number, or over a kilometre from the page.
  case coordinate
  /// A spot ink's name is empty, over 127 bytes, holds a NUL, or is `None`, which never prints.
  case inkName(String)
  /// Two spot colours of one name, with different process colours to stand in.
  case inkTwice(name: String)
  /// A gradient's stops have no colour space in common.
  case mixedGradient
  /// A picture's bytes cannot be used; the reader's words.
  case image(reason: String, hint: String?)
  /// A picture with transparent pixels, which EPS cannot hold.
  case transparentImage
  /// A run of glyphs has no outlines; the words of whoever was asked for them.
  case glyphs(reason: String, hint: String?)
  /// A picture with transparent pixels in a file that may have nothing transparent (PDF/X-1a).
  case transparency
  /// A printing condition's profile is of no use; why.
  case profile(reason: String)
  /// A font that HarfBuzz opens but cannot make a subset of.
  case font(name: String)
  /// A date outside the years 1970…9999, in seconds since 1970.
  case date(Int)
  /// A finished PDF cannot be taken over.
  case source(SourceError)
  /// qpdf refused; its own words.
  case qpdf(reason: String)

  /// What happened, lower case, without a full stop.
  package var message: String {
    switch self {
    case .artwork: "SVG or PDF artwork cannot be put in an EPS file"
    case .drawing(let reason, _): reason
    case .transparentArtwork(let name): "\(name) is transparent somewhere, which PDF/X-1a forbids"
    case .layers: "the PDF artwork has layers that cannot be taken over"
    case .page(let size): "a page of \(size) does not fit a PDF or EPS file"
    case .coordinate: "a coordinate lies beyond reason"
    case .inkName(let name): "'\(name)' cannot be an ink's name"
    case .inkTwice(let name): "the ink '\(name)' is given twice, with different process colours"
    case .mixedGradient: "a gradient's colours have no colour space in common"
    case .image(let reason, _): "a picture cannot be used: \(reason)"
    case .transparentImage: "EPS cannot hold a picture with transparent pixels"
    case .glyphs(let reason, _): "a text has no outlines: \(reason)"
    case .transparency: "PDF/X-1a cannot hold a picture with transparent pixels"
    case .profile(let reason): "the printing condition's profile cannot be used: \(reason)"
    case .font(let name): "the font '\(name)' cannot be embedded: HarfBuzz makes no subset of it"
    case .date(let seconds): "\(seconds) seconds since 1970 is not a date of the years 1970 to 9999"
    case .source(let error): error.message
    case .qpdf(let reason): "qpdf: \(reason)"
    }
  }

  /// The way out.
  package var hint: String? {
    switch self {
    case .artwork: "write PDF, or give the artwork as PNG or JPEG"
    case .page: "keep each side, bleed included, between 0 and 5080 mm"
    case .coordinate, .qpdf: nil
    case .source(let error): error.hint
    case .inkName: "write the name of the ink book, 1 to 127 bytes, such as 'PANTONE 186 C'"
    case .inkTwice: "give one ink one 'cmyk(…)'"
    case .mixedGradient: "write all stops as 'cmyk(…)', all as '#rrggbb', or as one spot ink and white"
    case .drawing(_, let hint): hint
    case .layers: "export it without layers: one PDF with layers has room in a PDF/X-4 file, none in PDF/X-1a"
    case .transparentArtwork:
      "take '--target x4', or draw it without opacities, soft masks, shadows and blend modes"
    case .image(_, let hint), .glyphs(_, let hint): hint
    case .transparency: "fill the picture's ground, or write PDF/X-4: '--target x4'"
    case .profile: "give an ICC profile of a press, such as 'PSOcoated_v3.icc'"
    case .font: "take another font, or another version of it"
    case .transparentImage: "fill the picture's ground, or write PDF"
    case .date: "set 'SOURCE_DATE_EPOCH' to seconds since 1970"
    }
  }
}
