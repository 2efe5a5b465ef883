/// One row of JSON, an object, found among bytes.
///
/// Nested objects are dotted columns, numbers keep their digits, null is empty.
struct JSONRecord {
  /// Why reading stopped.
  enum Stop: Error {
    /// The object goes on after the bytes.
    case needsMore
    case fault(JSONFault)
  }

  /// Objects within objects that are read.
  static let deepest = 32

  private(set) var cells: [Cell] = []
  /// What is wrong with its values; the first fault of its syntax is thrown.
  private(set) var faults: [JSONFault] = []
  /// The index after the object.
  private(set) var end = 0

  /// Reads the object at an index.
  ///
  /// - Parameter isLast: whether nothing follows the bytes.
  mutating func parse(
    _ bytes: [UInt8], from start: Int, columns: inout AccountColumnNames, isLast: Bool
  ) throws(Stop) {
    cells.removeAll(keepingCapacity: true)
    faults.removeAll(keepingCapacity: true)
    var scan = JSONScan(index: start, isLast: isLast)
    try members(bytes, &scan, &columns, below: "", depth: 1)
    end = scan.index
  }

  private mutating func members(
    _ bytes: [UInt8], _ scan: inout JSONScan, _ columns: inout AccountColumnNames, below path: String,
    depth: Int
  ) throws(Stop) {
    guard depth <= JSONRecord.deepest else {
      throw .fault(.syntax("objects nest more than \(JSONRecord.deepest) deep", scan.index))
    }
    scan.index += 1
    if try scan.next(bytes) == UInt8(ascii: "}") {
      scan.index += 1
      return
    }
    while true {
      let here = scan.index
      guard try scan.next(bytes) == ASCII.quote else {
        throw .fault(
          .syntax(
            "a name in double quotes is expected, not \(scan.shown(bytes))", hint: scan.hint(bytes), here))
      }
      let key = try scan.string(bytes)
      let name = path + key.text(in: bytes)
      guard try scan.next(bytes) == UInt8(ascii: ":") else {
        throw .fault(.syntax("a ':' is expected after a name, not \(scan.shown(bytes))", scan.index))
      }
      scan.index += 1
      try value(bytes, &scan, &columns, named: name, at: key.range.lowerBound, depth: depth)
      let mark = try scan.next(bytes)
      guard mark == ASCII.comma || mark == UInt8(ascii: "}") else {
        throw .fault(
          .syntax("a ',' or a '}' is expected after a value, not \(scan.shown(bytes))", scan.index))
      }
      let comma = scan.index
      scan.index += 1
      if mark == UInt8(ascii: "}") { return }
      if try scan.next(bytes) == UInt8(ascii: "}") {
        throw .fault(
          .syntax("nothing follows the ',' before the '}'", hint: "remove the comma", comma))
      }
    }
  }

  /// Whether a column says which account it is and how it is called.
  ///
  /// A truth value there comes from a program that asked whether there is one; others may well have one.
  private static func isText(_ name: String) -> Bool {
    ["platform", "account", "id", "name"].contains(name) || name.hasPrefix("name.")
  }

  private mutating func value(
    _ bytes: [UInt8], _ scan: inout JSONScan, _ columns: inout AccountColumnNames, named name: String,
    at key: Int, depth: Int
  ) throws(Stop) {
    let first = try scan.next(bytes)
    switch first {
    case UInt8(ascii: "{"):
      return try members(bytes, &scan, &columns, below: name + ".", depth: depth + 1)
    case UInt8(ascii: "["):
      faults.append(
        .value(
          "json-array", "'\(name.prefix(40))' is a list, and a column has one value",
          hint: "give each value a column of its own, or each account an object", scan.index))
      return try scan.skipArray(bytes)
    default:
      break
    }
    let start = scan.index
    var cell = first == ASCII.quote ? try scan.string(bytes) : try scan.literal(bytes)
    if first != ASCII.quote, JSONRecord.isText(name), let truth = JSONScan.truth(bytes[cell.range]) {
      faults.append(
        .value(
          "json-boolean", "'\(name.prefix(40))' is the truth value \(truth), and no text",
          hint: "write the text that is meant in double quotes, or leave it out", start))
      return
    }
    if name.isEmpty || name.hasSuffix(".") {
      faults.append(.value("unnamed-column", "the name is empty", hint: "name the column", key))
      return
    }
    guard let column = columns.number(adding: name) else {
      throw .fault(.syntax("there are more than \(AccountColumnNames.maximum) different names", key))
    }
    if cells.contains(where: { $0.column == column }) {
      faults.append(.value("duplicate-column", "'\(name.prefix(40))' stands twice", key))
      return
    }
    cell.column = column
    cells.append(cell)
  }
}
