extension InkSpace {
  /// The colour space as PostScript leaves it on the stack, or inside a dictionary.
  func postScript(_ operands: inout Operands) -> String {
    switch self {
    case .process: return "/DeviceCMYK"
    case .screen: return "/DeviceRGB"
    case .spot(let ink):
      // From a tint to the four inks that stand in for it.
      let steps = ink.process.map { "\(operands.number($0)) mul" }
      let tint = "dup " + steps.joined(separator: " exch dup ")
      return "[/Separation \(InkSpace.postScriptString(ink.name)) cvn /DeviceCMYK {\(tint) exch pop}]"
    }
  }

  /// A string of any characters: UTF-8, what is not plain ASCII in octal, so that the file stays seven bits
  /// wide; broken into lines that the document structure allows.
  static func postScriptString(_ text: String) -> String {
    var (out, column) = ("", 0)
    for piece in postScriptPieces(text) {
      if column >= 200 {
        out += "\\\n"
        column = 0
      }
      out += piece
      column += piece.utf8.count
    }
    return "(\(out))"
  }

  /// The same for a comment: one line, cut where it is too long.
  static func postScriptComment(_ text: String) -> String {
    var out = ""
    for piece in postScriptPieces(text) {
      guard out.utf8.count + piece.utf8.count <= 180 else { break }
      out += piece
    }
    return "(\(out))"
  }

  private static func postScriptPieces(_ text: String) -> [String] {
    text.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"):
        return "\\" + String(Unicode.Scalar(byte))
      case 0x20...0x7E: return String(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 8)
        return "\\" + String(repeating: "0", count: 3 - digits.count) + digits
      }
    }
  }
}
