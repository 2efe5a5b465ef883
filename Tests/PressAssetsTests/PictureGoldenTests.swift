import PressDrawing
import Testing

@testable import CampaignSupport
@testable import PressAssets

/// The judge of pictures itself: what it lets pass and what not.
struct PictureGoldenTests {
  private func picture(_ dark: (Int, Int) -> UInt8) throws -> Bitmap {
    let pixels = (0..<100).flatMap { y in (0..<200).flatMap { x in [UInt8](repeating: dark(x, y), count: 3) }
    }
    return try #require(Bitmap(width: 200, height: 100, layout: .rgb, pixels: pixels, resolution: nil))
  }

  @Test func `a shade passes, a lost word does not`() throws {
    let plain = try picture { _, _ in 200 }
    let same = try #require(PictureDifference(plain, plain))
    #expect(same.mean == 0 && same.worstTile == 0 && same.isTolerable)
    #expect(try #require(PictureDifference(plain, picture { x, _ in x % 4 == 0 ? 201 : 200 })).isTolerable)
    // 24 by 5 pixels of text: little in the mean, much where it stands.
    let word = try #require(
      PictureDifference(plain, picture { x, y in x < 24 && y < 5 && (x + y) % 2 == 0 ? 20 : 200 }))
    #expect(word.mean < 2 && word.worstTile > 16 && !word.isTolerable)
    #expect(try #require(PictureDifference(plain, picture { _, _ in 199 })).isTolerable == false)
  }

  @Test func `pictures of two sizes have no difference, and still a sheet`() throws {
    let small = try #require(Bitmap(width: 1, height: 1, layout: .gray, pixels: [9], resolution: nil))
    let large = try picture { x, _ in UInt8(x) }
    #expect(PictureDifference(small, large) == nil)
    let sheet = try #require(PictureDifference.sheet(small, large))
    #expect((sheet.width, sheet.height) == (608, 100))
    #expect(sheet.pixels[0] == 9)
    #expect(Array(sheet.pixels.suffix(3)) == [199, 199, 199])
  }
}
