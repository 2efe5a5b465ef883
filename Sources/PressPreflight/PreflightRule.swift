/// What is looked at, by the code that stands in reports and in `Docs/print-requirements.md`.
package enum PreflightRule: String, Sendable, Hashable, CaseIterable {
  // Boxes
  case trimBox = "trim-box"
  case boxOrder = "box-order"
  case cropBox = "crop-box"
  case artBox = "art-box"
  case userUnit = "user-unit"
  case rotate
  case bleed
  case pageSize = "page-size"
  // Fonts
  case fontEmbedded = "font-embedded"
  case fontSubset = "font-subset"
  // Colours and inks
  case rgb
  case calibratedColor = "calibrated-color"
  case blackText = "black-text"
  case registrationColor = "registration-color"
  case unprintedInk = "unprinted-ink"
  case spotRecipe = "spot-recipe"
  case totalInk = "total-ink"
  // Pictures
  case imageResolution = "image-resolution"
  case bitmapResolution = "bitmap-resolution"
  // Overprint and lines
  case whiteOverprint = "white-overprint"
  case blackOverprint = "black-overprint"
  case hairline
  // Transparency
  case transparency
  case blendSpace = "blend-space"
  // What makes a PDF/X
  case identification
  case outputIntent = "output-intent"
  case trapped
  case documentInformation = "document-information"
  case metadata
  case fileIdentifier = "file-identifier"
  case pdfVersion = "pdf-version"
  case objectStreams = "object-streams"
  case lzw
  // What has no place on a press
  case encryption
  case actions
  case embeddedFiles = "embedded-files"
  case annotations
  case optionalContent = "optional-content"
  case transferCurve = "transfer-curve"
  case opi
  // The file as such
  case syntax
  case unread

  /// Whether a file of that kind is held to it; the rest is left out of its report.
  package func applies(to target: PreflightTarget) -> Bool {
    switch self {
    case .identification, .outputIntent, .trapped, .documentInformation, .fileIdentifier, .pdfVersion, .lzw:
      target.isX
    case .metadata, .blendSpace: target == .x4 || self == .blendSpace && target == .plain
    case .objectStreams, .transparency: target == .x1a
    default: true
    }
  }
}
