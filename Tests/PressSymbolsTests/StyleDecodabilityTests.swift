import Foundation
import PressReading
import PressSymbols
import Testing

/// Each style as it comes is read by both decoders, without a logo, a spread or any trick.
struct StyleDecodabilityTests {
  private static let eyes = FinderRingShape.allCases.flatMap { frame in
    FinderCenterShape.allCases.map { (frame, $0) }
  }
  private static let levels = ErrorCorrection.allCases

  private func failures(
    _ shape: ModuleShape, versions: [Int], eyes: [(FinderRingShape, FinderCenterShape)],
    levels: [ErrorCorrection]
  ) throws -> [String] {
    var failures: [String] = []
    for version in versions {
      for level in levels {
        let sample = try StyledSample(version: version, level: level)
        for (frame, ball) in eyes {
          let style = SymbolStyle(modules: shape, finderRing: frame, finderCenter: ball)
          if let failure = try sample.failure(sample.picture(style)) {
            failures.append("\(version)-\(level) \(shape) \(frame) \(ball): \(failure)")
          }
        }
      }
    }
    return failures
  }

  /// Every pair of eyes with some module shape, every module shape with every version up to 10.
  @Test(arguments: ModuleShape.allCases)
  func `a sample of all combinations is read by both`(shape: ModuleShape) throws {
    let number = try #require(ModuleShape.allCases.firstIndex(of: shape))
    let large = [13, 14, 15, 16, 17, 18, 21, 25, 32, 40][number % 10]
    var failed: [String] = []
    for (index, version) in [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, large].enumerated() {
      // 11 is prime to the 49 pairs and the 4 levels.
      let turn = number * 11 + index
      failed += try failures(
        shape, versions: [version], eyes: [Self.eyes[turn % Self.eyes.count]],
        levels: [Self.levels[turn % 4]])
    }
    #expect(failed.isEmpty, "\(failed)")
  }

  @Test(
    .enabled(if: ProcessInfo.processInfo.environment["QRPRESS_FULL"] == "1"),
    arguments: ModuleShape.allCases)
  func `all combinations are read by both`(shape: ModuleShape) throws {
    let failed = try failures(shape, versions: Array(1...10), eyes: Self.eyes, levels: Self.levels)
    #expect(failed.isEmpty, "\(failed.count) of 1960: \(failed)")
    let alike = zip(FinderRingShape.allCases, FinderCenterShape.allCases).map { ($0, $1) }
    let large = try failures(shape, versions: [14, 20, 25, 32, 36, 40], eyes: alike, levels: Self.levels)
    #expect(large.isEmpty, "\(large.count) of 168: \(large)")
  }
}
