internal import Foundation

/// Names that every file system takes.
package enum FileNameSanitizer {
  /// A text in composed form (NFC) where all but letters, digits, `.`, `-` and `_` becomes `-`.
  package static func make(_ text: String) -> String {
    var name = ""
    for character in text.precomposedStringWithCanonicalMapping {
      if character.isLetter || character.isNumber || "._-".contains(character) {
        name.append(character)
      } else if !name.hasSuffix("-") {
        name.append("-")
      }
    }
    return name.trimmingCharacters(in: CharacterSet(charactersIn: "-."))
  }

  /// Why a relative path cannot be a file's name; nil when it can.
  package static func fault(in path: String) -> String? {
    guard !path.isEmpty else { return "is empty" }
    guard !path.hasPrefix("/") else { return "is absolute" }
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      if part.isEmpty { return "has an empty part" }
      if part == "." || part == ".." { return "leads out of its folder" }
      if part.unicodeScalars.contains(where: {
        $0.properties.generalCategory == .control || "\\:*?\"<>|".unicodeScalars.contains($0)
      }) {
        return "holds a character that not every file system takes"
      }
      if part.hasPrefix(".") { return "begins with a dot" }
      if part.hasPrefix(" ") || part.hasSuffix(" ") || part.hasSuffix(".") {
        return "has a blank or a dot at an end"
      }
      if part.utf8.count > 200 { return "is longer than 200 bytes" }
      let stem = part.split(separator: ".").first.map { $0.uppercased() } ?? ""
      if reserved.contains(stem) { return "is a reserved name on Windows" }
    }
    return nil
  }

  /// What two names have in common on a file system that ignores case.
  package static func folded(_ path: String) -> String {
    path.precomposedStringWithCanonicalMapping.lowercased()
  }

  private static let reserved: Set<String> = Set(
    ["CON", "PRN", "AUX", "NUL"] + (1...9).flatMap { ["COM\($0)", "LPT\($0)"] })
}
