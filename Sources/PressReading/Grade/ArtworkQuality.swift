/// What was measured of a symbol's artwork, and a grade for each.
///
/// These are the parameters of ISO/IEC 15415 that software can compute of a picture. The overall grade is the
/// lowest. It is no ISO grade, which takes a calibrated reader and the printed symbol.
package struct ArtworkQuality: Sendable, Hashable {
  /// Raw values are what messages call them.
  package enum Parameter: String, Sendable, Hashable, CaseIterable {
    /// Rmax − Rmin in linear light, 0…1.
    case contrast = "symbol contrast"
    /// How far codewords' modules are from the threshold, 0…1: see `CodewordModulation`.
    case modulation
    /// 1 − (e + 2t) / (ec − p) of the worst block, 0…1; 0 when a block cannot be read.
    case unusedErrorCorrection = "unused error correction"
    /// Share of wrong modules in the finder, timing line or alignment pattern that is worst, 0…1.
    case fixedPattern = "fixed pattern damage"
    /// Wrong modules in the worst copy of the format or version information, 0…18.
    case format = "format information damage"
    /// Difference of the modules' width and height by their mean, at least 0.
    case axial = "axial non-uniformity"
    /// The farthest that a module lies from an even grid, in modules.
    case grid = "grid non-uniformity"
  }

  package struct Measure: Sendable, Hashable {
    package let parameter: Parameter
    /// In the parameter's unit.
    package let value: Double
    package let grade: ArtworkGrade
  }

  /// In the order of `Parameter`; what could not be measured is left out.
  package let measures: [Measure]
  /// Whether the symbol is light on dark, which costs no grade: many phones do not read it all the same.
  package let isInverted: Bool

  init(measures: [Measure], isInverted: Bool = false) {
    self.measures = measures
    self.isInverted = isInverted
  }

  package subscript(parameter: Parameter) -> Measure? {
    measures.first { $0.parameter == parameter }
  }

  /// The lowest of all grades; F when nothing could be measured.
  package var grade: ArtworkGrade { worst?.grade ?? .f }

  /// What decides the grade: the first of those with the lowest one.
  package var worst: Measure? { measures.min { $0.grade < $1.grade } }

  /// The worse of both in every parameter: a symbol has to scan over each ground.
  func merged(with other: ArtworkQuality) -> ArtworkQuality {
    ArtworkQuality(
      measures: Parameter.allCases.compactMap { parameter in
        guard let mine = self[parameter], let its = other[parameter] else {
          return self[parameter] ?? other[parameter]
        }
        return its.grade < mine.grade ? its : mine
      }, isInverted: isInverted || other.isInverted)
  }
}
