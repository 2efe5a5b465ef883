import CQREncode
import PressDrawing
import TestSupport
import Testing

@testable import PressReading

/// Pictures of real symbols, each with one thing that makes reading hard: made here, the same every time.
struct Corpus {
  enum Trouble: String, CaseIterable, Sendable {
    case tilt15, tilt30, tilt45, rotation, softBlur, hardBlur, noise, strongNoise, lowContrast, darkOnDark
    case inverted, small, tiny, shadow, blocks, several, cut, speckled, smallAndNoisy, tiltAndBlur
  }

  struct Item {
    let name: String
    let picture: Bitmap
    let texts: Set<String>
  }

  let items: [Item]

  /// - Parameter each: pictures for each trouble.
  init(each: Int, seed: UInt64 = 4, troubles: [Trouble] = Trouble.allCases) throws {
    var random = SeededGenerator(seed: seed)
    var items: [Item] = []
    for trouble in troubles {
      for number in 0..<each {
        items.append(try Corpus.item(trouble, number, &random))
      }
    }
    self.items = items
  }

  private static func link(_ random: inout SeededGenerator) -> String {
    let length = Int.random(in: 8...44, using: &random)
    let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_")
    return "https://example.org/"
      + String((0..<length).map { _ in letters.randomElement(using: &random) ?? "a" })
  }

  private static func item(
    _ trouble: Trouble, _ number: Int, _ random: inout SeededGenerator
  ) throws -> Item {
    let text = link(&random)
    let level = [QR_ECLEVEL_L, QR_ECLEVEL_M, QR_ECLEVEL_Q, QR_ECLEVEL_H][number % 4]
    let sample = try Sample(text, level: level)
    var texts: Set = [text]
    var shot = try Shot(of: sample, &random)
    switch trouble {
    case .tilt15: shot.tilt = 15
    case .tilt30: shot.tilt = 30
    case .tilt45: shot.tilt = 45
    case .rotation: shot.turn = .random(in: 0..<360, using: &random)
    case .softBlur: shot.blur = .random(in: 0.3...0.5, using: &random)
    case .hardBlur: shot.blur = .random(in: 0.5...0.9, using: &random)
    case .noise: shot.noise = 40
    case .strongNoise: shot.noise = 110
    case .lowContrast: (shot.dark, shot.light) = (150, 180)
    case .darkOnDark: (shot.dark, shot.light) = (12, 40)
    case .inverted: (shot.dark, shot.light) = (230, 25)
    case .small: shot.module = .random(in: 1.8...2.4, using: &random)
    case .tiny: shot.module = .random(in: 1.3...1.8, using: &random)
    case .shadow: shot.shadow = 0.85
    case .blocks: shot.blocks = true
    case .several: break
    case .cut: shot.margin = 0
    case .speckled: shot.specks = 0.12
    case .smallAndNoisy: (shot.module, shot.noise) = (2.6, 40)
    case .tiltAndBlur: (shot.tilt, shot.blur) = (30, 0.4)
    }
    var picture = try shot.picture(&random)
    if trouble == .several {
      let second = link(&random)
      texts.insert(second)
      var other = try Shot(of: try Sample(second), &random)
      // The second one is hard on its own: light on dark, small or blurred.
      switch number % 3 {
      case 0: (other.dark, other.light) = (220, 30)
      case 1: other.module = 1.9
      default: other.blur = 0.45
      }
      picture = try picture.beside(try other.picture(&random))
    }
    return Item(name: "\(trouble.rawValue)-\(number)", picture: picture, texts: texts)
  }
}

/// How a symbol is photographed.
struct Shot {
  let sample: Sample
  /// Pixels a module.
  var module: Double
  /// Modules.
  var margin = 4
  /// Degrees of turning in the plane.
  var turn: Double
  /// Degrees of tilt, about an axis of its own.
  var tilt = 0.0
  var axis: Double
  /// Standard deviation in modules.
  var blur = 0.0
  /// Largest change of a value, to either side.
  var noise = 6
  var (dark, light) = (20.0, 235.0)
  /// How much darker one corner is, 0…1.
  var shadow = 0.0
  /// Whether blocks of pixels lose details, as in a strongly packed JPEG.
  var blocks = false
  /// Share of pixels that are black or white at random.
  var specks = 0.0

  init(of sample: Sample, _ random: inout SeededGenerator) throws {
    self.sample = sample
    module = .random(in: 3.2...6, using: &random)
    turn = .random(in: -8...8, using: &random)
    axis = .random(in: 0..<360, using: &random)
  }

  func picture(_ random: inout SeededGenerator) throws -> Bitmap {
    let modules = Double(sample.side + 2 * margin)
    // Ten modules around, of the ground.
    let side = Int((modules * 1.25 + 6) * module)
    var values = [Double](repeating: 0, count: side * side)
    let view = View(turn: turn, tilt: tilt, axis: axis, distance: modules * 2.5)
    let looks = [0.125, 0.375, 0.625, 0.875]
    for y in 0..<side {
      for x in 0..<side {
        var sum = 0.0
        for dy in looks {
          for dx in looks {
            let (u, v) = view.plane(
              (Double(x) + dx - Double(side) / 2) / module, (Double(y) + dy - Double(side) / 2) / module)
            let (row, column) = (
              Int((v + Double(sample.side) / 2).rounded(.down)),
              Int((u + Double(sample.side) / 2).rounded(.down))
            )
            let inside = 0..<sample.side
            let isDark = inside.contains(row) && inside.contains(column) && sample.isDark(row, column)
            let isPaper = max(u.magnitude, v.magnitude) <= modules / 2
            sum += isDark ? dark : isPaper || margin > 0 ? light : (dark + light) / 2
          }
        }
        values[y * side + x] = sum / 16 * (1 - shadow * Double(x + y) / Double(2 * side))
      }
    }
    if blur > 0 { values = Filter.gaussian(values, side: side, sigma: blur * module) }
    if blocks { values = Filter.blocks(values, side: side) }
    let bytes = values.map { value -> UInt8 in
      if specks > 0, Double.random(in: 0..<1, using: &random) < specks {
        return Bool.random(using: &random) ? 255 : 0
      }
      let noisy = value + Double(Int.random(in: -noise...noise, using: &random))
      return UInt8(max(0, min(255, noisy.rounded())))
    }
    return try #require(Bitmap(width: side, height: side, layout: .gray, pixels: bytes))
  }
}

/// From the picture's plane to the symbol's, both with their middle at 0 and in modules.
private struct View {
  private let turn: (cos: Double, sin: Double)
  private let axis: (cos: Double, sin: Double)
  private let tilt: (cos: Double, sin: Double)
  private let distance: Double

  init(turn: Double, tilt: Double, axis: Double, distance: Double) {
    self.turn = CorpusTurn.of(turn)
    self.axis = CorpusTurn.of(axis)
    self.tilt = CorpusTurn.of(tilt)
    self.distance = distance
  }

  func plane(_ x: Double, _ y: Double) -> (Double, Double) {
    // Across the axis the plane runs away from the eye.
    let (along, across) = (x * axis.cos + y * axis.sin, -x * axis.sin + y * axis.cos)
    let scale = 1 / (tilt.cos - across / distance * tilt.sin)
    let (a, b) = (along * scale * tilt.cos, across * scale)
    let (u, v) = (a * axis.cos - b * axis.sin, a * axis.sin + b * axis.cos)
    return (u * turn.cos + v * turn.sin, -u * turn.sin + v * turn.cos)
  }
}
