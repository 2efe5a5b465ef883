internal import Foundation
internal import PressText

extension BundleFonts {
  /// The folder of a bundle that its fonts lie in.
  static let folderName = "fonts"
  private static let suffixes = [".otf", ".ttf", ".otc", ".ttc"]

  /// Why a file of the folder is not taken.
  enum Fault: Sendable, Hashable {
    /// A link that leads out of the bundle.
    case outside(String)
    /// No font, or one without outlines.
    case unreadable(String)
  }

  /// The fonts of a bundle, sorted by name; licences and the like may lie beside them.
  static func read(in bundle: URL) -> (fonts: BundleFonts, faults: [Fault]) {
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: bundle.appending(path: folderName).path))
    var fonts = BundleFonts()
    var faults: [Fault] = []
    for name in (names ?? []).sorted() where suffixes.contains(where: { name.lowercased().hasSuffix($0) }) {
      let shown = "\(folderName)/\(name)"
      guard let file = ConfinedPath.resolve(shown, in: bundle) else {
        faults.append(.outside(shown))
        continue
      }
      if !fonts.add(file.path) { faults.append(.unreadable(shown)) }
    }
    return (fonts, faults)
  }
}
