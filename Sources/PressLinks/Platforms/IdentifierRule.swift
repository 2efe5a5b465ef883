import Foundation
import PressDiagnostics

/// What a platform's handles or ids look like.
struct IdentifierRule: Sendable, Hashable {
  /// The lengths that occur, in characters.
  var lengths: [ClosedRange<Int>]
  var alphabet: AllowedCharacters
  var conditions: [Constraint]
  /// Whether case does not count and the canonical form is in lower case.
  var isLowercased: Bool

  init(
    _ lengths: ClosedRange<Int>..., of alphabet: AllowedCharacters, _ conditions: Constraint...,
    lowercased: Bool = false
  ) {
    self.lengths = lengths
    self.alphabet = alphabet
    self.conditions = conditions
    self.isLowercased = lowercased
  }

  /// The identifier as the platform writes it.
  func canonical(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 128 }) { return isLowercased ? text.lowercased() : text }
    // Composed and decomposed letters look alike but are different links.
    let composed = text.precomposedStringWithCanonicalMapping
    return isLowercased ? composed.lowercased() : composed
  }

  /// The first character that can stand in no identifier of the kind: always an error.
  func checkAlphabet(_ piece: SourceSlice, noun: String, hint: String?) throws(LinkError) {
    guard let (offset, fault) = piece.text.enumerated().first(where: { !alphabet.contains($0.element) })
    else { return }
    throw LinkError(
      "bad-character",
      "the \(noun) \(Quotation.of(piece.text)) holds \(Quotation.of(String(fault)))",
      hint: hint ?? "only \(alphabet.words) can stand there", offset: piece.offset(offset))
  }

  /// How an identifier breaks its length or its shape.
  struct Breach {
    var code: String
    var message: String
    /// In the whole account, from 0.
    var offset: Int
    /// Whether only a habit of the platform is broken, which proves nothing.
    var isHabit = false
  }

  /// The first breach of length or shape, if any.
  func breach(in piece: SourceSlice, noun: String) -> Breach? {
    // Made only for a message: nearly every account is correct.
    var name: String { "the \(noun) \(Quotation.of(piece.text))" }
    let count = piece.text.count
    if !lengths.contains(where: { $0.contains(count) }) {
      let longest = lengths.map(\.upperBound).max() ?? 0
      return Breach(
        code: "bad-length",
        message: "\(name) has \(count) \(count == 1 ? "character" : "characters") instead of \(lengthWords)",
        offset: piece.offset(count > longest ? longest : 0))
    }
    for condition in conditions {
      guard let (offset, words) = condition.violation(in: piece.text) else { continue }
      return Breach(
        code: "bad-shape", message: "\(name) \(words)", offset: piece.offset(offset),
        isHabit: condition.isHabit)
    }
    return nil
  }

  /// Whether a text is such an identifier in every respect.
  func fits(_ text: String) -> Bool {
    text.allSatisfy(alphabet.contains) && breach(in: SourceSlice(text[...]), noun: "") == nil
  }

  private var lengthWords: String {
    lengths.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound) to \($0.upperBound)" }
      .joined(separator: " or ")
  }
}
