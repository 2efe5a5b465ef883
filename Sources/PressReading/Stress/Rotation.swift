import Foundation

/// An angle's sine and cosine, rounded to 2⁻³⁰: mathematics libraries differ in their last bits.
struct Rotation: Sendable, Hashable {
  let sine: Double
  let cosine: Double

  init(degrees: Double) {
    func whole(_ value: Double) -> Double { (value * 1_073_741_824).rounded() / 1_073_741_824 }
    sine = whole(sin(degrees * .pi / 180))
    cosine = whole(cos(degrees * .pi / 180))
  }
}
