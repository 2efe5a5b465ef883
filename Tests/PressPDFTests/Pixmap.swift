import Foundation
import PressDrawing
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

  /// An uncompressed gray TIFF of eight bits; TIFF 6.0, sections 2 and 3.
  init(tiff: Data) throws {
    let bytes = [UInt8](tiff)
    let isLittle = bytes.first == UInt8(ascii: "I")
    func number(_ at: Int, _ count: Int) -> Int {
      let field = bytes[at..<(at + count)]
      return (isLittle ? Array(field.reversed()) : Array(field)).reduce(0) { $0 << 8 | Int($1) }
    }
    let directory = number(4, 4)
    var tags: [Int: [Int]] = [:]
    for entry in 0..<number(directory, 2) {
      let at = directory + 2 + entry * 12
      let (size, count) = ([3: 2, 4: 4][number(at + 2, 2)] ?? 1, number(at + 4, 4))
      let start = size * count <= 4 ? at + 8 : number(at + 8, 4)
      tags[number(at, 2)] = (0..<count).map { number(start + $0 * size, size) }
    }
    width = try #require(tags[256]?.first)
    height = try #require(tags[257]?.first)
    channels = 1
    try #require(tags[258]?.first == 8 && tags[259]?.first ?? 1 == 1)
    let (offsets, counts) = (try #require(tags[273]), try #require(tags[279]))
    let raw = zip(offsets, counts).flatMap { bytes[$0.0..<($0.0 + $0.1)] }
    // Photometric 0: white is zero.
    pixels = tags[262]?.first == 0 ? raw.map { 255 - $0 } : raw
    try #require(pixels.count == width * height)
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
