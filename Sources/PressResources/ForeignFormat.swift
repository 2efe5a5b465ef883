package import Foundation

/// What a file is that is none of the pictures that qrpress reads, by its first bytes, and how to make one of it.
package struct ForeignFormat: Sendable, Hashable {
  /// With its article: "a GIF picture".
  package let name: String
  /// The way out.
  package let hint: String

  private static let save = "save it as PNG or JPEG"
  private static let export = "open it in the program that it belongs to, and export it as SVG, PDF or PNG"

  /// Nil when nobody would know it either.
  package init?(of bytes: Data) {
    let head = bytes.prefix(1024)
    if bytes.isEmpty { return nil }
    guard
      let known = ForeignFormat.signatures.first(where: { signature in
        head.dropFirst(signature.offset).starts(with: signature.bytes)
      })
    else {
      guard let words = ForeignFormat.words(in: head) else { return nil }
      self = words
      return
    }
    self.init(name: known.name, hint: known.hint)
  }

  private init(name: String, hint: String) { (self.name, self.hint) = (name, hint) }

  /// Files that are text.
  private static func words(in head: Data) -> ForeignFormat? {
    let text = String(decoding: head, as: UTF8.self).lowercased()
    if text.hasPrefix("version https://git-lfs") {
      return ForeignFormat(name: "a pointer of Git LFS", hint: "fetch what it points to: 'git lfs pull'")
    }
    if text.contains("<!doctype html") || text.contains("<html") {
      return ForeignFormat(
        name: "a web page, as servers send it in place of a picture",
        hint: "open its address in a browser, and save the picture itself")
    }
    return nil
  }

  private struct Signature: Sendable {
    let offset: Int
    let bytes: [UInt8]
    let name: String
    let hint: String

    init(_ bytes: [UInt8], at offset: Int = 0, _ name: String, _ hint: String) {
      (self.bytes, self.offset, self.name, self.hint) = (bytes, offset, name, hint)
    }

    init(_ word: String, at offset: Int = 0, _ name: String, _ hint: String) {
      self.init(Array(word.utf8), at: offset, name, hint)
    }
  }

  /// The longer ones of a beginning first.
  private static let signatures = [
    Signature("GIF8", "a GIF picture", save),
    Signature("BM", "a BMP picture", save),
    Signature([0x49, 0x49, 0x2A, 0], "a TIFF picture", save),
    Signature([0x4D, 0x4D, 0, 0x2A], "a TIFF picture", save),
    Signature("ftypavif", at: 4, "an AVIF picture", save),
    Signature("ftyphe", at: 4, "a HEIC picture, as iPhones take them", save),
    Signature("ftypmif1", at: 4, "a HEIC picture, as iPhones take them", save),
    Signature("ftypmsf1", at: 4, "a HEIC picture, as iPhones take them", save),
    Signature([0, 0, 0, 0x0C, 0x6A, 0x50], "a JPEG 2000 picture", save),
    Signature([0, 0, 0, 0x0C, 0x4A, 0x58], "a JPEG XL picture", save),
    Signature([0xFF, 0x0A], "a JPEG XL picture", save),
    Signature([0, 0, 1, 0], "an icon of Windows", save),
    Signature("8BPS", "a Photoshop document", save),
    Signature("%!PS", "PostScript or EPS", export),
    Signature([0xC5, 0xD0, 0xD3, 0xC6], "an EPS with a preview", export),
    Signature("CDR", at: 8, "a CorelDRAW document", export),
    Signature([0xD0, 0xCF, 0x11, 0xE0], "an old Office document", export),
    Signature(
      "PK\u{3}\u{4}", "an archive or an Office document",
      "take the picture out of it, and save it as PNG, JPEG or SVG"),
    Signature([0x1F, 0x8B], "compressed by gzip, as SVGZ files are", "unpack it, or save it as plain SVG"),
    Signature("RIFF", "a RIFF file that is no WebP", export),
  ]
}
