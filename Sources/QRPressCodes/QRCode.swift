internal import Foundation
internal import PressDiagnostics
internal import PressDots
internal import PressDrawing
internal import PressLinks
internal import PressReading
internal import PressSymbols

/// The QR code of an account, plain: black modules on white, as PNG or SVG.
///
/// The lean door to qrpress.
///
/// ```swift
/// import Foundation
/// import QRPressCodes
///
/// let code = try QRCode("x:SwiftLang")
/// try code.png(side: .mm(30)).write(to: URL(fileURLWithPath: "code.png"))
/// ```
///
/// It needs no text layout, no drawing library and no PDF library. What needs text, a logo, a frame, colours or a template is the
/// business of `QRPress`, whose pictures of a plain code have the same pixels.
public struct QRCode: Sendable, Hashable {
  /// The follow link, to the letter as the platform issues it; what a phone opens.
  public let link: String
  /// The key of the platform, such as `weibo`; see `qrpress platforms`.
  public let platform: String
  /// The account on that platform.
  public let account: String
  /// What is worth knowing of the link, such as that it may expire.
  public let warnings: [Diagnostic]
  /// Light modules around the symbol.
  public let quietZone: Int
  let symbol: Symbol
  /// What a screen reader says of a picture.
  let title: String

  /// Plans and encodes the code of an account.
  ///
  /// - Parameters:
  ///   - account: `platform:handle`, a URL, or `text:…`.
  ///   - level: the least level of error correction; it is raised where the symbol stays as large as it is.
  ///   - quietZone: light modules around the symbol, 0…100; with less than 4, the least by ISO/IEC 18004, a picture does
  ///     not pass its check.
  /// - Throws: `QRCodeError`: `account`, `symbol` or `quietZone`.
  public init(_ account: String, level: ErrorCorrection = .medium, quietZone: Int = 4) throws(QRCodeError) {
    guard QuietZone(modules: quietZone) != nil else { throw .quietZone(quietZone) }
    let link: FollowLink
    do throws(LinkError) {
      link = try FollowLink(account)
    } catch {
      throw .account(error.diagnostic)
    }
    do throws(SymbolError) {
      symbol = try Symbol(
        spellings: link.spellings, requirements: SymbolRequirements(level: level))
    } catch {
      throw .symbol(.error("symbol", error.message, hint: error.hint))
    }
    self.link = link.link
    self.account = link.account
    self.quietZone = quietZone
    platform = link.platform.key
    title = "QR code: \(link.platform.name) \(link.account)"
    warnings = link.warnings
  }

  /// The content as a phone reads it.
  public var encoded: String { String(decoding: symbol.encoded, as: UTF8.self) }
  /// Version of the symbol, 1…40, by ISO/IEC 18004.
  public var version: Int { symbol.version.number }
  /// Level of error correction.
  public var level: ErrorCorrection { symbol.level }
  /// Side of the symbol in modules, 21…177 (4 · version + 17), by ISO/IEC 18004.
  public var modules: Int { symbol.modules }

  /// Whether a module is dark; what lies outside of the symbol is light.
  ///
  /// - Parameters:
  ///   - row: from the top, 0…modules − 1.
  ///   - column: from the left, 0…modules − 1.
  public func isDark(row: Int, column: Int) -> Bool {
    let range = 0..<modules
    return range.contains(row) && range.contains(column) && symbol.isDark(row, column)
  }
}
