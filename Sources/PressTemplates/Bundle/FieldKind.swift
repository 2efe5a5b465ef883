internal import Foundation
internal import PressDrawing

/// What a field's values are; all are written as text, and text they stay.
package enum FieldKind: String, Sendable, Hashable, CaseIterable {
  case text
  /// A web address, `https://…` or `http://…`.
  case link
  /// A picture's file.
  case image
  /// In any form that a colour is written in; slots may be drawn in it.
  case color
  /// A plain decimal: `-12.5`.
  case number
  /// A day of the Gregorian calendar, `2014-08-14`.
  case date

  /// Endings of pictures' names, in capitals or not.
  static let imageSuffixes = ["svg", "svgz", "png", "jpg", "jpeg", "webp", "pdf"]

  /// Whether a value is of the kind; whether an image is there is not looked at.
  package func fits(_ value: String) -> Bool {
    switch self {
    case .text: true
    case .link: FieldKind.isLink(value)
    case .image: FieldKind.isImageName(value)
    case .color: (try? Color(parsing: value)) != nil
    case .number: Double(decimal: value) != nil
    case .date: FieldKind.isDate(value)
    }
  }

  /// The kind with its article, for messages.
  package var words: String {
    switch self {
    case .text: "a text"
    case .link: "a link"
    case .image: "the name of a picture"
    case .color: "a colour"
    case .number: "a number"
    case .date: "a date"
    }
  }

  /// How a value is written, for a hint.
  package var forms: String {
    switch self {
    case .text: "write any text"
    case .link: "write the whole address, such as 'https://example.com/'"
    case .image: "write a file's name that ends in .\(FieldKind.imageSuffixes.joined(separator: ", ."))"
    case .color: Color.ParsingError.forms
    case .number: "write a plain number, such as '12' or '-12.5'"
    case .date: "write year, month and day, such as '2014-08-14'"
    }
  }

  /// A value to try a template with.
  package func sample(named name: String) -> String {
    switch self {
    case .text, .image: name
    case .link: "https://example.com/"
    case .color: "#000000"
    case .number: "1"
    case .date: "2014-08-14"
    }
  }

  private static func isLink(_ text: String) -> Bool {
    let scheme = text.prefix { $0 != ":" }.lowercased()
    guard ["http", "https"].contains(scheme), text.dropFirst(scheme.count).hasPrefix("://"),
      !text.unicodeScalars.contains(where: {
        $0.properties.isWhitespace || $0.value < 0x20 || $0.value == 0x7F
      })
    else { return false }
    return URLComponents(string: text)?.host?.isEmpty == false
  }

  private static func isImageName(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, let last = parts.last else { return false }
    return imageSuffixes.contains(last.lowercased())
  }

  private static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } })
    else { return false }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 3, (1...12).contains(numbers[1]) else { return false }
    let (year, month) = (numbers[0], numbers[1])
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    return (1...days).contains(numbers[2])
  }
}
