package import Foundation

/// Parts of one document, made apart, as one file: every page as it is, in an order of its own.
///
/// What the first part says of itself goes along: its output intent, its information, its XMP with an identifier
/// drawn from those of all. What a part's pages share is in the file once a part.
package struct DocumentJoin {
  /// A page of a part, both from 0.
  package struct Page: Sendable, Hashable {
    package var part: Int
    package var page: Int

    package init(part: Int, page: Int) {
      self.part = part
      self.page = page
    }
  }

  private let first: SourceDocument
  private let others: [SourceDocument]

  package init(_ first: SourceDocument, _ others: [SourceDocument]) {
    self.first = first
    self.others = others
  }

  /// The file; the same bytes every time.
  ///
  /// - Parameter order: every page that it is to have; each is one of the parts'.
  package func write(_ order: [Page]) throws(PDFError) -> Data {
    let parts = [first] + others
    let document = try QPDFDocument()
    for place in order {
      try document.addPage(parts[place.part].pages[place.page], from: parts[place.part])
    }
    let root = try document.root()
    if let intents = first.value("/OutputIntents", of: first.root) {
      try document.set("/OutputIntents", of: root, to: document.copy(intents, from: first))
    }
    try DocumentJoin.setLayers(of: parts, in: document)
    if let metadata = try metadata(of: parts, in: document) {
      try document.set("/Metadata", of: root, to: metadata)
    }
    if let information = first.value("/Info", of: first.trailer) {
      try document.setInformation(document.copy(information, from: first))
    }
    let isPacked = first.version.compare("1.5", options: .numeric) != .orderedAscending
    return try document.write(version: first.version, objectStreams: isPacked)
  }

  /// The first part's XMP, as that of another document; nil when there is none.
  private func metadata(
    of parts: [SourceDocument], in document: QPDFDocument
  ) throws(PDFError) -> QPDFObject? {
    let packets = parts.map { part in
      part.value("/Metadata", of: part.root).flatMap { part.data(of: $0) }
        .map { String(decoding: $0, as: UTF8.self) }
    }
    guard let first = packets.first, var packet = first else { return nil }
    let known = packets.map { $0.flatMap { DocumentJoin.identifier(in: $0) } }
    if let own = known.first.flatMap({ $0 }), known.count > 1 {
      var digest = ContentDigest()
      for identifier in known { digest.add(identifier ?? "-") }
      packet = packet.replacing(own, with: digest.identifier)
    }
    return try document.rawStream(
      [("/Type", document.parse("/Metadata")), ("/Subtype", document.parse("/XML"))], Data(packet.utf8))
  }

  /// `uuid:` and what follows.
  private static func identifier(in packet: String) -> String? {
    guard let start = packet.firstRange(of: "uuid:") else { return nil }
    return "uuid:" + packet[start.upperBound...].prefix { $0.isHexDigit || $0 == "-" }
  }
}
