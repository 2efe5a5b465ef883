internal import PressSyntax

extension PDFFile {
  /// The filters of a stream, from the outermost, by their long names.
  func filters(of dictionary: [String: PDFObject]) -> [String] {
    let filter = resolve(dictionary["Filter"] ?? dictionary["F"])
    let names = filter.name.map { [$0] } ?? (filter.array ?? []).compactMap { resolve($0).name }
    let short = [
      "AHx": "ASCIIHexDecode", "A85": "ASCII85Decode", "LZW": "LZWDecode", "Fl": "FlateDecode",
      "RL": "RunLengthDecode", "CCF": "CCITTFaxDecode", "DCT": "DCTDecode",
    ]
    return names.map { short[$0] ?? $0 }
  }

  /// The bytes of a stream once it is unpacked; nil when that cannot be done within the bound.
  func unpacked(_ stream: PDFStream) -> [UInt8]? {
    var filters = filters(of: stream.dictionary)
    guard var bytes = packed(stream) else { return nil }
    let parameters = resolve(stream.dictionary["DecodeParms"])
    let isPlain =
      parameters.isNull
      || (parameters.array ?? [parameters]).allSatisfy {
        (resolve(resolve($0).dictionary?["Predictor"]).number ?? 1) < 2
      }
    if filters.first == "ASCII85Decode", filters.count > 1 {
      bytes = ASCII85.decode(bytes)
      filters.removeFirst()
    }
    if filters.isEmpty { return bytes.count <= limits.streamBytes ? bytes : nil }
    if filters == ["FlateDecode"], isPlain { return Inflation.unpack(bytes, atMost: limits.streamBytes) }
    // Whatever else there is qpdf unpacks, where the filters cannot make too much of so few bytes.
    let maximumRatios = ["FlateDecode": 1032, "LZWDecode": 2731, "RunLengthDecode": 64]
    var size = bytes.count
    for filter in filters {
      let (next, overflow) = size.multipliedReportingOverflow(by: maximumRatios[filter] ?? 1)
      guard !overflow, next <= limits.streamBytes else { return nil }
      size = next
    }
    return unpackedByQPDF(stream)
  }
}
