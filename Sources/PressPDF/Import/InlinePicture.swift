internal import CQPDF
internal import Foundation

/// A picture that stands between operators (`BI`, `ID`, `EI`; PDF 1.7, 8.9.7).
struct InlinePicture {
  private let source: SourceDocument
  private let keys: qpdf_oh

  /// - Parameters:
  ///   - words: between `BI` and `ID`.
  ///   - spaces: the colour spaces that its own may be named among.
  init(_ words: [UInt8], _ source: SourceDocument, spaces: qpdf_oh?) {
    self.source = source
    keys = source.parse("<< \(String(decoding: words, as: UTF8.self)) >>")
    // Keys that make no sense are told by who draws.
    source.forgetError()
    for (short, long) in InlinePicture.long {
      if let value = source.value(short, of: keys) { source.set(long, of: keys, to: value) }
    }
    if let name = source.name(source.value("/ColorSpace", of: keys)),
      let space = spaces.flatMap({ source.value(name, of: $0) })
    {
      source.set("/ColorSpace", of: keys, to: space)
    }
  }

  private static let long = [
    "/W": "/Width", "/H": "/Height", "/BPC": "/BitsPerComponent", "/CS": "/ColorSpace", "/IM": "/ImageMask",
    "/F": "/Filter", "/DP": "/DecodeParms",
  ]

  /// - Parameter range: of its bytes, from behind `ID` to before the first `EI` that looks like one.
  func damage(_ content: [UInt8], from range: Range<Int>) -> PageDamage? {
    guard let measures = PictureDamage(source).measures(of: keys) else { return nil }
    // Without a space before it, 'EI' ends nothing for most viewers.
    guard range.upperBound < content.count else {
      return .inlinePicture(width: measures.width, height: measures.height)
    }
    // One space stands behind `ID`.
    let data = range.lowerBound + 1
    let isShort: Bool
    if source.filters(of: keys).isEmpty {
      // Viewers take as many bytes as there have to be, whatever they look like; the space before 'EI' may be one.
      let (end, overflows) = measures.row.multipliedReportingOverflow(by: measures.height)
      isShort = overflows || (range.upperBound + 1 < data + end && !isEnd(content, data + end))
    } else {
      let packed = [UInt8](content[min(data, range.upperBound)..<range.upperBound])
      isShort = PictureDamage(source).isShort(packed, keys, measures)
    }
    return isShort ? .inlinePicture(width: measures.width, height: measures.height) : nil
  }

  /// Whether `EI` stands there, behind at most two spaces.
  private func isEnd(_ content: [UInt8], _ at: Int) -> Bool {
    guard at <= content.count else { return false }
    return content[at...].prefix(4).drop { [0, 9, 10, 12, 13, 32].contains($0) }.starts(
      with: Array("EI".utf8))
  }
}
