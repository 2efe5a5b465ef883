import CTurboJPEG
import Foundation
import PressDrawing
import PressRendering
import TestSupport
import Testing

/// What the tests of this stage draw with.
enum Fixtures {
  /// The printing condition that ships with qrpress.
  static func profile() throws -> Data {
    return try Data(contentsOf: Repository.file("Profiles/FOGRA39L_coated.icc"))
  }

  /// A picture whose every pixel comes from a function of its place.
  static func bitmap(
    _ width: Int, _ height: Int, _ layout: Bitmap.Layout, resolution: Resolution? = .print,
    _ pixel: (_ x: Int, _ y: Int) -> [UInt8]
  ) throws -> Bitmap {
    var pixels: [UInt8] = []
    for y in 0..<height { for x in 0..<width { pixels += pixel(x, y) } }
    return try #require(
      Bitmap(width: width, height: height, layout: layout, pixels: pixels, resolution: resolution))
  }

  /// A folder that is gone when the test is done.
  static func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  /// A JPEG by TurboJPEG's own encoder; CMYK when there are four channels.
  static func jpeg(_ width: Int, _ height: Int, channels: Int, pixels: [UInt8], flags: Int32 = 0) throws
    -> Data
  {
    let handle = try #require(tjInitCompress())
    defer { tjDestroy(handle) }
    let format = channels == 1 ? TJPF_GRAY : channels == 4 ? TJPF_CMYK : TJPF_RGB
    let sampling = channels == 1 ? TJSAMP_GRAY : TJSAMP_444
    var bytes: UnsafeMutablePointer<UInt8>?
    var size: UInt = 0
    let status = tjCompress2(
      handle, pixels, Int32(width), 0, Int32(height), format.rawValue, &bytes, &size,
      Int32(sampling.rawValue), 95, flags)
    defer { tjFree(bytes) }
    try #require(status == 0)
    return Data(bytes: try #require(bytes), count: Int(size))
  }
}

/// A program that judges what we write.
enum Judge {
  /// What a program of the search path says, and its exit status; nil when it is not there.
  static func run(_ program: String, _ arguments: String...) throws -> (status: Int32, said: String)? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let said = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus != 127 else { return nil }
    return (process.terminationStatus, String(decoding: said, as: UTF8.self))
  }
}

/// A PNG taken apart and put together again, with right checksums, by the specification's words alone.
struct PNGFile {
  var chunks: [(kind: String, content: [UInt8])] = []

  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  init(_ data: Data) throws {
    let file = [UInt8](data)
    try #require(Array(file.prefix(8)) == PNGFile.signature)
    var at = 8
    while at + 12 <= file.count {
      let length = file[at..<(at + 4)].reduce(0) { $0 << 8 | Int($1) }
      let kind = String(decoding: file[(at + 4)..<(at + 8)], as: UTF8.self)
      chunks.append((kind, Array(file[(at + 8)..<(at + 8 + length)])))
      at += 12 + length
    }
  }

  func content(_ kind: String) throws -> [UInt8] {
    try #require(chunks.first { $0.kind == kind }?.content)
  }

  /// Replaces, or puts before the pixels, a chunk.
  mutating func set(_ kind: String, _ content: [UInt8]) throws {
    if let at = chunks.firstIndex(where: { $0.kind == kind }) {
      chunks[at].content = content
    } else {
      chunks.insert((kind, content), at: try #require(chunks.firstIndex { $0.kind == "IDAT" }))
    }
  }

  mutating func setSize(_ width: Int, _ height: Int) throws {
    try set("IHDR", PNGFile.number(width) + PNGFile.number(height) + content("IHDR").dropFirst(8))
  }

  var data: Data {
    var out = PNGFile.signature
    for (kind, content) in chunks {
      let body = Array(kind.utf8) + content
      out += PNGFile.number(content.count) + body + PNGFile.number(Int(PNGFile.checksum(body)))
    }
    return Data(out)
  }

  static func number(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  /// CRC-32 as PNG's annex D has it.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { crc, byte in
      (0..<8).reduce(crc ^ UInt32(byte)) { rest, _ in rest & 1 == 1 ? 0xEDB8_8320 ^ rest >> 1 : rest >> 1 }
    }
  }
}

extension Bitmap {
  /// The channels of a pixel.
  func at(_ x: Int, _ y: Int) -> [UInt8] {
    let start = (y * width + x) * layout.channels
    return Array(pixels[start..<(start + layout.channels)])
  }

  /// How far two pictures of one size are from each other: the mean over all channels, 0…255.
  func meanDifference(from other: Bitmap) throws -> Double {
    try #require((width, height, layout) == (other.width, other.height, other.layout))
    let sum = zip(pixels, other.pixels).reduce(0) { $0 + abs(Int($1.0) - Int($1.1)) }
    return Double(sum) / Double(pixels.count)
  }

  /// A letter a pixel: `#` black, `.` white, `R G B` the strong colours, `+` anything between.
  var picture: String {
    (0..<height).map { y in
      (0..<width).map { x -> String in
        let pixel = at(x, y)
        if pixel.count == 4, pixel[3] == 0 { return " " }
        return switch (pixel[0], pixel[1], pixel[2]) {
        case (0, 0, 0): "#"
        case (255, 255, 255): "."
        case (200..., ..<60, ..<60): "R"
        case (..<60, 200..., ..<60): "G"
        case (..<60, ..<60, 200...): "B"
        default: "+"
        }
      }.joined()
    }.joined(separator: "\n")
  }
}
