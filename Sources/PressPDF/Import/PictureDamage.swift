internal import CQPDF
internal import Foundation
internal import PressSyntax

/// Pictures that end before all of their rows are there; viewers fill up the rest without a word.
struct PictureDamage {
  private let source: SourceDocument

  init(_ source: SourceDocument) { self.source = source }

  struct Measures {
    let width, height: Int
    /// Bytes that a row of samples takes; 0 where the colour space is not known.
    let row: Int
  }

  /// The damage of a picture or of its masks; nil when all are whole.
  func damage(of image: qpdf_oh) -> PageDamage? {
    let parts = [image] + ["/SMask", "/Mask"].compactMap { source.value($0, of: image) }
    for part in parts where source.isStream(part) {
      if isMaskedWithin(part) { return .maskedPicture }
      guard let measures = measures(of: part) else { continue }
      guard let packed = source.bytes(of: part), !isShort([UInt8](packed), part, measures) else {
        return .picture(width: measures.width, height: measures.height)
      }
    }
    return nil
  }

  /// Whether the picture's own file (JPEG 2000) says where it is transparent, which poppler takes for a colour.
  ///
  /// ISO 32000-1, table 89.
  private func isMaskedWithin(_ image: qpdf_oh) -> Bool {
    source.filters(of: image).contains("JPXDecode")
      && source.integer(source.value("/SMaskInData", of: image)).map { $0 > 0 } ?? false
  }

  /// Nil for what has no size.
  func measures(of image: qpdf_oh) -> Measures? {
    guard let width = source.integer(source.value("/Width", of: image)), width > 0,
      let height = source.integer(source.value("/Height", of: image)), height > 0
    else { return nil }
    return Measures(width: width, height: height, row: bytesARow(image, width) ?? 0)
  }

  /// - Parameter packed: as they lie in the file.
  func isShort(_ packed: [UInt8], _ image: qpdf_oh, _ measures: Measures) -> Bool {
    var filters = source.filters(of: image)
    let isDeflated = ["FlateDecode", "Fl"].contains(filters.last)
    if isDeflated { filters.removeLast() }
    let (whole, overflows) = measures.row.multipliedReportingOverflow(by: measures.height)
    let limit = overflows ? packed.count : max(whole, packed.count)
    // More than that is whole.
    guard let unpacked = UnpackedStream(packed, filters: filters, atMost: limit) else { return false }
    switch unpacked.rest {
    case ["DCTDecode"], ["DCT"]: return PictureDamage.isCut(jpeg: Data(unpacked.bytes))
    case []: break
    default: return false
    }
    guard measures.row > 0, !overflows else { return false }
    guard isDeflated else { return lacksARow(unpacked.bytes.count, measures.row, measures.height) }
    // PNG's predictors begin each row with a byte that names the one.
    let row = measures.row + (source.predictor(of: image) >= 10 ? 1 : 0)
    let size = unpacked.bytes.withUnsafeBufferPointer {
      Inflation.size(of: $0, atMost: row * measures.height)
    }
    return size.map { lacksARow($0.bytes, row, measures.height) } ?? false
  }

  /// Whether the mark of its end (EOI) is missing behind the last scan (SOS): before it a preview's own may stand.
  private static func isCut(jpeg: Data) -> Bool {
    guard let scan = jpeg.range(of: Data([0xFF, 0xDA]), options: .backwards) else { return true }
    return jpeg.range(of: Data([0xFF, 0xD9]), in: scan.upperBound..<jpeg.endIndex) == nil
  }

  /// Some writers leave out a byte or two at the end, which nobody sees.
  private func lacksARow(_ count: Int, _ row: Int, _ height: Int) -> Bool { count <= row * (height - 1) }

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
    case "/DeviceGray", "/CalGray", "/Indexed", "/Separation", "/G", "/I": return 1
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
  /// What a stream holds as it lies in the file, but for encryption.
  func bytes(of stream: Object) -> Data? {
    var (buffer, count): (UnsafeMutablePointer<UInt8>?, Int) = (nil, 0)
    let status = qpdf_oh_get_stream_data(handle, stream, qpdf_dl_none, nil, &buffer, &count)
    defer { free(buffer) }
    guard status & QPDF_ERRORS == 0 else { return nil }
    return buffer.map { Data(bytes: $0, count: count) } ?? Data()
  }

  /// The filters of a stream, from the outermost, without a slash.
  func filters(of stream: Object) -> [String] {
    let filter = value("/Filter", of: stream)
    return (filter.map { isArray($0) ? items($0) : [$0] } ?? []).compactMap { name($0) }
      .map { String($0.dropFirst()) }
  }

  /// The predictor of a stream's last filter; 1 where there is none.
  func predictor(of stream: Object) -> Int {
    let parameters = value("/DecodeParms", of: stream)
    let last = parameters.flatMap { isArray($0) ? items($0).last : $0 }
    return last.flatMap { integer(value("/Predictor", of: $0)) } ?? 1
  }

  fileprivate func isTrue(_ object: Object) -> Bool { qpdf_oh_get_bool_value(handle, object) != QPDF_FALSE }
}
