internal import CFontconfig
internal import CPango
internal import Foundation
internal import PressDrawing

/// The bytes of the fonts that Pango chose, read once each.
final class FaceLoader {
  private struct Key: Hashable {
    var file: String
    var index: Int
  }

  private var known: [Key: FontFace] = [:]

  func face(of font: UnsafeMutablePointer<PangoFont>) throws(TextError) -> FontFace {
    let fcFont = UnsafeMutableRawPointer(font).assumingMemoryBound(to: PangoFcFont.self)
    guard let pattern = pango_fc_font_get_pattern(fcFont),
      let file = FontLibrary.strings("file", of: pattern).first
    else { throw .unreadableFont(family: "?") }
    // The upper half of fontconfig's index is the instance of a variable font.
    let key = Key(file: file, index: (FontLibrary.integer("index", of: pattern) ?? 0) & 0xFFFF)
    if let face = known[key] { return face }
    let family = FontLibrary.strings("family", of: pattern).first ?? "?"
    guard let bytes = try? Data(contentsOf: URL(fileURLWithPath: file), options: .alwaysMapped) else {
      throw .unreadableFont(family: family)
    }
    let name = FontLibrary.strings("postscriptname", of: pattern).first ?? family
    let version = FontLibrary.integer("fontversion", of: pattern) ?? 0
    let face = FontFace(
      identifier: "\(name)@\(version)-\(bytes.count)", family: family, file: bytes, index: key.index)
    known[key] = face
    return face
  }
}
