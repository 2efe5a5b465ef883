extension InkSpace {
  /// The colour space as a PDF object.
  func pdfArray(_ operands: inout Operands) -> String {
    switch self {
    case .process: "/DeviceCMYK"
    case .screen: "/DeviceRGB"
    case .spot(let ink):
      "[/Separation \(InkSpace.pdfName(ink.name)) /DeviceCMYK << /FunctionType 2 /Domain [0 1] "
        + "/C0 [0 0 0 0] /C1 [\(operands.numbers(ink.process))] /N 1 >>]"
    }
  }

  /// A name of any characters; PDF 1.7, 7.3.5: UTF-8, all but regular characters as `#` and two digits.
  static func pdfName(_ text: String) -> String {
    text.utf8.reduce(into: "/") { name, byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
        name.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        name += "#" + (digits.count == 1 ? "0" : "") + digits
      }
    }
  }
}
