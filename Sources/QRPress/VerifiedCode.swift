/// A code of a verified file.
public struct VerifiedCode: Sendable, Hashable {
  /// What it says.
  public let text: String
  /// The key of the platform whose link it is; nil for what is nobody's.
  public let platform: String?
  /// Whether ZXing-C++ reads it.
  public let zxing: Bool
  /// Whether ZBar reads it; nil for kinds that it does not know.
  public let zbar: Bool?
  /// Artwork grade, A…D or F; nil where it could not be measured.
  public let grade: String?
  /// The page of a PDF, from 1; nil in a picture.
  public let page: Int?
}
