internal import CQPDF
internal import Foundation
internal import PressSyntax

/// Pictures of a page that end before all of their rows are there; viewers fill up the rest without a word.
struct PictureDamage {
  private let source: SourceDocument
  private var seen: Set<Int> = []
  /// The first that is short: its width and height in dots.
  private(set) var first: (width: Int, height: Int)?

  /// Looks into forms and patterns too, as deep as they go.
  init(in page: SourcePage, of source: SourceDocument) {
    self.source = source
    if let resources = source.value("/Resources", of: page.object) { look(into: resources) }
  }

  private mutating func look(into resources: qpdf_oh) {
    for kind in ["/XObject", "/Pattern"] {
      guard let named = source.value(kind, of: resources) else { continue }
      for object in source.keys(of: named).compactMap({ source.value($0, of: named) }) where first == nil {
        let identity = source.identity(object)
        guard identity == 0 || seen.insert(identity).inserted else { continue }
        if source.name(source.value("/Subtype", of: object)) == "/Image" { measure(object) }
        if let inner = source.value("/Resources", of: object) { look(into: inner) }
      }
    }
  }

  private mutating func measure(_ image: qpdf_oh) {
    guard let width = source.integer(source.value("/Width", of: image)), width > 0,
      let height = source.integer(source.value("/Height", of: image)), height > 0
    else { return }
    if isShort(image, width, height) { first = (width, height) }
    if let mask = source.value("/SMask", of: image) { measure(mask) }
  }

  private func isShort(_ image: qpdf_oh, _ width: Int, _ height: Int) -> Bool {
    let filter = source.value("/Filter", of: image)
    let filters = filter.map { source.isArray($0) ? source.items($0) : [$0] } ?? []
    switch filters.compactMap({ source.name($0) }) {
    case ["/DCTDecode"]:
      return source.bytes(of: image).map { PictureDamage.isCut(jpeg: $0) } ?? true
    case []:
      guard let row = bytesARow(image, width) else { return false }
      return lacksARow(source.bytes(of: image)?.count ?? 0, row, height)
    case ["/FlateDecode"]:
      guard var row = bytesARow(image, width) else { return false }
      let parameters = source.value("/DecodeParms", of: image)
      let predictor = parameters.flatMap { source.integer(source.value("/Predictor", of: $0)) } ?? 1
      // PNG's predictors begin each row with a byte that names the one.
      if predictor >= 10 { row += 1 }
      guard let packed = source.bytes(of: image) else { return true }
      // More than that is whole.
      let size = packed.withUnsafeBytes {
        Inflation.size(of: $0.bindMemory(to: UInt8.self), atMost: row * height)
      }
      return size.map { lacksARow($0, row, height) } ?? false
    default: return false
    }
  }

  /// Whether the mark of its end (EOI) is missing behind the last scan (SOS): before it a preview's own may stand.
  private static func isCut(jpeg: Data) -> Bool {
    guard let scan = jpeg.range(of: Data([0xFF, 0xDA]), options: .backwards) else { return true }
    return jpeg.range(of: Data([0xFF, 0xD9]), in: scan.upperBound..<jpeg.endIndex) == nil
  }

  /// Some writers leave out a byte or two at the end, which nobody sees.
  private func lacksARow(_ count: Int, _ row: Int, _ height: Int) -> Bool { count <= row * (height - 1) }

  /// Bytes that a row of samples takes; nil where the colour space is not known.
  private func bytesARow(_ image: qpdf_oh, _ width: Int) -> Int? {
    let isMask = source.value("/ImageMask", of: image).map { source.isTrue($0) } ?? false
    let bits = isMask ? 1 : source.integer(source.value("/BitsPerComponent", of: image)) ?? 8
    guard let channels = isMask ? 1 : channels(of: source.value("/ColorSpace", of: image)),
      [1, 2, 4, 8, 16].contains(bits)
    else { return nil }
    let (sum, overflows) = width.multipliedReportingOverflow(by: channels * bits)
    return overflows ? nil : (sum + 7) / 8
  }

  private func channels(of space: qpdf_oh?) -> Int? {
    guard let space else { return nil }
    let parts = source.items(space)
    switch source.name(space) ?? parts.first.flatMap({ source.name($0) }) {
    case "/DeviceGray", "/CalGray", "/Indexed", "/Separation", "/G": return 1
    case "/DeviceRGB", "/CalRGB", "/Lab", "/RGB": return 3
    case "/DeviceCMYK", "/CMYK": return 4
    case "/ICCBased":
      return parts.count > 1 ? source.integer(source.value("/N", of: parts[1])) : nil
    case "/DeviceN": return parts.count > 1 ? source.items(parts[1]).count : nil
    default: return nil
    }
  }
}

extension SourceDocument {
  /// The dots of the first picture of a page that ends before all of its rows are there; nil when all are whole.
  package func shortPicture(on page: SourcePage) -> (width: Int, height: Int)? {
    PictureDamage(in: page, of: self).first
  }

  /// What a stream holds as it lies in the file, but for encryption.
  fileprivate func bytes(of stream: Object) -> Data? {
    var (buffer, count): (UnsafeMutablePointer<UInt8>?, Int) = (nil, 0)
    let status = qpdf_oh_get_stream_data(handle, stream, qpdf_dl_none, nil, &buffer, &count)
    defer { free(buffer) }
    guard status & QPDF_ERRORS == 0 else { return nil }
    return buffer.map { Data(bytes: $0, count: count) } ?? Data()
  }

  fileprivate func isTrue(_ object: Object) -> Bool { qpdf_oh_get_bool_value(handle, object) != QPDF_FALSE }
}
