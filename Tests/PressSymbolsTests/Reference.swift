import CQREncode
import PressSymbols

/// libqrencode by its own public functions, without anything of ours.
enum Reference {
  struct Matrix: Equatable {
    let version: Int
    let text: String
  }

  private static func taken(_ code: UnsafeMutablePointer<QRcode>?) -> Matrix? {
    guard let code else { return nil }
    defer { QRcode_free(code) }
    return matrix(code)
  }

  private static func matrix(_ code: UnsafeMutablePointer<QRcode>) -> Matrix {
    let width = Int(code.pointee.width)
    let rows = (0..<width).map { row in
      String((0..<width).map { code.pointee.data[row * width + $0] & 1 == 1 ? "1" : "0" })
    }
    return Matrix(version: Int(code.pointee.version), text: rows.joined(separator: "\n"))
  }

  static func level(_ level: ErrorCorrection) -> QRecLevel {
    switch level {
    case .low: QR_ECLEVEL_L
    case .medium: QR_ECLEVEL_M
    case .quartile: QR_ECLEVEL_Q
    case .high: QR_ECLEVEL_H
    }
  }

  /// All in byte mode, in the smallest version.
  static func bytes(_ bytes: [UInt8], _ level: ErrorCorrection) -> Matrix? {
    taken(QRcode_encodeData(Int32(bytes.count), bytes, 0, Reference.level(level)))
  }

  /// Split by the library, in the smallest version.
  static func text(_ text: String, _ level: ErrorCorrection) -> Matrix? {
    taken(QRcode_encodeString(text, 0, Reference.level(level), QR_MODE_8, 1))
  }

  /// Structured append by `QRinput_Struct`, each part in byte mode; the parity is the library's.
  static func parts(_ parts: [[UInt8]], version: Int, _ level: ErrorCorrection) -> [Matrix] {
    guard let all = QRinput_Struct_new() else { return [] }
    defer { QRinput_Struct_free(all) }
    for part in parts {
      let input = QRinput_new2(Int32(version), Reference.level(level))
      QRinput_append(input, QR_MODE_8, Int32(part.count), part)
      QRinput_Struct_appendInput(all, input)
    }
    QRinput_Struct_insertStructuredAppendHeaders(all)
    guard let list = QRcode_encodeInputStructured(all) else { return [] }
    defer { QRcode_List_free(list) }
    var matrices: [Matrix] = []
    var entry: UnsafeMutablePointer<QRcode_List>? = list
    while let current = entry {
      if let code = current.pointee.code { matrices.append(matrix(code)) }
      entry = current.pointee.next
    }
    return matrices
  }
}
