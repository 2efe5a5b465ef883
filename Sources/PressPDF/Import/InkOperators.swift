internal import Foundation
internal import PressSyntax

/// A content stream with its screen colours turned into inks; every other byte of it stays.
struct InkOperators {
  private let convert: InkRewriter.Conversion

  init(_ convert: @escaping InkRewriter.Conversion) {
    self.convert = convert
  }

  func rewrite(_ content: Data) throws(PDFError) -> Data {
    var lexer = ContentLexer([UInt8](content))
    var out: [UInt8] = []
    out.reserveCapacity(content.count + content.count / 8)
    var operands: [ContentLexer.Word] = []
    var copied = 0
    while let word = lexer.next() {
      switch word.kind {
      case .inlineData: operands = []
      case .operator:
        if let words = try words(lexer, operands, lexer.text(word)) {
          let start = operands.first?.range.lowerBound ?? word.range.lowerBound
          out += lexer.bytes[copied..<start]
          out += Array(words.utf8)
          copied = word.range.upperBound
        }
        operands = []
      default: operands.append(word)
      }
    }
    out += lexer.bytes[copied...]
    return Data(out)
  }

  /// What stands in for an operator and its operands; nil when they stay.
  private func words(
    _ lexer: ContentLexer, _ operands: [ContentLexer.Word], _ name: String
  ) throws(PDFError) -> String? {
    let isStroke = name.first?.isUppercase == true
    switch name {
    case "rg", "RG", "g", "G":
      let values = operands.filter { $0.kind == .number }.map { lexer.number($0) }
      let isGray = name.count == 1
      guard values.count == (isGray ? 1 : 3) else { return nil }
      let inks =
        try isGray ? convert(values[0], values[0], values[0]) : convert(values[0], values[1], values[2])
      return "\(InkOperators.text(inks)) \(isStroke ? "K" : "k")"
    default: return nil
    }
  }

  static func text(_ inks: [Double]) -> String {
    var operands = Operands()
    return operands.numbers(inks)
  }
}
