public import Foundation

/// A file of an asset.
public struct RenderedFile: Sendable {
  /// Such as `asset-inside.png`, or a name that the other files of a web page use.
  public let name: String
  /// The file's bytes.
  public let data: Data
  /// The page's name in the template; nil where the file holds all of them.
  public let page: String?
}
