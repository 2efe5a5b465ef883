import CQREncode
import PressDrawing
import Testing

@testable import PressReading

/// A real symbol by libqrencode, drawn here: nothing of our own makes what our readers are tried on.
struct Sample {
  /// libqrencode's bytes, a module each, with bit 0 for dark and the others as in `qrencode.h`.
  let cells: [UInt8]
  let side: Int
  let content: [UInt8]

  func isDark(_ row: Int, _ column: Int) -> Bool { cells[row * side + column] & 1 == 1 }

  init(_ code: UnsafeMutablePointer<QRcode>, content: [UInt8]) {
    side = Int(code.pointee.width)
    cells = Array(UnsafeBufferPointer(start: code.pointee.data, count: side * side))
    self.content = content
  }

  /// Bytes in byte mode; the version is the least one.
  init(_ content: [UInt8], version: Int = 0, level: QRecLevel = QR_ECLEVEL_M) throws {
    let code = try #require(QRcode_encodeData(Int32(content.count), content, Int32(version), level))
    defer { QRcode_free(code) }
    self.init(code, content: content)
  }

  init(_ text: String, version: Int = 0, level: QRecLevel = QR_ECLEVEL_M) throws {
    try self.init(Array(text.utf8), version: version, level: level)
  }

  /// With an ECI header in front.
  init(_ content: [UInt8], eci: UInt32) throws {
    let input = try #require(QRinput_new2(0, QR_ECLEVEL_M))
    defer { QRinput_free(input) }
    try #require(QRinput_appendECIheader(input, eci) == 0)
    try #require(QRinput_append(input, QR_MODE_8, Int32(content.count), content) == 0)
    let code = try #require(QRcode_encodeInput(input))
    defer { QRcode_free(code) }
    self.init(code, content: content)
  }

  /// M1…M4.
  init(micro version: Int, _ text: String) throws {
    let level = version == 1 ? QR_ECLEVEL_L : QR_ECLEVEL_M
    let input = try #require(QRinput_newMQR(Int32(version), version == 1 ? QR_ECLEVEL_L : level))
    defer { QRinput_free(input) }
    let bytes = Array(text.utf8)
    let mode = version < 3 ? QR_MODE_NUM : QR_MODE_8
    try #require(QRinput_append(input, mode, Int32(bytes.count), bytes) == 0)
    let code = try #require(QRcode_encodeInput(input))
    defer { QRcode_free(code) }
    self.init(code, content: bytes)
  }

  /// The symbols of a structured append; libqrencode does not report how it cut the content.
  static func parts(of text: String, version: Int) throws -> [Sample] {
    let bytes = Array(text.utf8)
    let list = try #require(
      QRcode_encodeDataStructured(Int32(bytes.count), bytes, Int32(version), QR_ECLEVEL_M))
    defer { QRcode_List_free(list) }
    var samples: [Sample] = []
    var next: UnsafeMutablePointer<QRcode_List>? = list
    while let entry = next {
      samples.append(Sample(try #require(entry.pointee.code), content: []))
      next = entry.pointee.next
    }
    return samples
  }

  /// Some text that fills about half of a version at level M.
  static func filling(version: Int) throws -> Sample {
    let count = max(8, (version * version * 16 + 128 * version + 64) / 8 / 4)
    let letters = Array("https://example.org/abcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    return try Sample((0..<count).map { letters[($0 * 7 + version) % letters.count] }, version: version)
  }

  func geometry(dots: Int = 4, margin: Int = 4, wanted: Int = 4) -> SymbolGeometry {
    SymbolGeometry(
      left: margin * dots, top: margin * dots, moduleDots: dots, modules: side, quietZone: wanted)
  }
}

/// A colour with alpha as four bytes.
typealias Pixel = (UInt8, UInt8, UInt8, UInt8)

let black: Pixel = (0, 0, 0, 255)
let white: Pixel = (255, 255, 255, 255)
let clear: Pixel = (0, 0, 0, 0)

/// `#rrggbb`, opaque.
func pixel(_ hexadecimal: String) -> Pixel {
  let value = UInt32(hexadecimal.dropFirst(), radix: 16) ?? 0
  return (UInt8(value >> 16 & 255), UInt8(value >> 8 & 255), UInt8(value & 255), 255)
}

extension Sample {
  /// Draws the symbol with a margin in modules, in RGBA.
  func bitmap(
    dots: Int = 4, margin: Int = 4, dark: Pixel = black, light: Pixel = white, around: Pixel? = nil
  ) throws -> Bitmap {
    let width = (side + 2 * margin) * dots
    var canvas = try Canvas(width: width, height: width, filled: around ?? light)
    canvas.draw(self, x: margin * dots, y: margin * dots, dots: dots, dark: dark, light: light)
    return try canvas.bitmap
  }

  /// The same in gray, black on white.
  func gray(dots: Int = 4, margin: Int = 4) throws -> Bitmap {
    try bitmap(dots: dots, margin: margin).gray()
  }
}

/// Pixels to draw samples on.
struct Canvas {
  let width: Int
  let height: Int
  var pixels: [UInt8]

  init(width: Int, height: Int, filled color: Pixel = white) throws {
    self.width = width
    self.height = height
    let row = (0..<width).flatMap { _ in [color.0, color.1, color.2, color.3] }
    pixels = []
    pixels.reserveCapacity(row.count * height)
    for _ in 0..<height { pixels += row }
  }

  mutating func fill(x: Int, y: Int, width: Int, height: Int, _ color: Pixel) {
    for row in y..<(y + height) {
      for column in x..<(x + width) {
        let p = (row * self.width + column) * 4
        (pixels[p], pixels[p + 1], pixels[p + 2], pixels[p + 3]) = color
      }
    }
  }

  mutating func draw(
    _ sample: Sample, x: Int, y: Int, dots: Int, dark: Pixel = black, light: Pixel = white
  ) {
    for row in 0..<sample.side {
      for column in 0..<sample.side {
        fill(
          x: x + column * dots, y: y + row * dots, width: dots, height: dots,
          sample.isDark(row, column) ? dark : light)
      }
    }
  }

  var bitmap: Bitmap {
    get throws {
      try #require(Bitmap(width: width, height: height, layout: .rgba, pixels: pixels))
    }
  }
}

extension Bitmap {
  /// A gray picture seen through `corners` of itself: what lies at the corners comes to the corners of the result.
  func warped(_ corners: Corners, width: Int, height: Int) throws -> Bitmap {
    let map = try #require(Perspective(to: corners))
    var bytes: [UInt8] = []
    // Four looks a pixel, so that edges come out gray, as a camera gives them.
    for y in 0..<height {
      for x in 0..<width {
        var sum = 0
        for (dx, dy) in [(0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75)] {
          let p = map.map(u: (Double(x) + dx) / Double(width), v: (Double(y) + dy) / Double(height))
          let isInside =
            p.x >= 0 && p.y >= 0 && p.x < Double(self.width) && p.y < Double(self.height)
          sum += isInside ? Int(pixels[Int(p.y) * self.width + Int(p.x)]) : 255
        }
        bytes.append(UInt8(sum / 4))
      }
    }
    return try #require(Bitmap(width: width, height: height, layout: .gray, pixels: bytes))
  }

  /// Turned by a quarter, clockwise.
  func turned() throws -> Bitmap {
    var bytes: [UInt8] = []
    for y in 0..<width {
      for x in 0..<height { bytes.append(pixels[(height - 1 - x) * width + y]) }
    }
    return try #require(Bitmap(width: height, height: width, layout: .gray, pixels: bytes))
  }
}
