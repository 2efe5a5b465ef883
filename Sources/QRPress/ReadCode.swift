/// A code that was read in a picture.
public struct ReadCode: Sendable, Hashable {
  /// A corner of the symbol.
  public struct Corner: Sendable, Hashable {
    /// In pixels of the upright picture; in millimetres on a page of a PDF.
    public let x: Double
    /// In pixels of the upright picture; in millimetres on a page of a PDF.
    public let y: Double
  }

  /// What it says.
  public let text: String
  /// The key of the platform whose link it is; nil for what is nobody's.
  public let platform: String?
  /// The account on that platform.
  public let account: String?
  /// The follow link as the platform issues it.
  public let link: String?
  /// 1…40; nil where that is not known.
  public let version: Int?
  /// L, M, Q or H; nil where that is not known.
  public let level: String?
  /// The page of a PDF, from 1; nil in a picture.
  public let page: Int?
  /// Four of them, clockwise from the symbol's own top left.
  public let corners: [Corner]
}
