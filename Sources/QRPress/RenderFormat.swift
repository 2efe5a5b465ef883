internal import PressAssets

/// What an asset of a template is written as.
public enum RenderFormat: String, Sendable, Hashable, CaseIterable {
  /// A page a file, at the template's resolution.
  case png
  /// A page a file.
  case svg
  /// All pages in one file; for paper and cloth by the rules of PDF/X-4.
  case pdf
  /// A picture of what the PDF shows, 150 dots an inch.
  case proof
  /// A web page's files: the code in three sizes and as SVG, and the HTML that places it.
  case html
  /// A screen printer's films, one an ink.
  case separations

  var asset: AssetFormat {
    switch self {
    case .png: .png
    case .svg: .svg
    case .pdf: .pdf
    case .proof: .proof
    case .html: .html
    case .separations: .separations
    }
  }

  /// A name with the format's ending, from which pages get theirs.
  var path: String { asset.isFolder ? "asset/" : "asset.\(asset.rawValue)" }
}
