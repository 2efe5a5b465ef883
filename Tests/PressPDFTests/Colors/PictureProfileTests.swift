import Foundation
import PressDrawing
import PressPDF
import Testing

/// A picture's own colour profile decides which inks its pixels become.
struct PictureProfileTests {
  /// Adds Adobe's wide profile (its red is redder than the screen's) to a picture, by Python's own means: a
  /// profile of three primaries and one exponent, written as ICC.1:2001-04 has it.
  private static let script = """
    import struct, sys, zlib
    def fixed(x): return struct.pack('>i', round(x * 65536))
    def xyz(x, y, z): return b'XYZ ' + bytes(4) + fixed(x) + fixed(y) + fixed(z)
    curve = b'curv' + bytes(4) + struct.pack('>IH', 1, 563) + bytes(2)
    tags = {b'rXYZ': xyz(.60974, .31111, .01947), b'gXYZ': xyz(.20528, .62567, .06087),
            b'bXYZ': xyz(.14919, .06322, .74457), b'wtpt': xyz(.9642, 1, .8249),
            b'rTRC': curve, b'gTRC': curve, b'bTRC': curve,
            b'cprt': b'text' + bytes(4) + b'none' + bytes(4),
            b'desc': b'desc' + bytes(4) + struct.pack('>I', 2) + b'a' + bytes(1 + 8 + 3 + 67 + 2)}
    table, data, at = b'', b'', 132 + 12 * len(tags)
    for name, body in tags.items():
        body += bytes(-len(body) % 4)
        table += name + struct.pack('>II', at + len(data), len(body)); data += body
    size = 132 + len(table) + len(data)
    head = struct.pack('>I', size) + bytes(4) + struct.pack('>I', 0x02400000) + b'mntrRGB XYZ ' + bytes(12) + b'acsp'
    head += bytes(28) + fixed(.9642) + fixed(1) + fixed(.8249)
    icc = head + bytes(128 - len(head)) + struct.pack('>I', len(tags)) + table + data
    picture = open(sys.argv[1], 'rb').read()
    if picture[1:4] == b'PNG':
        body = b'iCCP' + b'a\\0\\0' + zlib.compress(icc)
        new = picture[:33] + struct.pack('>I', len(body) - 4) + body + struct.pack('>I', zlib.crc32(body)) + picture[33:]
    else:
        half, new = len(icc) // 2, picture[:2]
        for n, part in ((2, icc[half:]), (1, icc[:half])):
            body = b'ICC_PROFILE\\0' + bytes([n, 2]) + part
            new += b'\\xff\\xe2' + struct.pack('>H', len(body) + 2) + body
        new += picture[2:]
    open(sys.argv[1], 'wb').write(new)
    """

  private func wide(_ image: EncodedImage) throws -> EncodedImage {
    let bytes = try Judge.withFile(image.bytes, "x") { file in
      try Judge.run("python3", ["-c", PictureProfileTests.script, file.path])
      return try Data(contentsOf: file)
    }
    return EncodedImage(format: image.format, bytes: bytes)
  }

  /// Per cent of the four inks in the middle of a page that the picture fills.
  private func inks(_ image: EncodedImage) throws -> [Int] {
    let document = try PressDocument(.init(Fixtures.rules(.x4), title: "t"), sources: Fixtures.sources())
    try document.addPage(
      Scene(trim: Size(.mm(20), .mm(20)), nodes: [.image(image, in: Fixtures.box(0, 0, 20, 20))]))
    let plates = try Judge.plates(document.finish())
    return try ["Cyan", "Magenta", "Yellow", "Black"].map {
      let plate = try #require(plates[$0])
      return (255 - plate.at(plate.width / 2, plate.height / 2)[0]) * 100 / 255
    }
  }

  @Test(arguments: [EncodedImage.Format.png, .jpeg])
  func `a wide green is more ink than a screen's`(format: EncodedImage.Format) throws {
    let pixel: (Int, Int) -> [UInt8] = { _, _ in [90, 180, 90] }
    let image =
      format == .png
      ? try Fixtures.png(16, 16, .rgb, pixel) : try Fixtures.jpeg(16, 16, channels: 3, pixel)
    let (plain, wide) = (try inks(image), try inks(wide(image)))
    #expect(wide[0] > plain[0] + 4, "\(wide) \(plain)")
  }

  @Test func `a profile that is none is as if there were none`() throws {
    let image = try Fixtures.png(16, 16, .rgb) { _, _ in [90, 180, 90] }
    var broken = try wide(image)
    var bytes = broken.bytes
    // A text that says so instead of deflated bytes; the checksum is then wrong too.
    bytes.replaceSubrange(50..<60, with: Data("no profile".utf8))
    broken = EncodedImage(format: .png, bytes: bytes)
    #expect(try inks(broken) == inks(image))
  }
}
