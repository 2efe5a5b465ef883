import PressDrawing
import TestSupport
import Testing

@testable import PressRendering

struct BitmapChokeTests {
  private static func blots(seed: UInt64) throws -> Bitmap {
    var random = SeededGenerator(seed: seed)
    var holes: [(x: Int, y: Int)] = []
    for _ in 0..<6 {
      holes.append((Int.random(in: 0..<40, using: &random), Int.random(in: 0..<30, using: &random)))
    }
    return try Fixtures.bitmap(40, 30, .gray) { x, y in
      [holes.contains { $0.x == x && $0.y == y } ? 255 : 0]
    }
  }

  /// Ink stays where nothing within reach is without, the world beyond the picture counted as without.
  private static func expected(_ picture: Bitmap, _ reach: Int) -> [UInt8] {
    func hasInk(_ x: Int, _ y: Int) -> Bool {
      x >= 0 && y >= 0 && x < picture.width && y < picture.height
        && picture.pixels[y * picture.width + x] == 0
    }
    return (0..<picture.height).flatMap { y in
      (0..<picture.width).map { x -> UInt8 in
        for down in -reach...reach {
          for across in -reach...reach where across * across + down * down <= reach * reach {
            if !hasInk(x + across, y + down) { return 255 }
          }
        }
        return 0
      }
    }
  }

  @Test(arguments: 1...6, [1, 3, 7])
  func `ink draws in by the distance on all sides`(seed: UInt64, reach: Int) throws {
    let picture = try Self.blots(seed: seed)
    #expect(picture.choked(by: reach).pixels == Self.expected(picture, reach))
  }

  @Test func `no distance changes nothing`() throws {
    let picture = try Self.blots(seed: 1)
    #expect(picture.choked(by: 0) == picture)
  }

  @Test func `films joined have ink where either has`() throws {
    let (one, other) = (try Self.blots(seed: 1), try Self.blots(seed: 2))
    let both = one.joined(with: other)
    for at in both.pixels.indices {
      #expect((both.pixels[at] == 0) == (one.pixels[at] == 0 || other.pixels[at] == 0))
    }
  }
}
