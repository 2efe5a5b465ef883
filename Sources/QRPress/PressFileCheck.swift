internal import Foundation
internal import PressDiagnostics
internal import PressDrawing
internal import PressReading
internal import PressRendering
internal import PressTemplates

/// What came of a code in a vector: as it is seen, and, in a press file, on its plates.
struct VectorVerdict {
  var check: CheckReport
  /// Nil where there are no plates: in SVG.
  var plates: CodeReport.Verdict?
  /// Of the plates alone.
  var findings: [Diagnostic] = []
  /// What was looked at, where it was drawn for the check.
  var seen: VectorCheck.Seen?

  var hasErrors: Bool { !check.passed || findings.contains { $0.severity == .error } }
}

extension VectorCheck {
  /// Reads a code as it is seen; and from the dark ink's plate, drawn from the same scene, when a wish is
  /// given.
  func verdict(_ code: Code, in scene: Scene, wish: PlateWish?) throws(RenderingError) -> VectorVerdict {
    let seen = try composite(code, in: scene)
    var verdict = VectorVerdict(check: seen.report, seen: seen)
    // What does not scan with all inks together has no need of a second complaint.
    guard let wish, verdict.check.passed else { return verdict }
    let (plate, findings) = try plates(code, in: scene, wish: wish, seen: seen)
    if let plate {
      verdict.check.zxing = plate.zxing
      verdict.check.zbar = plate.zbar
    }
    verdict.findings = findings
    return verdict
  }
}

extension CodePress {
  /// Checks a code by itself in a vector.
  func check(
    _ request: CodeRequest, _ code: VectorCheck.Code, in scene: Scene
  ) throws -> VectorVerdict {
    let check = VectorCheck(
      renderer: RasterRenderer(cmykProfile: cmykProfile),
      ground: request.paper == nil ? .transparent : .color(.white))
    let wish = request.format.separation == nil ? nil : PlateWish(request, drawnAs: scene)
    return try check.verdict(code, in: scene, wish: wish)
  }

  /// Adds what a press file's separations say, against which nothing speaks as it is drawn.
  func separate(
    _ file: Data, _ request: CodeRequest, _ code: VectorCheck.Code, in scene: Scene,
    _ verdict: VectorVerdict
  ) throws -> VectorVerdict {
    guard let source = request.format.separation else { return verdict }
    var verdict = verdict
    let wish = PlateWish(request, drawnAs: scene)
    let proof = try PlateProof.prove(
      file, as: source, codes: [PlateProof.Code(page: 0, code, wish: wish)], inkLimit: InkCoverage.limit)
    verdict.plates = proof.verdicts.first
    verdict.findings += proof.findings.map(\.diagnostic)
    return verdict
  }
}

extension PlateProof.Code {
  init(page: Int, _ code: VectorCheck.Code, wish: PlateWish) {
    self.init(
      page: page, box: code.box, module: code.placement.module, expected: code.expected, kind: code.kind,
      wish: wish)
  }
}

extension CodeRequest.Format {
  /// How a file of the format is separated; nil when it has no plates.
  fileprivate var separation: PlateSeparation.Source? {
    switch self {
    case .pdf: .pdf
    case .eps: .eps
    case .png, .svg, .terminal: nil
    }
  }
}
