internal import PressDrawing

/// Preferred numbers: evenly spaced by ratio, and round (ISO 3:1973).
enum PreferredNumber {
  case r10, r20

  // In hundredths of a decade's first number.
  private static let hundredths = [
    100, 112, 125, 140, 160, 180, 200, 224, 250, 280, 315, 355, 400, 450, 500, 560, 630, 710, 800, 900,
  ]

  /// All numbers of the series between two positive ones.
  func values(from low: Double, to high: Double) -> [Double] {
    let step = self == .r10 ? 2 : 1
    return (-4...6).flatMap { decade in
      stride(from: 0, to: 20, by: step).map { index in
        let hundredths = Double(PreferredNumber.hundredths[index])
        // Division by a power of ten is exact to the last bit where multiplication by 0.01 is not.
        let power = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000][abs(decade - 2)]
        return decade < 2 ? hundredths / Double(power) : hundredths * Double(power)
      }
    }.filter { $0 >= low && $0 <= high }
  }
}
