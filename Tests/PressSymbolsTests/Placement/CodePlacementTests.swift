import PressDrawing
import TestSupport
import Testing

@testable import PressSymbols

struct CodePlacementTests {
  /// A random slot, and what is to be put into it.
  private struct Trial: CustomStringConvertible {
    var slot: Rect
    var modules: Int
    var quietZone: QuietZone
    var radius: Length
    var resolution: Resolution

    init(using generator: inout SeededGenerator) throws {
      let side = Length.mm(.random(in: 8...60, using: &generator))
      slot = Rect(
        x: .mm(.random(in: 0...200, using: &generator)), y: .mm(.random(in: 0...200, using: &generator)),
        width: side, height: side)
      modules = try #require([21, 25, 29, 33, 57].randomElement(using: &generator))
      quietZone = try #require(QuietZone(modules: .random(in: 4...6, using: &generator)))
      radius = .mm(
        [0.0, 0, .random(in: 0...8, using: &generator), side.millimetres].randomElement(using: &generator)
          ?? 0)
      let dots = try #require([72.0, 96, 150, 300, 350, 600, 1200].randomElement(using: &generator))
      resolution = try #require(Resolution(dotsPerInch: dots))
    }

    var description: String { "\(slot) \(modules) \(quietZone) radius \(radius) at \(resolution)" }
  }

  @Test(arguments: [1, 2, 3, 20_261_121] as [UInt64])
  func `modules are whole dots on the grid, and what is left over is split evenly`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var count = 0
    for _ in 0..<500 {
      let trial = try Trial(using: &generator)
      guard
        let placed = CodePlacement(
          modules: trial.modules, in: trial.slot, quietZone: trial.quietZone, patchRadius: trial.radius,
          grid: .dots(trial.resolution))
      else { continue }
      count += 1
      let dots = try #require(placed.moduleDots)
      func onGrid(_ length: Length) -> Int? {
        let found = trial.resolution.dots(length)
        return abs(found - found.rounded()) < 1e-6 ? Int(found.rounded()) : nil
      }
      let left = try #require(onGrid(placed.origin.x), "seed \(seed): \(trial)")
      let top = try #require(onGrid(placed.origin.y), "seed \(seed): \(trial)")
      let box = placed.box
      let (x, y) = (try #require(onGrid(box.minX)), try #require(onGrid(box.minY)))
      let side = try #require(onGrid(min(box.size.width, box.size.height)))
      #expect(onGrid(placed.module) == dots, "seed \(seed): \(trial)")

      let right = side - (left - x) - dots * trial.modules
      #expect(left - x == top - y && (0...1).contains(right - (left - x)), "seed \(seed): \(trial)")
      #expect(left - x >= dots * trial.quietZone.modules, "seed \(seed): \(trial)")
      #expect(right >= dots * trial.quietZone.modules, "seed \(seed): \(trial)")
      // No room is wasted: one dot more a module would not have fitted.
      if trial.radius == .zero {
        #expect((dots + 1) * (trial.modules + 2 * trial.quietZone.modules) > side, "seed \(seed): \(trial)")
      }
      expectPatchClear(placed, trial, seed)
    }
    #expect(count > 300, "seed \(seed)")
  }

  @Test(arguments: [4, 5] as [UInt64])
  func `an exact grid fills the box`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let trial = try Trial(using: &generator)
      let placed = try #require(
        CodePlacement(
          modules: trial.modules, in: trial.slot, quietZone: trial.quietZone, patchRadius: trial.radius,
          grid: .exact))
      #expect(placed.moduleDots == nil)
      #expect(placed.box == trial.slot)
      let center = placed.symbolBox.center
      #expect(abs((center.x - trial.slot.center.x).millimetres) < 1e-9, "seed \(seed): \(trial)")
      #expect(abs((center.y - trial.slot.center.y).millimetres) < 1e-9, "seed \(seed): \(trial)")
      if trial.radius == .zero {
        let whole = placed.module * Double(trial.modules + 2 * trial.quietZone.modules)
        #expect(abs((whole - trial.slot.size.width).millimetres) < 1e-9, "seed \(seed): \(trial)")
      }
      expectPatchClear(placed, trial, seed)
    }
  }

  /// The corners of the quiet zone lie within the patch: for each, its distance from the round corner's centre.
  private func expectPatchClear(_ placed: CodePlacement, _ trial: Trial, _ seed: UInt64) {
    let zone = placed.symbolBox.inset(by: -(placed.module * Double(trial.quietZone.modules)))
    let box = placed.box
    let r = min(trial.radius, min(box.size.width, box.size.height) / 2)
    #expect(box.contains(zone), "seed \(seed): \(trial)")
    for (x, near) in [(zone.minX, box.minX + r), (zone.maxX, box.maxX - r)] {
      for (y, far) in [(zone.minY, box.minY + r), (zone.maxY, box.maxY - r)] {
        // Only beyond both centres the corner is round.
        let outX = x == zone.minX ? near - x : x - near
        let outY = y == zone.minY ? far - y : y - far
        guard outX > .zero, outY > .zero else { continue }
        let distance = (outX.millimetres * outX.millimetres + outY.millimetres * outY.millimetres)
          .squareRoot()
        #expect(distance <= r.millimetres + 0.002, "seed \(seed): \(trial)")
      }
    }
  }

  @Test(arguments: [(29.0, 1), (28.0, nil), (57.4, 1), (58.0, 2), (59.0, 2)] as [(Double, Int?)])
  func `a module is at least a dot`(dots: Double, expected: Int?) throws {
    let side = Resolution.print.length(dots: dots)
    let placed = CodePlacement(
      modules: 21, in: Rect(x: .zero, y: .zero, width: side, height: side), quietZone: .standard,
      grid: .dots(.print))
    #expect(placed?.moduleDots == expected)
  }

  @Test func `a box without room takes nothing`() {
    let box = Rect(x: .mm(5), y: .mm(5), width: .zero, height: .zero)
    #expect(CodePlacement(modules: 21, in: box, quietZone: .standard, grid: .exact) == nil)
    #expect(CodePlacement(modules: 21, in: box, quietZone: .standard, grid: .dots(.print)) == nil)
  }
}
