internal import PressAssets

/// What a code by itself is written as.
public enum CodeFormat: String, Sendable, Hashable, CaseIterable {
  /// Pixels; a module takes a whole number of dots.
  case png
  /// Outlines, in millimetres.
  case svg
  /// For a press: PDF/X-4, black as the black ink alone.
  case pdf
  /// Outlines in inks, without fonts.
  case eps
}

extension CodeFormat {
  var asset: AssetFormat {
    switch self {
    case .png: .png
    case .svg: .svg
    case .pdf: .pdf
    case .eps: .eps
    }
  }
}
