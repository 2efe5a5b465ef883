import Foundation
import PressDrawing
import Testing

@testable import PressRendering

struct HalftoneTests {
  private static let resolution = Resolution(dotsPerInch: 600) ?? .print

  private static func tint(_ value: UInt8, width: Int = 600, height: Int = 600) throws -> Bitmap {
    try Fixtures.bitmap(width, height, .gray) { _, _ in [value] }
  }

  @Test(arguments: [15.0, 45, 75, 0], [26 as UInt8, 64, 128, 191, 230])
  func `a tint prints its share of ink, in dots that are there or not`(angle: Double, value: UInt8) throws {
    var plate = try Self.tint(value)
    Halftone(angle: angle).screen(&plate, at: Self.resolution)
    #expect(Set(plate.pixels) == [0, 255])
    let share = Double(plate.pixels.count { $0 == 0 }) / Double(plate.pixels.count)
    let wanted = Self.areaOfDots(1 - Double(value) / 255)
    #expect(abs(share - wanted) < 0.02, "\(share) of ink for \(wanted)")
  }

  /// Share of a cell where the dot's height lies below the tint, counted on a fine grid.
  private static func areaOfDots(_ tint: Double) -> Double {
    let steps = 400
    var below = 0
    for row in 0..<steps {
      for column in 0..<steps where Self.height(row, column, steps) < tint { below += 1 }
    }
    return Double(below) / Double(steps * steps)
  }

  private static func height(_ row: Int, _ column: Int, _ steps: Int) -> Double {
    func wave(_ at: Int) -> Double { cos(2 * .pi * Double(at) / Double(steps)) }
    return 0.5 - (wave(row) + wave(column)) / 4
  }

  @Test func `solid ink and bare ground stay as they are`() throws {
    for value in [0 as UInt8, 255] {
      var plate = try Self.tint(value, width: 50, height: 50)
      Halftone(angle: 45).screen(&plate, at: Self.resolution)
      #expect(plate.pixels.allSatisfy { $0 == value })
    }
  }

  @Test func `bands of a plate meet`() throws {
    var whole = try Self.tint(100, width: 90, height: 60)
    let halftone = Halftone(angle: 15)
    halftone.screen(&whole, at: Self.resolution)
    var lower = try Self.tint(100, width: 90, height: 37)
    halftone.screen(&lower, at: Self.resolution, firstRow: 23)
    #expect(Array(whole.pixels[(23 * 90)...]) == lower.pixels)
  }
}
