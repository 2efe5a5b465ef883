package import Foundation
internal import PressDrawing
internal import PressFiles
internal import PressLinks
internal import PressPDF
internal import PressResources
internal import PressTemplates
internal import PressText

/// What an asset was made from, as a digest: two equal ones give the same bytes.
///
/// It covers the template's bundle, the built-in styles and media, the record, the options, the colour profile, every installed font (which
/// one stands in for a missing character is known only while drawing), and the versions of qrpress and of
/// every library that draws.
package struct Fingerprint {
  /// What is the same for all assets of a run.
  private let ground: String
  private let date = Environment.sourceDateEpoch

  /// Counts the ways in which one version has written the same pixels and pages: another makes all of it again.
  private static let writing = "writing 7"

  /// - Parameters:
  ///   - styles: the folder of the built-in styles, which templates name.
  ///   - media: the folder of the built-in media, which templates name.
  package init(cmykProfile: Data, styles: URL?, media: URL?) {
    let versions = LibraryVersions.all.map { "\($0.name) \($0.version)" }
    let inputs = [cmykProfile.sha256] + [styles, media].map { $0.map { Fingerprint.folder(at: $0) } ?? "-" }
    ground = Fingerprint.digest([Fingerprint.writing] + versions + inputs + FontLibrary.inventory())
  }

  /// A digest of every file in a bundle.
  package func bundle(at folder: URL) -> String { ground + Fingerprint.folder(at: folder) }

  private static func folder(at folder: URL) -> String {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    var hash = SHA256()
    for name in names.sorted() {
      guard let bytes = try? Data(contentsOf: folder.appending(path: name)) else { continue }
      hash.update(Data("\(name)\n\(bytes.count)\n".utf8))
      hash.update(bytes)
    }
    return hash.finalize().hexadecimal
  }

  package func asset(_ asset: PlannedAsset, bundle: String) -> String {
    var lines = [bundle, asset.format.rawValue, asset.language ?? "-"]
    lines += asset.pages.map { asset.template.pages[$0].name }
    if asset.format == .pdf, let date { lines.append("date=\(date)") }
    if !asset.marks.kinds.isEmpty { lines.append("marks=\(asset.marks)") }
    if let press = asset.press { lines.append("press=\(press.mark)") }
    if asset.hasLiveText { lines.append("text=live") }
    if asset.template.pages.contains(where: { $0.artwork?.isPage == true || $0.foreground?.isPage == true }) {
      lines.append(PDFArtwork.drawnBy)
    }
    if asset.stresses { lines.append("check=stress") }
    lines += asset.content.values.names.map { "\($0)=\(asset.content.values[$0] ?? "")" }
    lines += asset.content.codes.map { "\($0.slot.name)=\($0.link.link)" }
    for (name, picture) in asset.content.pictures.sorted(by: { $0.key < $1.key }) {
      let bytes =
        switch picture {
        case .pixels(let image, _, _): image.bytes
        case .drawing(let artwork, _, _): artwork.svg
        }
      lines.append("\(name)=\(bytes.sha256)")
    }
    return String(Fingerprint.digest(lines).prefix(32))
  }

  private static func digest(_ lines: [String]) -> String {
    // Lengths before texts: no two lists of lines join to the same bytes.
    Data(lines.map { "\($0.utf8.count):\($0)" }.joined(separator: "\n").utf8).sha256
  }
}
