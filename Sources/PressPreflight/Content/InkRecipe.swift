internal import PressDrawing

/// A named ink of a file, and the colour that stands in for it where it is not loaded.
package struct InkRecipe: Sendable, Hashable {
  /// Without PDF's slash.
  package let name: String
  /// The space that the stand-in is in: process inks for nearly all.
  let space: ColorSpace
  /// Of the solid ink.
  let solid: [Double]

  /// Names that stand for no ink of their own.
  private static let others: Set<String> = ["All", "None", "Cyan", "Magenta", "Yellow", "Black"]

  /// Nil for what is no ink of its own, and for a stand-in that cannot be worked out.
  ///
  /// - Parameter separation: `[/Separation name alternate function]`.
  init?(_ separation: [PDFObject], in file: PDFFile, resources: [String: PDFObject]) {
    guard separation.count >= 4, let name = file.resolve(separation[1]).name,
      let solid = file.value(of: separation[3], at: [1])
    else { return nil }
    self.init(name, solid, ColorSpace(file.resolve(separation[2]), in: file, resources: resources))
  }

  /// One of several inks that are chosen together, without the others.
  ///
  /// - Parameter mixture: `[/DeviceN names alternate function]`.
  init?(ofMixture mixture: [PDFObject], at place: Int, in file: PDFFile, resources: [String: PDFObject]) {
    let names = (file.resolve(mixture[1]).array ?? []).map { file.resolve($0).name }
    guard names.indices.contains(place), let name = names[place],
      let solid = file.value(of: mixture[3], at: names.indices.map { $0 == place ? 1 : 0 })
    else { return nil }
    self.init(name, solid, ColorSpace(file.resolve(mixture[2]), in: file, resources: resources))
  }

  private init?(_ name: String, _ solid: [Double], _ space: ColorSpace) {
    guard !InkRecipe.others.contains(name), space.components == solid.count, !solid.isEmpty else {
      return nil
    }
    (self.name, self.solid, self.space) = (name, solid, space)
  }

  /// Cyan, magenta, yellow and black, 0…1; nil when the stand-in is in another space.
  package var process: [Double]? { family == 4 ? solid : nil }

  /// How light the solid ink looks on white paper, roughly: 0 black … 1 as the paper, as a gray pixel has it; nil for a
  /// space of other inks.
  ///
  /// Red, green and blue are weighted as luma is (ITU-R BT.601); an L* is taken for what a gray of that lightness has.
  package var lightness: Double? {
    func luma(_ channels: [Double]) -> Double {
      zip(channels, [0.299, 0.587, 0.114]).reduce(0) { $0 + min(max($1.0, 0), 1) * $1.1 }
    }
    return switch family {
    case 4: luma(solid.prefix(3).map { (1 - $0) * (1 - solid[3]) })
    case 3: luma(solid)
    case 1: min(max(solid[0], 0), 1)
    case 30: min(max(solid[0] / 100, 0), 1)
    default: nil
    }
  }

  /// Spaces that name the same channels.
  private var family: Int {
    switch space {
    case .deviceCMYK, .icc(4): 4
    case .deviceRGB, .calRGB, .icc(3): 3
    case .deviceGray, .calGray, .icc(1): 1
    case .lab: 30
    default: 0
    }
  }

  /// Whether both say the same of one ink, but for rounding.
  package func isSame(as other: InkRecipe) -> Bool {
    let slack = space == .lab ? 0.5 : 0.005
    return name == other.name && family == other.family && solid.count == other.solid.count
      && zip(solid, other.solid).allSatisfy { abs($0 - $1) <= slack }
  }

  /// As a person would write it: `C0 M90 Y85 K0`.
  package var words: String { Paint(space: space, components: solid).words }
}
