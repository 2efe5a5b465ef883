import Foundation
import PressDrawing
import PressSymbols

@testable import PressResources

/// PDFs as other programs write them: a symbol as filled boxes of 2 pt, in the words of the test.
enum HandWrittenPDF {
  /// One page of 200 × 200 pt; the symbol's quiet zone begins at 20, 20 from the top left corner.
  ///
  /// - Parameters:
  ///   - color: PDF's words that set the modules' colour.
  ///   - ground: PDF's words that are drawn first.
  ///   - second: words that set another colour for every second row of modules.
  static func page(
    _ text: String, color: String, ground: String = "", second: String? = nil
  ) throws -> String {
    let symbol = try Symbol(text: text, requirements: SymbolRequirements())
    let module = 3.0
    var words = "\(ground)\n\(color)\n"
    for row in 0..<symbol.modules {
      if let second { words += (row % 2 == 0 ? color : second) + "\n" }
      for column in 0..<symbol.modules where symbol.isDark(row, column) {
        let (x, y) = (32 + Double(column) * module, 200 - 32 - Double(row + 1) * module)
        words += "\(x) \(y) \(module) \(module) re f\n"
      }
    }
    return words
  }

  /// - Parameter resources: of every page.
  static func file(_ pages: [String], resources: String = "") -> Data {
    let kids = pages.indices.map { "\(3 + 2 * $0) 0 R" }.joined(separator: " ")
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>",
    ]
    for (index, words) in pages.enumerated() {
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Resources << \(resources) >> /Contents \(4 + 2 * index) 0 R >>"
      )
      objects.append("<< /Length \(words.utf8.count) >>\nstream\n\(words)\nendstream")
    }
    var text = "%PDF-1.4\n"
    var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for (index, object) in objects.enumerated() {
      let offset = "\(text.utf8.count)"
      table += String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n \n"
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    return Data(
      "\(text)\(table)trailer << /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n".utf8
    )
  }
}
