package import Foundation
package import PressDrawing

/// Scenes in, PDF out: pages of vectors in inks, the same bytes every time.
///
/// Media box and bleed box are the trim with its bleed, the trim box is the trim. Black and gray are the
/// black ink alone, process colours and spot inks go as they are named, other screen colours as DeviceRGB.
///
/// What this is not yet, and says so: there is no output intent, no XMP and no PDF/X; text is filled
/// outlines, so it prints but cannot be selected or searched (fonts are embedded by the press PDF); SVG
/// artwork is refused.
package struct PDFWriter {
  private let sources: SceneSources

  package init(sources: SceneSources) {
    self.sources = sources
  }

  /// - Parameters:
  ///   - scenes: one a page.
  ///   - title: the document's, for whoever opens the file.
  ///   - sourceDateEpoch: the date of creation and change in seconds since 1970; none is written without it.
  package func write(
    _ scenes: [Scene], title: String, sourceDateEpoch: Int? = nil
  ) throws(PDFError) -> Data {
    let document = try QPDFDocument()
    for scene in scenes { try addPage(scene, to: document) }

    let information = try document.parse("<< >>")
    try document.set("/Title", of: information, to: document.textString(title))
    if let sourceDateEpoch {
      let date = try document.parse("(\(PDFDate(secondsSince1970: sourceDateEpoch)))")
      try document.set("/CreationDate", of: information, to: date)
      try document.set("/ModDate", of: information, to: date)
    }
    try document.setInformation(information)
    return try document.write()
  }

  /// A document of one page.
  package func write(_ scene: Scene, title: String, sourceDateEpoch: Int? = nil) throws(PDFError) -> Data {
    try write([scene], title: title, sourceDateEpoch: sourceDateEpoch)
  }

  private func addPage(_ scene: Scene, to document: QPDFDocument) throws(PDFError) {
    let boxes = try PageBoxes(scene)
    let content = try PDFContent(scene, page: boxes.map, sources: sources)
    let (media, trim) = (PageBoxes.corners(boxes.media), PageBoxes.corners(boxes.trim))
    let page = try document.parse(
      "<< /Type /Page /MediaBox [\(media)] /BleedBox [\(media)] /TrimBox [\(trim)] >>")
    try document.set("/Resources", of: page, to: resources(content, in: document))
    try document.set("/Contents", of: page, to: document.stream([], Data(content.operators.utf8)))
    try document.addPage(page)
  }

  private func resources(
    _ content: PDFContent, in document: QPDFDocument
  ) throws(PDFError) -> QPDFDocument.Object {
    let resources = try document.parse("<< >>")
    var pictures: [QPDFDocument.Object] = []
    for picture in content.pictures { pictures.append(try object(of: picture, in: document)) }
    let kinds = [
      ("/ColorSpace", "/S", try content.spaces.map(document.parse)),
      ("/Pattern", "/P", try content.patterns.map(document.parse)),
      ("/XObject", "/I", pictures),
    ]
    for (kind, letter, objects) in kinds where !objects.isEmpty {
      let named = try document.parse("<< >>")
      for (index, object) in objects.enumerated() {
        try document.set("\(letter)\(index)", of: named, to: object)
      }
      try document.set(kind, of: resources, to: named)
    }
    return resources
  }

  private func object(
    of picture: PressPicture, in document: QPDFDocument
  ) throws(PDFError) -> QPDFDocument.Object {
    func entries(space: String, decode: String?) throws(PDFError) -> [(
      key: String, value: QPDFDocument.Object
    )] {
      var words = [
        ("/Type", "/XObject"), ("/Subtype", "/Image"), ("/Width", "\(picture.width)"),
        ("/Height", "\(picture.height)"), ("/BitsPerComponent", "8"), ("/ColorSpace", space),
      ]
      if let decode { words.append(("/Decode", decode)) }
      return try words.map { (key, value) throws(PDFError) in (key, try document.parse(value)) }
    }
    var dictionary = try entries(
      space: picture.spaceName, decode: picture.isInverted ? picture.decode : nil)
    if let alpha = picture.alpha {
      let mask = try document.stream(entries(space: "/DeviceGray", decode: nil), alpha)
      dictionary.append(("/SMask", mask))
    }
    return try document.stream(
      dictionary, picture.bytes, filter: picture.isJPEG ? "/DCTDecode" : nil)
  }
}
