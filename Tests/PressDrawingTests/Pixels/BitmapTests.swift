import PressDrawing
import Testing

struct BitmapTests {
  @Test(arguments: [(Bitmap.Layout.gray, 1), (.rgb, 3), (.rgba, 4)])
  func `takes exactly the bytes of its layout`(layout: Bitmap.Layout, channels: Int) {
    #expect(layout.channels == channels)
    for surplus in [-1, 0, 1] {
      let pixels = [UInt8](repeating: 0, count: 6 * channels + surplus)
      #expect((Bitmap(width: 3, height: 2, layout: layout, pixels: pixels) != nil) == (surplus == 0))
    }
  }

  @Test(arguments: [
    (0, 1), (1, 0), (-1, -1), (Int.max, 2), (Int.max, Int.max), (100_000, 100_000), (20_000, 20_001),
  ])
  func `refuses sizes that may not be held`(width: Int, height: Int) {
    #expect(!Bitmap.fits(width: width, height: height))
    #expect(Bitmap(width: width, height: height, layout: .gray, pixels: []) == nil)
  }

  @Test func `400 million pixels fit`() {
    #expect(Bitmap.fits(width: 20_000, height: 20_000))
    #expect(Bitmap.fits(width: 1, height: 1))
  }
}
