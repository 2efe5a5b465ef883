internal import Foundation
package import PressDrawing

/// A screen of round dots, which makes tints of an ink that is either there or not.
package struct Halftone: Sendable, Hashable {
  /// Lines of dots an inch, above 0; 45 is what common mesh on cloth holds.
  package var linesPerInch: Double
  /// How far the lines are turned, in degrees.
  package var angle: Double

  package init(linesPerInch: Double = 45, angle: Double) {
    self.linesPerInch = linesPerInch
    self.angle = angle
  }

  /// Makes every pixel of a gray plate 0 (ink) or 255 (none).
  ///
  /// Solid ink and bare ground stay as they are, whatever the screen.
  /// - Parameters:
  ///   - plate: gray, 0 solid.
  ///   - resolution: its dots an inch.
  ///   - firstRow: the plate's place in a larger one, so that bands of it meet.
  package func screen(_ plate: inout Bitmap, at resolution: Resolution, firstRow: Int = 0) {
    let turn = angle * .pi / 180
    let step = 2 * .pi * linesPerInch / resolution.dotsPerInch
    let (across, down) = (cos(turn) * step, sin(turn) * step)
    let width = plate.width
    plate.pixels.withUnsafeMutableBufferPointer { pixels in
      for at in pixels.indices where pixels[at] != 0 && pixels[at] != 255 {
        let (x, y) = (Double(at % width), Double(at / width + firstRow))
        let u = x * across + y * down
        let v = y * across - x * down
        // 0 in the middle of a dot, 1 between dots.
        let height = 0.5 - (cos(u) + cos(v)) / 4
        pixels[at] = 1 - Double(pixels[at]) / 255 > height ? 0 : 255
      }
    }
  }
}
