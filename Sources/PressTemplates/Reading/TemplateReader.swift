package import Foundation
package import PressDiagnostics
internal import PressDrawing
internal import PressText
internal import PressYAML

/// Reads a bundle: `template.yaml` and the files it names, all inside one folder.
package struct TemplateReader {
  package static let fileName = "template.yaml"

  let folder: URL
  let inspect: PictureInspector
  let pages: PageInspector
  let fonts: BundleFonts
  private let fontFaults: [BundleFonts.Fault]
  let styles: StyleCatalog
  let media: MediumCatalog
  let locate: ElementLocator
  /// How the folder is called in messages.
  let shownFolder: String

  /// - Parameters:
  ///   - folder: where `template.yaml` lies.
  ///   - shownAs: the folder as the user named it.
  ///   - inspect: looks at the bytes of a picture.
  ///   - pages: looks at pages of PDF files.
  ///   - styles: that a code slot may name.
  ///   - media: that a template may name.
  ///   - locate: finds elements in SVG artwork.
  package init(
    folder: URL, shownAs: String, inspect: @escaping PictureInspector,
    pages: @escaping PageInspector = { _, _ throws(PictureError) in
      throw PictureError(message: "nothing reads PDF files here")
    }, styles: StyleCatalog = .none, media: MediumCatalog = .kinds,
    locate: @escaping ElementLocator = { _, _, _ throws(PictureError) in
      throw PictureError(message: "nothing looks into artwork here")
    }
  ) {
    self.folder = folder
    self.shownFolder = shownAs
    self.inspect = inspect
    self.pages = pages
    (fonts, fontFaults) = BundleFonts.read(in: folder)
    self.styles = styles
    self.media = media
    self.locate = locate
  }

  /// A template and what is to be said of it, or only what is wrong with it.
  package struct Outcome: Sendable {
    package var template: Template?
    /// What could be read of a faulty one, without its faulty parts: what else is wrong can be looked for in it.
    package var draft: Template?
    package var diagnostics: [Diagnostic]
  }

  package func read() -> Outcome {
    let file = "\(shownFolder)/\(TemplateReader.fileName)"
    guard
      let bytes = try? Data(contentsOf: folder.appending(path: TemplateReader.fileName)),
      let text = YAMLDocument.text(bytes)
    else {
      let fault = Diagnostic.error(
        "missing-template", "'\(file)' cannot be read, or is not UTF-8",
        hint: "'qrpress templates list' names the templates that are there")
      return Outcome(template: nil, diagnostics: [fault])
    }
    let document = YAMLDocument(parsing: text, file: file)
    document.root.map { reportFonts($0) }
    var template = document.root.flatMap { read($0) }
    template?.fonts = fonts
    return document.hasErrors
      ? Outcome(draft: template, diagnostics: document.diagnostics)
      : Outcome(template: template, diagnostics: document.diagnostics)
  }

  private func reportFonts(_ root: YAMLValue) {
    for fault in fontFaults {
      switch fault {
      case .outside(let file):
        root.error("outside-bundle", "'\(file)' leads out of the bundle", hint: "put the file itself there")
      case .unreadable(let file):
        root.error(
          "unreadable-font", "'\(file)' is not a font with outlines",
          hint: "put OTF or TTF files there; a web font is converted first")
      }
    }
  }

  static let keys = [
    "template", "title", "languages", "medium", "garment", "page", "palette", "fields", "pages",
  ]

  private func read(_ root: YAMLValue) -> Template? {
    guard let top = root.mapping(TemplateReader.keys, of: "a template") else { return nil }
    let name = top.required("template")?.value("letters, digits, - and _", TemplateReader.name) ?? "?"
    let title = top["title"]?.localizedText(of: "'title'") ?? .plain(name)
    let languages = top["languages"].map { readSpoken($0) } ?? []
    let medium = top.required("medium").flatMap { readMedium($0) } ?? .paper
    let fields = top["fields"].map { readFields($0) } ?? []
    let palette = readPalette(top["palette"], fields)
    let garment = top["garment"]?.color(palette: palette)
    if garment != nil, medium.kind != .fabric {
      top["garment"]?.error("misplaced-key", "only fabric has a 'garment'")
    }
    guard let (format, folds) = readPage(top.required("page"), medium: medium) else { return nil }

    var codes: [CodeSlot] = []
    let pages = (top.required("pages")?.list() ?? []).enumerated().compactMap { index, value in
      readPage(
        value, number: index + 1,
        in: PageContext(format: format, folds: folds, medium: medium, palette: palette), codes: &codes
      )
    }
    for (index, page) in pages.enumerated() where pages[..<index].contains(where: { $0.name == page.name }) {
      top["pages"]?.error("duplicate-page", "a page named '\(page.name)' is there already")
    }
    if let pagesValue = top["pages"], pages.isEmpty { pagesValue.error("no-pages", "a template has a page") }
    let template = Template(
      name: name, title: title, languages: languages, medium: medium, garment: garment, page: format,
      palette: palette, fields: fields, pages: pages)
    reportUnspoken(template, root)
    return template
  }

  /// A template's or a medium's name: up to 64 letters, digits, - and _.
  static func name(_ text: String) -> String? {
    let fits =
      !text.isEmpty && text.count <= 64
      && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) }
    return fits ? text : nil
  }

  private func readPalette(_ value: YAMLValue?, _ fields: [Field]) -> Palette {
    let given = fields.filter { $0.kind == .color }.map { ($0.name, $0.defaultColor ?? .black) }
    let names = Palette(fields: Dictionary(given) { first, _ in first })
    var palette = names
    palette["ink"] = ColorSource(.black)
    palette["paper"] = ColorSource(.white)
    for (name, entry) in value?.openMapping(of: "'palette'")?.entries ?? [] {
      // A colour that cannot be read has its name all the same: slots that say it are right.
      palette[name] = entry.value.colorSource(palette: names) ?? ColorSource(.black)
    }
    return palette
  }

  private func readPage(_ value: YAMLValue?, medium: Medium) -> (PageFormat, [Fold])? {
    let keys = ["size", "bleed", "safe", "folds", "resolution"]
    guard let page = value?.mapping(keys, of: "'page'"), let sizeValue = page.required("size"),
      let size = sizeValue.lengths(2, of: "a page's size [width, height]")
    else { return nil }
    guard size[0] > .zero, size[1] > .zero, max(size[0], size[1]) <= .mm(20_000) else {
      sizeValue.error("wrong-value", "a page's sides are above zero and at most 20 m")
      return nil
    }
    let resolution = page["resolution"]?.value(
      "a resolution such as 300dpi", hint: { Resolution.meant(by: $0).map { "write '\($0)'" } },
      { Resolution($0) })
    let format = PageFormat(
      size: Size(size[0], size[1]), bleed: page["bleed"]?.edges() ?? .none,
      safe: page["safe"]?.edges() ?? .none, resolution: resolution ?? medium.usualResolution)
    return (format, page["folds"].map { readFolds($0, in: format) } ?? [])
  }

  /// `[97mm, 197mm]` from the left, or `{ y: 100mm }` from the top.
  func readFolds(_ value: YAMLValue, in format: PageFormat) -> [Fold] {
    value.list().compactMap { item in
      let fold: Fold?
      if item.isMapping {
        guard let mapping = item.mapping(["x", "y"], of: "a fold") else { return nil }
        fold = mapping["y"]?.length().map { .horizontal($0) } ?? mapping["x"]?.length().map { .vertical($0) }
      } else {
        fold = item.length().map { .vertical($0) }
      }
      switch fold {
      case .vertical(let x) where x <= .zero || x >= format.size.width,
        .horizontal(let x) where x <= .zero || x >= format.size.height:
        item.error("wrong-value", "the fold at \(x) lies outside of the page")
        return nil
      default: return fold
      }
    }
  }
}
