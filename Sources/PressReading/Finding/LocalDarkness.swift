import PressDrawing

/// Which pixels of a gray picture are darker than what is around them.
struct LocalDarkness {
  let width: Int
  let height: Int
  private let isDark: [Bool]

  /// Less than this below the mean is noise.
  private static let margin = 6

  /// - Parameter reach: pixels to either side that the mean is taken over, 1….
  init(of gray: Bitmap, reach: Int) {
    let mean = gray.boxMean(reach: reach)
    (width, height) = (gray.width, gray.height)
    isDark = gray.pixels.withUnsafeBufferPointer { pixels in
      mean.withUnsafeBufferPointer { mean in
        [Bool](unsafeUninitializedCapacity: pixels.count) { out, filled in
          for i in 0..<pixels.count { out[i] = Int(pixels[i]) + LocalDarkness.margin < Int(mean[i]) }
          filled = pixels.count
        }
      }
    }
  }

  func withLines<Result>(_ body: (UnsafeBufferPointer<Bool>) -> Result) -> Result {
    isDark.withUnsafeBufferPointer(body)
  }
}
