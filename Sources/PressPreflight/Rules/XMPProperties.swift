/// The properties of a document that its XMP packet states, as an XML parser reads them (ISO 16684-1, 7).
///
/// A property is known by its namespace, whatever its prefix is. Of one with alternatives or several items the first
/// is its value; what describes parts of the document, inside of another property, is none of its own.
struct XMPProperties {
  struct Name: Hashable {
    /// The address by which XML tells namespaces apart.
    let namespace: String
    let name: String
  }

  enum Namespace: String {
    case pdfxid = "http://www.npes.org/pdfx/ns/id/"
    case pdfx = "http://ns.adobe.com/pdfx/1.3/"
    case dc = "http://purl.org/dc/elements/1.1/"
    case xmp = "http://ns.adobe.com/xap/1.0/"
    case xmpMM = "http://ns.adobe.com/xap/1.0/mm/"
    case pdf = "http://ns.adobe.com/pdf/1.3/"
  }

  private let values: [Name: String]

  /// More is no description of a document, and none of it is read.
  static let maximumBytes = 4 << 20

  /// Reads a packet; there are no properties in one that is not well-formed, or that has a document type.
  ///
  /// XMP needs none, and only there can entities be declared that unpack to beyond reason or lead out of the file.
  init(_ packet: [UInt8]) {
    values = packet.count <= XMPProperties.maximumBytes ? XMPReader.read(packet) ?? [:] : [:]
  }

  /// Nil when it is not there.
  func value(_ namespace: Namespace, _ name: String) -> String? {
    values[Name(namespace: namespace.rawValue, name: name)]
  }
}
