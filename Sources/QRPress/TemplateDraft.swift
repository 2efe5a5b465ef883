internal import Foundation
internal import PressDiagnostics
package import PressDrawing
internal import PressRendering
internal import PressTemplates

/// A template to begin with, made from a size or from a designer's artwork.
package struct TemplateDraft {
  private let name: String
  private let size: Size?
  private let bleed: Length
  private let medium: String
  private let artwork: String?

  /// - Parameters:
  ///   - name: of the template and its folder.
  ///   - size: after cutting; nil for the artwork's less the bleed.
  ///   - medium: a built-in one's name.
  ///   - artwork: a file that is copied into the folder.
  package init(name: String, size: Size?, bleed: Length, medium: String, artwork: String?) {
    self.name = name
    self.size = size
    self.bleed = bleed
    self.medium = medium
    self.artwork = artwork
  }

  /// Writes the folder; nothing that is there already is touched.
  ///
  /// - Returns: the paths written.
  package func write() throws(PressFailure) -> [String] {
    let fits =
      !name.isEmpty && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) }
    guard fits else {
      throw PressFailure(
        .badData, "wrong-name", "'\(name)' is no name for a template",
        hint: "letters, digits, - and _ can stand in it")
    }
    let yamlPath = "\(name)/template.yaml"
    guard !FileManager.default.fileExists(atPath: yamlPath) else {
      throw PressFailure(
        .cannotCreate, "exists", "'\(yamlPath)' is there already",
        hint: "choose another name, or change that one")
    }
    let picture = try artwork.map { path throws(PressFailure) in try read(path) }
    guard let page = size ?? picture?.size.map({ Size($0.width - bleed * 2, $0.height - bleed * 2) }),
      page.width > .zero, page.height > .zero
    else {
      throw PressFailure(
        .badData, "no-size", "the artwork does not say how large it is in absolute units",
        hint: "give '--size 148x210mm'")
    }
    var written: [String] = []
    if let picture {
      let path = "\(name)/\(picture.name)"
      try OutputFile.write(picture.bytes, to: path)
      written.append(path)
    }
    try OutputFile.write(Data(yaml(page, picture).utf8), to: yamlPath)
    return written + [yamlPath]
  }

  private struct Source {
    var name: String
    var bytes: Data
    var size: Size?
    var ids: [String]
  }

  /// The size of a PDF's page, bleed included.
  ///
  /// Its trim box grown by the bleed when it has one, else the page; to a tenth of a millimetre, because a PDF's
  /// points are rounded.
  static func size(of boxes: PageArtwork.Boxes, bleed: Length) -> Size {
    let edge = boxes.trim == boxes.crop ? Length.zero : bleed * 2
    func round(_ length: Length) -> Length { .mm((length.millimetres * 10).rounded() / 10) }
    return Size(round(boxes.trim.size.width + edge), round(boxes.trim.size.height + edge))
  }

  private func read(_ path: String) throws(PressFailure) -> Source {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw PressFailure(
        .inputMissing, "missing-file", "the file '\(path)' cannot be read", hint: "check the name")
    }
    var source = Source(name: (path as NSString).lastPathComponent, bytes: bytes, size: nil, ids: [])
    do {
      if PDFPages.isPDF(bytes) {
        let boxes = try PDFArtwork.inspect(URL(fileURLWithPath: path).path, 1).boxes
        source.size = Self.size(of: boxes, bleed: bleed)
        return source
      }
      switch try PictureFile.inspect(bytes) {
      case .drawing(let artwork, let size):
        source.size = size
        source.ids = (try? SVGElements.ids(in: artwork)) ?? []
      case .pixels: break
      }
    } catch {
      throw PressFailure(.badData, "unreadable-picture", "'\(path)': \(error.message)", hint: error.hint)
    }
    return source
  }

  private func yaml(_ page: Size, _ picture: Source?) -> String {
    let texts = (picture?.ids ?? []).filter { $0.hasPrefix("text-") }.map { String($0.dropFirst(5)) }
    let images = (picture?.ids ?? []).filter { $0.hasPrefix("image-") }.map { String($0.dropFirst(6)) }
    let codes = (picture?.ids ?? []).filter { $0.hasPrefix("qr") }
    var lines = [
      "template: \(name)", "medium: \(medium)",
      "page: { size: [\(word(page.width)), \(word(page.height))], bleed: \(word(bleed)) }",
    ]
    var fields = texts.map { "  \($0):" } + images.map { "  \($0):" }
    if codes.isEmpty { fields.append("  headline: { default: { en: Follow us, zh: 关注我们 } }") }
    lines += ["fields:"] + fields + ["pages:", "  - page: front"]
    if let picture { lines.append("    artwork: \(picture.name)") }
    lines.append("    slots:")
    for (index, id) in codes.enumerated() {
      let rest = id.dropFirst(2).drop { "-_".contains($0) }
      let slot = rest.isEmpty ? (index == 0 ? "main" : "code\(index + 1)") : String(rest)
      lines.append("      - { code: \(slot), element: \(id)\(index == 0 ? "" : ", optional: true") }")
    }
    for text in texts {
      let names = "text: \"{{\(text)}}\", element: text-\(text)"
      lines.append("      - { \(names), size: 24pt, min: 8pt, optional: true }")
    }
    for image in images {
      lines.append("      - { image: \"{{\(image)}}\", element: image-\(image), optional: true }")
    }
    if codes.isEmpty { lines += starter(page) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A headline over a code, flush left in a margin of a tenth.
  private func starter(_ page: Size) -> [String] {
    let margin = page.width / 10
    let side = min(page.width - margin * 2, page.height / 2)
    let top = page.height - margin - side
    let box = [margin, margin, page.width - margin * 2, top - margin * 2].map(word).joined(separator: ", ")
    return [
      "      - { text: \"{{headline}}\", box: [\(box)], weight: bold, size: \(word(page.width / 8)), min: \(word(page.width / 24)) }",
      "      - { code: main, at: [\(word(margin)), \(word(top))], size: \(word(side)) }",
    ]
  }

  private func word(_ length: Length) -> String { "\(length.millimetres.decimal(places: 2))mm" }
}
