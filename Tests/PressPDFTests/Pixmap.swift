import Foundation
import PressDrawing
import TestSupport
import Testing

/// A picture as a judge wrote it: rows from the top, one or three channels.
struct Pixmap {
  let width: Int
  let height: Int
  let channels: Int
  let pixels: [UInt8]

  /// A binary PPM: `P6`, width, height and 255, then the pixels.
  init(_ ppm: Data) throws {
    let bytes = [UInt8](ppm)
    var (fields, at): ([String], Int) = ([], 0)
    while fields.count < 4, at < bytes.count {
      let line = bytes[at...].prefix { $0 != UInt8(ascii: "\n") }
      at += line.count + 1
      let text = String(decoding: line, as: UTF8.self)
      if !text.hasPrefix("#") { fields += text.split(separator: " ").map(String.init) }
    }
    try #require(fields.count == 4 && fields[0] == "P6" && fields[3] == "255")
    width = try #require(Int(fields[1]))
    height = try #require(Int(fields[2]))
    channels = 3
    pixels = Array(bytes[at...])
    try #require(pixels.count == width * height * 3)
  }

  /// An uncompressed gray TIFF of eight bits.
  init(tiff: Data) throws {
    let plate = try #require(TIFFPlate(tiff))
    (width, height, channels, pixels) = (plate.width, plate.height, 1, plate.pixels)
  }

  init(width: Int, height: Int, channels: Int, pixels: [UInt8]) {
    (self.width, self.height, self.channels, self.pixels) = (width, height, channels, pixels)
  }

  init(_ bitmap: Bitmap) {
    (width, height, channels) = (bitmap.width, bitmap.height, bitmap.layout.channels)
    pixels = bitmap.pixels
  }

  func at(_ x: Int, _ y: Int) -> [Int] {
    let start = (y * width + x) * channels
    return pixels[start..<(start + channels)].map(Int.init)
  }

  var isBlank: Bool { pixels.allSatisfy { $0 == 255 } }

  /// How far apart two pictures are, over what both cover (they may differ by a row or column): the mean over
  /// all channels, 0…255, and the share of channels that are light in one and dark in the other.
  func difference(from other: Pixmap) throws -> (mean: Double, flipped: Double) {
    try #require(channels == other.channels)
    try #require(abs(width - other.width) <= 1 && abs(height - other.height) <= 1)
    let (width, height) = (min(width, other.width), min(height, other.height))
    var (sum, flips) = (0, 0)
    for y in 0..<height {
      for x in 0..<(width * channels) {
        let a = Int(pixels[y * self.width * channels + x])
        let b = Int(other.pixels[y * other.width * channels + x])
        sum += abs(a - b)
        if (a < 128) != (b < 128), abs(a - b) > 64 { flips += 1 }
      }
    }
    let count = Double(width * height * channels)
    return (Double(sum) / count, Double(flips) / count)
  }
}
