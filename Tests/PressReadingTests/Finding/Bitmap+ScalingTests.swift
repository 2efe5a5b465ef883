import PressDrawing
import Testing

@testable import PressReading

struct BitmapScalingTests {
  private func gray(_ width: Int, _ pixels: [UInt8]) throws -> Bitmap {
    try #require(Bitmap(width: width, height: pixels.count / width, layout: .gray, pixels: pixels))
  }

  @Test func `averages squares and drops what is left over`() throws {
    let picture = try gray(3, [0, 100, 9, 200, 100, 9, 9, 9, 9])
    let small = try #require(picture.shrunk(by: 2))
    #expect((small.width, small.height) == (1, 1))
    #expect(small.pixels == [100])
    #expect(picture.shrunk(by: 4) == nil)
  }

  @Test(arguments: [(5, 4), (7, 4), (6, 3), (4, 4), (3, 1), (9, 2)])
  func `never mixes two modules`(block: Int, pixels: Int) throws {
    // Modules black and white in turn, in both directions.
    let side = 6 * block
    let board = try gray(
      side,
      (0..<(side * side)).map { ($0 % side / block + $0 / side / block).isMultiple(of: 2) ? 0 : 255 })
    let small = try #require(board.averaged(block: block, pixelsPerBlock: pixels))
    #expect((small.width, small.height) == (6 * pixels, 6 * pixels))
    for (place, value) in small.pixels.enumerated() {
      let (x, y) = (place % small.width / pixels, place / small.width / pixels)
      #expect(value == ((x + y).isMultiple(of: 2) ? 0 : 255))
    }
  }

  @Test func `cannot make more pixels than there are`() throws {
    #expect(try gray(2, [1, 2, 3, 4]).averaged(block: 2, pixelsPerBlock: 3) == nil)
  }

  @Test func `enlarges along straight lines`() throws {
    let large = try #require(try gray(2, [0, 100]).enlarged(by: 2))
    #expect((large.width, large.height) == (4, 2))
    #expect(large.pixels == [0, 25, 75, 100, 0, 25, 75, 100])
  }

  @Test func `inverts`() throws {
    #expect(try gray(2, [0, 200]).inverted()?.pixels == [255, 55])
  }
}
