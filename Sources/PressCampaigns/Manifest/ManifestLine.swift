#if canImport(Glibc)
  internal import PressReports
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What a run wants to know of a manifest's line, found without decoding all of it.
///
/// A hundred thousand lines are looked through in a second; decoding them would take ten.
struct ManifestLine: Equatable {
  var path: String
  /// Nil when it has no fingerprint of ours.
  var mark: AssetFingerprint?
  /// Size of the file; nil when it was not written.
  var bytes: Int?
  /// Whether something is said of the asset.
  var hasDiagnostics: Bool
  /// Of its worst code, a capital letter; nil when none was graded.
  var grade: UInt8?
  /// Whether the campaign no longer had the asset when the line was written.
  var isLeftover: Bool

  /// - Parameter line: without its line break; nil when it is torn, or no object with a path.
  init?(_ line: some Collection<UInt8>) {
    let line = Array(line)
    grade = ManifestLine.grade(in: line)
    var scanner = Scanner(line: line[...])
    guard let values = scanner.object(), let path = values["path"] else { return nil }
    self.path = path
    mark = values["fingerprint"].flatMap(AssetFingerprint.init)
    bytes = values["bytes"].flatMap { Int($0) }
    isLeftover = values["event"] == AssetReport.leftover
    hasDiagnostics = values["diagnostics"].map { $0 != Scanner.empty } ?? false
  }

  /// In a text the quotes would have a backslash before them: what is found is a key.
  private static func grade(in line: [UInt8]) -> UInt8? {
    line.withUnsafeBytes { line in
      gradeKey.withUnsafeBytes { key in
        guard let base = line.baseAddress, let wanted = key.baseAddress else { return nil }
        var worst: UInt8?
        for place in 0..<max(0, line.count - key.count)
        where line[place] == key[0] && memcmp(base + place, wanted, key.count) == 0 {
          worst = max(worst ?? 0, line[place + key.count])
        }
        return worst
      }
    }
  }

  private static let gradeKey = Array("\"grade\":\"".utf8)

  /// Walks through one object; what lies deeper is passed over.
  private struct Scanner {
    let line: ArraySlice<UInt8>
    var place = 0

    private static let wanted: Set<String> = ["event", "path", "fingerprint", "bytes", "diagnostics"]
    /// The text of a list without elements.
    static let empty = "[]"

    init(line: ArraySlice<UInt8>) { self.line = line }

    /// The texts of the wanted strings and numbers; nil when the line is not one whole object.
    mutating func object() -> [String: String]? {
      guard take("{") else { return nil }
      var values: [String: String] = [:]
      if take("}") { return isAtEnd ? values : nil }
      repeat {
        guard let key = string(), take(":"), let value = value() else { return nil }
        if Scanner.wanted.contains(key) { values[key] = value }
      } while take(",")
      return take("}") && isAtEnd ? values : nil
    }

    private var isAtEnd: Bool { place == line.count }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
      guard place < line.count, line[place] == UInt8(ascii: character) else { return false }
      place += 1
      return true
    }

    /// A string's text; one with an escape is passed over and given as empty.
    private mutating func string() -> String? {
      guard take("\"") else { return nil }
      let start = place
      var isPlain = true
      while place < line.count {
        switch line[place] {
        case UInt8(ascii: "\""):
          let text = isPlain ? String(decoding: line[start..<place], as: UTF8.self) : ""
          place += 1
          return text
        case UInt8(ascii: "\\"):
          isPlain = false
          place += 2
        default: place += 1
        }
      }
      return nil
    }

    /// The text of a string, a number or an empty list; none of what lies deeper.
    private mutating func value() -> String? {
      guard place < line.count else { return nil }
      switch line[place] {
      case UInt8(ascii: "\""): return string()
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        if line[place...].starts(with: Scanner.empty.utf8) {
          place += Scanner.empty.utf8.count
          return Scanner.empty
        }
        return skip() ? "" : nil
      default:
        let start = place
        while place < line.count, !",}]".utf8.contains(line[place]) { place += 1 }
        return String(decoding: line[start..<place], as: UTF8.self)
      }
    }

    /// Passes over what lies between brackets; false when they do not close.
    private mutating func skip() -> Bool {
      var depth = 0
      while place < line.count {
        switch line[place] {
        case UInt8(ascii: "\""):
          guard string() != nil else { return false }
          continue
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
        default: break
        }
        place += 1
        if depth == 0 { return true }
      }
      return false
    }
  }
}
