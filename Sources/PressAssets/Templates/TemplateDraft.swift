internal import Foundation
internal import PressDiagnostics
package import PressDrawing
package import PressFiles
internal import PressRendering
internal import PressResources
package import PressTemplates

/// A template to begin with, made from a size or from a designer's artwork.
package struct TemplateDraft {
  private let name: String
  private let size: Size?
  private let bleed: Length
  private let medium: String
  private let artwork: String?

  /// - Parameters:
  ///   - name: of the template and its folder.
  ///   - size: after crop; nil for the artwork's less the bleed.
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
  /// - Returns: the paths written, and whether artwork that was given says where its code goes.
  package func write() throws(PressFailure) -> (paths: [String], hasHole: Bool) {
    let fits =
      !name.isEmpty && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) }
    guard fits else {
      throw PressFailure(
        .badData, "wrong-name", "'\(name)' is not a name for a template",
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
    let holes = picture.map { self.holes(of: $0, on: page) } ?? []
    let text = DraftText(
      name: name, page: page, bleed: bleed, medium: medium, isInPixels: isOnScreen,
      partial: picture.map { partialHoles(of: $0) } ?? [])
    try OutputFile.write(Data(text.yaml(artwork: picture?.name, holes: holes).utf8), to: yamlPath)
    return (written + [yamlPath], picture == nil || holes.contains { $0.kind == .code })
  }

  /// The named parts of a drawing, and where they lie on the page.
  private func holes(of source: Source, on page: Size) -> [DraftHole] {
    guard let picture = source.drawing, case .drawing(let drawing, _, _) = picture else { return [] }
    let artwork = drawing.spoken(in: nil)
    let names = (try? SVGElements.names(in: artwork)) ?? []
    let format = PageFormat(size: page, bleed: Edges(all: bleed), safe: .none, resolution: .screen)
    let box = format.box(fitting: picture) ?? format.bleedBox
    return DraftHole.holes(among: names).map { hole in
      var hole = hole
      hole.box = try? SVGElements.box(of: hole.element, in: artwork, stretchedTo: box)
      if hole.kind == .text {
        hole.text = try? SVGElements.text(of: hole.element, in: artwork, stretchedTo: box)
      }
      return hole
    }
  }

  /// Names of holes that the drawing has in some of its languages, and not in the part for all others.
  private func partialHoles(of source: Source) -> [String] {
    guard case .drawing(let drawing, _, _)? = source.drawing else { return [] }
    let common = (try? SVGElements.names(in: drawing.spoken(in: nil))) ?? []
    let all = (try? SVGElements.names(in: drawing)) ?? []
    return DraftHole.holes(among: all.filter { !common.contains($0) }).map(\.element)
  }

  private struct Source {
    package var name: String
    package var bytes: Data
    package var size: Size?
    /// Where it is a drawing, whose elements have names.
    package var drawing: Picture?
  }

  private var isOnScreen: Bool { (try? MediumLibrary().catalog.medium(medium))?.kind == .screen }

  /// The size of a PDF's page, bleed included.
  ///
  /// Its trim box grown by the bleed when it has one, else the page; to a tenth of a millimetre, because a PDF's
  /// points are rounded.
  package static func size(of boxes: PageArtwork.Boxes, bleed: Length) -> Size {
    let edge = boxes.trim == boxes.crop ? Length.zero : bleed * 2
    func round(_ length: Length) -> Length { .mm((length.millimetres * 10).rounded() / 10) }
    return Size(round(boxes.trim.size.width + edge), round(boxes.trim.size.height + edge))
  }

  private func read(_ path: String) throws(PressFailure) -> Source {
    let bytes = try InputFile.bytes(path)
    var source = Source(name: (path as NSString).lastPathComponent, bytes: bytes, size: nil)
    do {
      if PDFPages.isPDF(bytes) {
        let boxes = try PDFArtwork.inspect(URL(fileURLWithPath: path).path, 1).boxes
        source.size = Self.size(of: boxes, bleed: bleed)
        return source
      }
      let picture = try PictureFile.inspect(
        bytes, beside: URL(fileURLWithPath: path).deletingLastPathComponent())
      switch picture {
      case .drawing(_, let size, _):
        source.size = size
        source.drawing = picture
      // Paper has no pixels: how large a photo is printed is not in the file.
      case .pixels(_, let width, let height) where isOnScreen:
        source.size = Size(.pixels(Double(width)), .pixels(Double(height)))
      case .pixels: break
      }
    } catch {
      throw PressFailure(.badData, error.diagnostics(of: path))
    }
    return source
  }
}
