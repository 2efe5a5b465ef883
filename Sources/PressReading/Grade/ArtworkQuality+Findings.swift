import PressDrawing

extension ArtworkQuality {
  /// What speaks against a symbol by its grades: F keeps it from leaving, D is a warning.
  ///
  /// A parameter says nothing where something else has said it, better: contrast has its limits and findings
  /// of its own, a damaged pattern names its modules, an inverted symbol has every fault and one way out.
  ///
  /// - Parameters:
  ///   - others: what was found already.
  ///   - ground: ends each message.
  func findings(beside others: [CheckReport.Finding], ground: String) -> [CheckReport.Finding] {
    func isReported(_ code: SymbolCheck.Code) -> Bool { others.contains { $0.code == code.rawValue } }
    if isReported(.inverted) { return [] }
    return measures.compactMap { measure in
      guard measure.grade <= .d, measure.parameter != .contrast,
        measure.parameter != .fixedPattern || !isReported(.damage)
      else { return nil }
      let isError = measure.grade == .f
      return CheckReport.Finding(
        isError ? .lowGrade : .weakGrade,
        "the artwork grade is \(measure.grade.rawValue): \(measure.words)\(ground)",
        hint: measure.parameter.hint, isError: isError)
    }
  }
}

extension ArtworkQuality.Measure {
  /// The parameter and its value: `modulation 23 %`.
  private var amount: String {
    switch parameter {
    case .contrast, .modulation, .unusedErrorCorrection, .axial: "\((value * 100).decimal(places: 0)) %"
    case .fixedPattern: "\((value * 100).decimal(places: 0)) % of a part"
    case .format: "\(Int(value)) modules of a copy"
    case .grid: "\(value.decimal(places: 2)) modules"
    }
  }

  var words: String { "\(parameter.rawValue) \(amount)" }
}

extension ArtworkQuality.Parameter {
  /// The way out.
  fileprivate var hint: String {
    switch self {
    case .contrast: "take a darker ink or a lighter patch"
    case .modulation:
      "draw every module as dark or as light as the finders: a plainer style, or no picture below"
    case .unusedErrorCorrection: "let less of the code be covered, or take a higher level"
    case .fixedPattern:
      "let nothing cover the finders, the dotted lines between them or the alignment patterns"
    case .format: "let nothing cover the modules beside the finders"
    case .axial: "scale width and height alike"
    case .grid: "place the code as it was made: neither bent nor warped"
    }
  }
}
