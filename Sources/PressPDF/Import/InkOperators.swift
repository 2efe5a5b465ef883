internal import Foundation

/// A content stream with its screen colours turned into inks; every other byte of it stays.
struct InkOperators {
  private let convert: InkRewriter.Conversion

  init(_ convert: @escaping InkRewriter.Conversion) {
    self.convert = convert
  }

  func rewrite(_ content: Data) throws(PDFError) -> Data {
    var scanner = ContentScanner([UInt8](content))
    var out: [UInt8] = []
    out.reserveCapacity(content.count + content.count / 8)
    var operands: [Range<Int>] = []
    var copied = 0
    while let token = scanner.next() {
      switch token {
      case .operand(let range): operands.append(range)
      case .inlineData: operands = []
      case .operator(let range):
        if let words = try words(scanner, operands, scanner.text(range)) {
          let start = operands.first?.lowerBound ?? range.lowerBound
          out += scanner.bytes[copied..<start]
          out += Array(words.utf8)
          copied = range.upperBound
        }
        operands = []
      }
    }
    out += scanner.bytes[copied...]
    return Data(out)
  }

  /// What stands in for an operator and its operands; nil when they stay.
  private func words(
    _ scanner: ContentScanner, _ operands: [Range<Int>], _ name: String
  ) throws(PDFError) -> String? {
    let isStroke = name.first?.isUppercase == true
    switch name {
    case "rg", "RG", "g", "G":
      let values = operands.compactMap { Double(scanner.text($0)) }
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
