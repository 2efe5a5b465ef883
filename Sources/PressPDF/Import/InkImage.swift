internal import CQPDF
internal import Foundation

/// A picture of screen colours turned into one of inks.
struct InkImage {
  private let source: SourceDocument
  private let colors: ProcessColors

  init(_ source: SourceDocument, _ colors: ProcessColors) {
    self.source = source
    self.colors = colors
  }

  /// Rewrites a picture of 8 bits a channel in place; a mask, or what is gray already, stays.
  func rewrite(_ image: qpdf_oh) throws(PDFError) {
    guard source.name(source.value("/ColorSpace", of: image)) == "/DeviceRGB",
      source.integer(source.value("/BitsPerComponent", of: image)) == 8,
      let width = source.integer(source.value("/Width", of: image)),
      let height = source.integer(source.value("/Height", of: image)), width > 0, height > 0,
      let data = source.data(of: image), data.count >= width * height * 3
    else { return }
    let pixels = [UInt8](data)
    let count = width * height
    let isNeutral = (0..<count).allSatisfy { index in
      let (at, red) = (3 * index, pixels[3 * index])
      return red == pixels[at + 1] && red == pixels[at + 2]
    }
    // What a drawing holds is drawn: its blacks and grays are lines and areas, in black ink alone.
    let out =
      isNeutral
      ? (0..<count).map { pixels[3 * $0] }
      : try colors.inks(of: Array(pixels.prefix(count * 3)), in: nil, keepsNeutrals: true)
    source.set("/ColorSpace", of: image, to: source.parse(isNeutral ? "/DeviceGray" : "/DeviceCMYK"))
    source.replaceData(of: image, with: Data(out))
  }
}
