/// A PDF object as it stands in one place: references in it are not followed.
indirect enum PDFObject: Sendable, Hashable {
  case null
  case boolean(Bool)
  case number(Double)
  case string([UInt8])
  /// Without its slash.
  case name(String)
  case array([PDFObject])
  case dictionary([String: PDFObject])
  case stream(PDFStream)
  case reference(PDFReference)

  var number: Double? { if case .number(let value) = self { value } else { nil } }
  var name: String? { if case .name(let value) = self { value } else { nil } }
  var boolean: Bool? { if case .boolean(let value) = self { value } else { nil } }
  var string: [UInt8]? { if case .string(let value) = self { value } else { nil } }
  var array: [PDFObject]? { if case .array(let value) = self { value } else { nil } }
  var stream: PDFStream? { if case .stream(let value) = self { value } else { nil } }
  var reference: PDFReference? { if case .reference(let value) = self { value } else { nil } }
  var isNull: Bool { self == .null }

  /// The number without its fraction; nil when it is none, or beyond reason.
  var integer: Int? {
    guard let number, number.magnitude < 1e15 else { return nil }
    return Int(number)
  }

  /// The keys of a dictionary, or of a stream's.
  var dictionary: [String: PDFObject]? {
    switch self {
    case .dictionary(let entries): entries
    case .stream(let stream): stream.dictionary
    default: nil
    }
  }

  /// A text string as a person reads it: UTF-16 or UTF-8 by its mark, else Latin 1, near to PDFDocEncoding.
  var text: String? {
    guard let string else { return nil }
    if string.starts(with: [0xFE, 0xFF]) {
      let units = stride(from: 2, to: string.count - 1, by: 2).map {
        UInt16(string[$0]) << 8 | UInt16(string[$0 + 1])
      }
      return String(decoding: units, as: UTF16.self)
    }
    if string.starts(with: [0xEF, 0xBB, 0xBF]) {
      return String(decoding: string.dropFirst(3), as: UTF8.self)
    }
    return String(string.map { Character(UnicodeScalar($0)) })
  }
}
