internal import CQPDF
internal import Foundation
internal import PressDrawing

/// Turns the screen colours of a drawing that a program made into inks, wherever they stand.
///
/// It is written for what cairo writes: DeviceRGB and DeviceGray in content streams, forms, patterns, shadings,
/// pictures and soft masks. What only masks is no colour and keeps its gray.
struct InkRewriter {
  /// Red, green and blue 0…1 to cyan, magenta, yellow and black; neutrals to black alone.
  typealias Conversion = (Double, Double, Double) throws(PDFError) -> [Double]

  private let source: SourceDocument
  private let colors: ProcessColors
  private let convert: Conversion
  private var done: Set<Int> = []

  init(_ source: SourceDocument, colors: ProcessColors) {
    self.source = source
    self.colors = colors
    convert = { red, green, blue throws(PDFError) in
      InkSpace.resolve(try colors.color(.rgb(red: red, green: green, blue: blue))).components
    }
  }

  /// A page's operators in inks; what it refers to is rewritten in place.
  mutating func content(of page: SourcePage) throws(PDFError) -> Data {
    if let resources = source.value("/Resources", of: page.object) {
      try rewrite(resources: resources)
    }
    mixInInks(page.object)
    let content: Data
    do throws(SourceError) {
      content = try source.content(of: page)
    } catch {
      throw .source(error)
    }
    return try InkOperators(convert).rewrite(content)
  }

  private mutating func rewrite(resources: qpdf_oh) throws(PDFError) {
    for object in objects(resources, "/XObject") where isNew(object) {
      if source.name(source.value("/Subtype", of: object)) == "/Image" {
        try InkImage(source, colors).rewrite(object)
      } else {
        try rewrite(form: object)
      }
    }
    for object in objects(resources, "/Pattern") where isNew(object) {
      if let shading = source.value("/Shading", of: object) {
        if isNew(shading) { try InkShading(source, convert).rewrite(shading) }
      } else {
        try rewrite(form: object)
      }
    }
    for object in objects(resources, "/Shading") where isNew(object) {
      try InkShading(source, convert).rewrite(object)
    }
  }

  /// What shines through is mixed in the colours that all of it has.
  private func mixInInks(_ object: qpdf_oh) {
    guard let group = source.value("/Group", of: object), source.value("/CS", of: group) != nil else {
      return
    }
    source.set("/CS", of: group, to: source.parse("/DeviceCMYK"))
  }

  /// A form or a tiling pattern.
  private mutating func rewrite(form: qpdf_oh) throws(PDFError) {
    mixInInks(form)
    if let resources = source.value("/Resources", of: form) { try rewrite(resources: resources) }
    guard let content = source.data(of: form) else { return }
    source.replaceData(of: form, with: try InkOperators(convert).rewrite(content))
  }

  private func objects(_ resources: qpdf_oh, _ kind: String) -> [qpdf_oh] {
    guard let named = source.value(kind, of: resources) else { return [] }
    return source.keys(of: named).compactMap { source.value($0, of: named) }
  }

  /// Whether an object is met for the first time; one without a number stands where it is used, and is.
  private mutating func isNew(_ object: qpdf_oh) -> Bool {
    let identity = source.identity(object)
    return identity == 0 || done.insert(identity).inserted
  }
}
