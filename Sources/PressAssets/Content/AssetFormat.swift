internal import Foundation
internal import PressDrawing
internal import PressFiles
package import PressSymbols
package import PressTemplates

/// What an asset is written as.
package enum AssetFormat: String, Sendable, Hashable, CaseIterable {
  case png, svg
  /// For a press, in inks: the trim with its bleed.
  case pdf
  /// A picture of the PDF for people to look at, 150 dots an inch.
  case proof = "proof.png"
  /// A folder for a web page: the code in pixels and outlines, and the HTML that places it.
  case html
  /// A screen printer's: a folder with a film of one bit for every ink.
  case separations
  /// One page of outlines in inks, for old presses; of codes alone.
  case eps
  /// Text in half blocks; of codes alone.
  case terminal

  /// What a template's assets can be.
  package static let ofTemplates: [AssetFormat] = [.png, .svg, .pdf, .proof, .html, .separations]
  /// What a code by itself can be.
  package static let ofCodes: [AssetFormat] = [.png, .svg, .pdf, .eps, .terminal]

  /// Dots of a proof.
  static let proofResolution = Resolution(dotsPerInch: 150) ?? .screen

  /// The suffixes, for people: `.png, .svg, .pdf, .proof.png, or / for a web page's folder`.
  package static var suffixes: String {
    let all = ofTemplates.filter { !$0.isFolder }.map { ".\($0.rawValue)" }
    return "\(all.joined(separator: ", ")), or / for a web page's folder"
  }

  /// The format that a file's name ends in, in capitals or not; nil when it ends in none.
  ///
  /// A folder's ends in `/`.
  package init?(suffixOf path: String) {
    guard !path.hasSuffix("/") else {
      self = .html
      return
    }
    let name = path.lowercased()
    let fit = AssetFormat.ofTemplates.filter { !$0.isFolder && name.hasSuffix(".\($0.rawValue)") }
    guard let longest = fit.max(by: { $0.rawValue.count < $1.rawValue.count }) else { return nil }
    self = longest
  }

  /// Whether an asset is a folder of files instead of a file.
  package var isFolder: Bool { [.html, .separations].contains(self) }

  /// What stands after an asset's name: a dot and the suffix; nothing for a web page's folder.
  package var ending: String {
    switch self {
    case .png, .svg, .pdf, .eps, .proof: ".\(rawValue)"
    case .html, .terminal: ""
    case .separations: "-\(rawValue)"
    }
  }

  /// Whether a file of a folder's is one that qrpress writes there.
  package func owns(_ file: String) -> Bool {
    self == .separations ? Films.owns(file) : WebEmbed.files.contains(file)
  }

  /// Whether a file of it goes to a press, which separates it into plates.
  package var hasPlates: Bool { [.pdf, .eps].contains(self) }

  /// Whether all pages of a template are one file.
  var holdsAllPages: Bool { self == .pdf }

  /// Pages of a template, file by file.
  package func files(of template: Template) -> [[Int]] {
    let pages = Array(template.pages.indices)
    return holdsAllPages ? [pages] : pages.map { [$0] }
  }

  /// What tells a file of some pages from the template's others; nil when there are none.
  package func mark(of pages: [Int], in template: Template) -> String? {
    guard template.pages.count > 1, pages.count == 1 else { return nil }
    return FileNameSanitizer.make(template.pages[pages[0]].name)
  }

  /// Pixels want modules of whole dots; a proof shows what the PDF shows.
  package func grid(of page: PageFormat) -> Grid {
    switch self {
    case .png, .html: .dots(page.resolution)
    case .separations: .dots(Films.resolution)
    case .svg, .pdf, .proof, .eps, .terminal: .exact
    }
  }
}
