internal import Foundation
package import PressDiagnostics
package import PressDots
package import PressDrawing
package import PressReading
internal import PressRendering
package import PressReports
internal import PressSymbols
internal import PressTemplates

/// What came of a code in a vector: as it is seen, and, in a press file, on its plates.
package struct VectorVerdict {
  package var check: CheckReport
  /// Nil where there are no plates: in SVG.
  package var plates: CodeReport.Verdict?
  /// Of the plates alone.
  package var findings: [Diagnostic] = []
  /// What was looked at, where it was drawn for the check.
  package var seen: VectorCheck.Seen?

  package init(
    check: CheckReport, plates: CodeReport.Verdict? = nil, findings: [Diagnostic] = [],
    seen: VectorCheck.Seen? = nil
  ) {
    self.check = check
    self.plates = plates
    self.findings = findings
    self.seen = seen
  }

  package var hasErrors: Bool { !check.passed || findings.contains { $0.severity == .error } }
}

extension VectorCheck {
  /// Reads a code as it is seen; and from the dark ink's plate, drawn from the same scene, when separations are
  /// given.
  package func verdict(_ code: Code, in scene: Scene, separations: ExpectedSeparations?)
    throws(RenderingError) -> VectorVerdict
  {
    let seen = try composite(code, in: scene)
    var verdict = VectorVerdict(check: seen.report, seen: seen)
    // What does not scan with all inks together has no need of a second complaint.
    guard let separations, verdict.check.passed else { return verdict }
    let (plate, findings) = try plates(code, in: scene, separations: separations, seen: seen)
    if let plate {
      verdict.check.zxing = plate.zxing
      verdict.check.zbar = plate.zbar
    }
    verdict.findings = findings
    return verdict
  }
}

extension PlateProof.Code {
  package init(page: Int, _ code: VectorCheck.Code, separations: ExpectedSeparations) {
    self.init(
      page: page, box: code.box, module: code.placement.module, expected: code.expected, kind: code.kind,
      separations: separations)
  }
}
