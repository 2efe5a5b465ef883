import CQREncode
import PressDrawing
import Testing

@testable import PressReading

extension Sample {
  /// Ready to be looked at, in its quiet zone of 4 modules.
  func subject(dots: Int = 4, module: Length = .mm(0.5)) throws -> StressSubject {
    try #require(StressSubject(gray(dots: dots), at: geometry(dots: dots), module: module))
  }

  /// Ready to be asked for.
  func course(dots: Int = 4, module: Length = .mm(0.5)) throws -> StressCourse {
    StressCourse(try subject(dots: dots, module: module), expecting: content)
  }

  static func link(_ level: QRecLevel = QR_ECLEVEL_M, version: Int = 0) throws -> Sample {
    try Sample("https://x.com/SwiftLang", version: version, level: level)
  }
}

extension LightPlane {
  /// A plane whose every pixel comes from a function of its place.
  init(_ width: Int, _ height: Int, _ light: (_ x: Int, _ y: Int) -> UInt16) {
    self.init(
      width: width, height: height, light: (0..<(width * height)).map { light($0 % width, $0 / width) })
  }

  var mean: Double { light.reduce(0) { $0 + Double($1) } / Double(light.count) }

  /// Standard deviation of the light: how much there is to see.
  var contrast: Double {
    let mean = mean
    let squares = light.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
    return (squares / Double(light.count)).squareRoot()
  }
}

extension Bitmap {
  var mean: Double { pixels.reduce(0) { $0 + Double($1) } / Double(pixels.count) }

  /// Standard deviation of the pixels.
  var contrast: Double {
    let mean = mean
    let squares = pixels.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
    return (squares / Double(pixels.count)).squareRoot()
  }

  /// The pixels in 16 hexadecimal digits (FNV-1a), to compare across machines.
  var digest: String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in pixels {
      hash ^= UInt64(byte)
      hash = hash &* 0x100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Columns and rows from the first to the last pixel that is darker than a value.
  func darkBox(below limit: UInt8) -> (width: Int, height: Int) {
    let dark = pixels.indices.filter { pixels[$0] < limit }
    let (columns, rows) = (dark.map { $0 % width }, dark.map { $0 / width })
    guard let left = columns.min(), let right = columns.max(), let top = rows.min(), let bottom = rows.max()
    else { return (0, 0) }
    return (right - left + 1, bottom - top + 1)
  }
}
