import CQREncode
import CTurboJPEG
import Foundation
import PressDrawing
import PressRendering
import Testing

@testable import PressDots

/// Codes as others make them: by libqrencode, drawn here, never by what is tested.
struct IssuedSample {
  typealias Segment = (mode: QRencodeMode, bytes: [UInt8], eci: UInt32?)

  let side: Int
  private let dark: [Bool]

  init(_ segments: [Segment], version: Int = 0, level: QRecLevel = QR_ECLEVEL_M) throws {
    let input = try #require(QRinput_new2(Int32(version), level))
    defer { QRinput_free(input) }
    for segment in segments {
      if let eci = segment.eci { try #require(QRinput_appendECIheader(input, eci) == 0) }
      try #require(QRinput_append(input, segment.mode, Int32(segment.bytes.count), segment.bytes) == 0)
    }
    let code = try #require(QRcode_encodeInput(input))
    defer { QRcode_free(code) }
    side = Int(code.pointee.width)
    dark = UnsafeBufferPointer(start: code.pointee.data, count: side * side).map { $0 & 1 == 1 }
  }

  init(_ text: String, version: Int = 0, level: QRecLevel = QR_ECLEVEL_M) throws {
    try self.init([(QR_MODE_8, Array(text.utf8), nil)], version: version, level: level)
  }

  /// RGB with a quiet zone in modules, and a coloured mark on white in the middle, `logo` modules wide.
  func bitmap(dots: Int = 6, zone: Int = 4, logo: Int = 0) throws -> Bitmap {
    let width = (side + 2 * zone) * dots
    var pixels: [UInt8] = []
    for y in 0..<width {
      for x in 0..<width {
        let (row, column) = (y / dots - zone, x / dots - zone)
        let away = max(abs(2 * x - width), abs(2 * y - width))
        let isInside = (0..<side).contains(row) && (0..<side).contains(column)
        pixels +=
          away < (logo - 1) * dots
          ? [7, 193, 96]
          : away < logo * dots || !isInside || !dark[row * side + column] ? [255, 255, 255] : [0, 0, 0]
      }
    }
    return try #require(Bitmap(width: width, height: width, layout: .rgb, pixels: pixels))
  }

  func png(dots: Int = 6) throws -> Data { try PNGEncoder.encode(bitmap(dots: dots)) }

  /// As the console of WeChat gives it out: whole modules of 10 pixels, 3 of quiet zone, strongly packed.
  func jpeg(logo: Int, quality: Int32) throws -> Data {
    let picture = try bitmap(dots: 10, zone: 3, logo: logo)
    let handle = try #require(tjInitCompress())
    defer { tjDestroy(handle) }
    var bytes: UnsafeMutablePointer<UInt8>?
    var size: UInt = 0
    let status = tjCompress2(
      handle, picture.pixels, Int32(picture.width), 0, Int32(picture.height), TJPF_RGB.rawValue, &bytes,
      &size,
      Int32(TJSAMP_420.rawValue), quality, 0)
    defer { tjFree(bytes) }
    try #require(status == 0)
    return Data(bytes: try #require(bytes), count: Int(size))
  }
}
