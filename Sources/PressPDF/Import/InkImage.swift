internal import CQPDF
internal import Foundation

/// A picture of screen colours turned into one of inks.
struct InkImage {
  private let source: SourceDocument
  private let convert: InkRewriter.Conversion

  init(_ source: SourceDocument, _ convert: @escaping InkRewriter.Conversion) {
    self.source = source
    self.convert = convert
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
    var out: [UInt8] = []
    if isNeutral {
      out = (0..<count).map { pixels[3 * $0] }
    } else {
      out.reserveCapacity(count * 4)
      var known: [UInt32: [UInt8]] = [:]
      for at in stride(from: 0, to: count * 3, by: 3) {
        let key = UInt32(pixels[at]) << 16 | UInt32(pixels[at + 1]) << 8 | UInt32(pixels[at + 2])
        if let inks = known[key] {
          out += inks
        } else {
          let inks = try convert(
            Double(pixels[at]) / 255, Double(pixels[at + 1]) / 255, Double(pixels[at + 2]) / 255
          ).map { UInt8(($0 * 255).rounded()) }
          known[key] = inks
          out += inks
        }
      }
    }
    source.set("/ColorSpace", of: image, to: source.parse(isNeutral ? "/DeviceGray" : "/DeviceCMYK"))
    source.replaceData(of: image, with: Data(out))
  }
}
