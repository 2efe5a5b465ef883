internal import PressDrawing

/// A named ink, with what stands in for it where it is not loaded.
struct SpotInk: Hashable {
  let name: String
  /// Cyan, magenta, yellow and black, 0…1.
  let process: [Double]
}
